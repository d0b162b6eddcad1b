import { isRecord } from "./json.ts"
import type { ServerCall } from "./protocol-server.ts"
import { flattenSchema, memberSchema, schemaTypes, type SchemaLibrary } from "./schema-library.ts"
import type { Entity } from "./state-results.ts"

/** The entities that a call sends: the body, its items, or the one object among its members. */
export function findEntities(call: ServerCall, library: SchemaLibrary): readonly Entity[] {
  const { body } = call
  if (Array.isArray(body)) return body.filter(isRecord)
  if (!isRecord(body)) return []
  const schema = flattenSchema(call.operation.request?.schema ?? {}, library, body)
  const members = Object.keys(schema.properties ?? {})
  const [only] = members
  if (members.length !== 1 || only === undefined) return [body]
  const isObject = schemaTypes(flattenSchema(memberSchema(schema, only) ?? {}, library)).includes("object")
  const sent = body[only]
  if (!isObject) return [body]
  return isRecord(sent) ? [sent] : []
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

function isIdName(name: string, idProperty: string): boolean {
  const lower = name.toLowerCase()
  const id = idProperty.toLowerCase()
  return lower === id || lower === `${id}s` || (id === "id" && /ids?$/.test(lower))
}
