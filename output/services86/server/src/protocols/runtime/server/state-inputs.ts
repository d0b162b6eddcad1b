import { isRecord } from "./json.js"
import type { ServerSchema } from "./operation.js"
import type { ServerCall } from "./protocol-server.js"
import { flattenSchema, memberSchema, schemaTypes, type SchemaLibrary } from "./schema-library.js"
import type { Entity } from "./state-results.js"

/**
 * The entities that a call sends: the body, its items, or the one object among its members. Read-only members are left
 * out, as a server ignores them; the id stays, because it says which entity is meant.
 */
export function findEntities(
  call: ServerCall,
  idProperty: string,
  library: SchemaLibrary,
): readonly Entity[] {
  const { body } = call
  const written = call.operation.request?.schema ?? {}
  const clean = (entity: Entity, schema: ServerSchema): Entity => {
    const id = entity[idProperty]
    return { ...dropReadOnly(entity, schema, library), ...(id === undefined ? {} : { [idProperty]: id }) }
  }
  if (Array.isArray(body)) {
    const items = flattenSchema(written, library, body).items ?? {}
    return body.filter(isRecord).map((item) => clean(item, items))
  }
  if (!isRecord(body)) return []
  const schema = flattenSchema(written, library, body)
  const [only, ...others] = Object.keys(schema.properties ?? {})
  const member = only === undefined || others.length > 0 ? undefined : memberSchema(schema, only)
  const isWrapped = member !== undefined && schemaTypes(flattenSchema(member, library)).includes("object")
  if (only === undefined || !isWrapped) return [clean(body, written)]
  const sent = body[only]
  return isRecord(sent) ? [clean(sent, member)] : []
}

function dropReadOnly(entity: Entity, written: ServerSchema, library: SchemaLibrary): Entity {
  const schema = flattenSchema(written, library, entity)
  return Object.fromEntries(
    Object.entries(entity).flatMap(([name, value]) => {
      const own = memberSchema(schema, name) ?? {}
      if (own.readOnly === true) return []
      return [[name, isRecord(value) ? dropReadOnly(value, own, library) : value]]
    }),
  )
}

/**
 * The ids that a call asks for.
 *
 * @param places - Where to look, in order.
 * @returns `undefined` when the call names none.
 */
export function findIds(
  call: ServerCall,
  idProperty: string,
  places: readonly ("path" | "query" | "body")[],
): readonly unknown[] | undefined {
  for (const place of places) {
    const found =
      place === "body" ? idsInBody(call.body, idProperty) : idsInParameters(call, place, idProperty)
    if (found !== undefined) return Array.isArray(found) ? found : [found]
  }
  return undefined
}

function idsInParameters(call: ServerCall, place: string, idProperty: string): unknown {
  const candidates = call.operation.parameters.filter((parameter) => parameter.in === place)
  const named = candidates.filter(({ wireName }) => place === "path" || isIdName(wireName, idProperty))
  const last = named.at(-1)
  return last === undefined ? undefined : call.parameters[last.wireName]
}

/** A bare id, a list of ids, or the one member that is called like an id: `UserGroupId`, `usrgrpids`. */
function idsInBody(body: unknown, idProperty: string): unknown {
  if (typeof body === "number" || typeof body === "string") return body
  if (Array.isArray(body)) return body.every((item) => !isRecord(item)) ? body : undefined
  if (!isRecord(body)) return undefined
  const name = Object.keys(body).find((key) => isIdName(key, idProperty))
  return name === undefined || body[name] === null ? undefined : body[name]
}

/** The first number of a body whose members are called otherwise: `UserGroupToDelete`. */
export function findFirstId({ body }: ServerCall): readonly unknown[] | undefined {
  const first = isRecord(body) ? Object.values(body).find((value) => typeof value === "number") : undefined
  return first === undefined ? undefined : [first]
}

function isIdName(name: string, idProperty: string): boolean {
  const lower = name.toLowerCase()
  const id = idProperty.toLowerCase()
  return lower === id || lower === `${id}s` || (id === "id" && /ids?$/.test(lower))
}
