import { isRecord } from "./json.js"
import type { OperationResponse } from "./operation.js"
import type { CallResult, ServerCall } from "./protocol-server.js"
import { findShape, type EntityShape } from "./resources.js"
import { completeSample } from "./samples.js"
import { flattenSchema, schemaTypes, type SchemaLibrary } from "./schema-library.js"
import type { Store } from "./state.js"

/** One remembered thing, with the members that callers sent and that the API's sample has. */
export type Entity = Readonly<Record<string, unknown>>

/** Say what became of entities in the shape that the operation returns. */
export function describeOutcome(
  call: ServerCall,
  entities: readonly Entity[],
  store: Store,
  library: SchemaLibrary,
): CallResult {
  const response = call.operation.responses.find(({ status }) => status.startsWith("2"))
  const status = response === undefined ? 200 : Number(response.status.replaceAll(/X/gi, "0"))
  const value =
    response?.content === undefined
      ? undefined
      : describeValue(call, response.content, entities, store, library)
  return { kind: "success", status, value, response, headers: {} }
}

type Content = NonNullable<OperationResponse["content"]>

function describeValue(
  call: ServerCall,
  content: Content,
  entities: readonly Entity[],
  store: Store,
  library: SchemaLibrary,
): unknown {
  const sample = completeSample(content.schema, content.example, library, {
    direction: "response",
    seed: call.operation.id,
  })
  const shape = findShape(content, library)
  const ids = entities.map((entity) => entity[store.idProperty])
  if (shape === undefined) return describePlain(content, sample, ids, library)
  const idList = Object.keys(shape.schema.properties ?? {}).find(
    (name) => name.toLowerCase() === `${store.idProperty.toLowerCase()}s`,
  )
  if (idList !== undefined && !shape.isArray) return { [idList]: ids.map(String) }
  if (!shape.isArray) return entities[0] === undefined ? null : project(entities[0], sample, shape, store)
  const row = shape.member === undefined ? sample : isRecord(sample) ? sample[shape.member] : undefined
  const rows = page(call, entities).map((entity) =>
    project(entity, Array.isArray(row) ? row[0] : undefined, shape, store),
  )
  return shape.member === undefined
    ? rows
    : { ...(isRecord(sample) ? sample : {}), [shape.member]: rows, "odata.nextLink": null }
}

/** Calls that return no objects tell the id, or whether it went well. */
function describePlain(
  content: Content,
  sample: unknown,
  ids: readonly unknown[],
  library: SchemaLibrary,
): unknown {
  const types = schemaTypes(flattenSchema(content.schema, library, content.example))
  if (types.includes("array")) return ids
  if (types.includes("boolean")) return true
  return types.includes("integer") || types.includes("string") ? (ids[0] ?? sample) : sample
}

/** `$top` and `$skip` of OData lists. */
function page(call: ServerCall, entities: readonly Entity[]): readonly Entity[] {
  const { $top: top, $skip: skip } = call.parameters as { readonly $top?: unknown; readonly $skip?: unknown }
  const start = typeof skip === "number" && skip > 0 ? skip : 0
  return entities.slice(start, typeof top === "number" && top >= 0 ? start + top : undefined)
}

/**
 * An entity in the form of one result: members that the result has, from the entity where it has them (whatever the
 * letter case), else from the sample. Numbers become text where the result says text.
 */
function project(entity: Entity, sample: unknown, shape: EntityShape, store: Store): Entity {
  const byName = new Map(Object.entries(entity).map(([name, value]) => [name.toLowerCase(), value]))
  const { properties = {} } = shape.schema
  const own = Object.entries({ ...(isRecord(sample) ? sample : {}), ...pickKnown(entity, properties) })
  const isRow = store.idProperty in properties ? undefined : "PrimaryKey"
  return Object.fromEntries(
    own.map(([name, value]) => {
      const known = name === isRow ? entity[store.idProperty] : byName.get(name.toLowerCase())
      return [name, toWireType(known === undefined ? value : known, properties[name]?.type)]
    }),
  )
}

function pickKnown(entity: Entity, properties: Readonly<Record<string, unknown>>): Entity {
  return Object.fromEntries(Object.entries(entity).filter(([name]) => Object.hasOwn(properties, name)))
}

function toWireType(value: unknown, type: unknown): unknown {
  const isText =
    type === "string" || (Array.isArray(type) && type.includes("string") && !type.includes("number"))
  return isText && typeof value === "number" ? String(value) : value
}
