import { isRecord } from "../../../runtime/server/json.js"
import type { ServerSchema } from "../../../runtime/server/operation.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"

/**
 * Bring a body into the form that the document has. Servers of this kind read `userGroup` for `UserGroup` and take a
 * bare array for a body whose only member is one; their own clients rely on both.
 */
export function matchMembers(body: unknown, schema: ServerSchema, host: ServerHost): unknown {
  const resolved = host.flatten(schema)
  const only = Array.isArray(body) ? onlyArrayMember(resolved, host) : undefined
  return rename(only === undefined ? body : { [only]: body }, resolved, host)
}

function onlyArrayMember(schema: ServerSchema, host: ServerHost): string | undefined {
  const members = Object.entries(schema.properties ?? {})
  const [only] = members
  if (only === undefined || members.length !== 1 || schema.type !== "object") return undefined
  return host.flatten(only[1]).type === "array" ? only[0] : undefined
}

function rename(value: unknown, schema: ServerSchema, host: ServerHost): unknown {
  if (Array.isArray(value)) return renameItems(value, schema, host)
  if (!isRecord(value)) return value
  const { properties, additionalProperties } = schema
  if (properties === undefined && !isRecord(additionalProperties)) return value
  let copy: Record<string, unknown> | undefined
  for (const name of Object.keys(value)) {
    const member = value[name]
    const found = findProperty(schema, name)
    const inner =
      properties?.[found] ?? (isRecord(additionalProperties) ? (additionalProperties as ServerSchema) : {})
    const renamed =
      typeof member === "object" && member !== null ? rename(member, host.flatten(inner), host) : member
    if (copy === undefined && (found !== name || renamed !== member)) copy = { ...value }
    if (copy === undefined) continue
    if (found !== name) delete copy[name]
    copy[found] = renamed
  }
  return copy ?? value
}

function renameItems(value: readonly unknown[], schema: ServerSchema, host: ServerHost): unknown {
  if (schema.items === undefined) return value
  const items = host.flatten(schema.items)
  const renamed = value.map((item) => rename(item, items, host))
  return renamed.some((item, index) => item !== value[index]) ? renamed : value
}

const folded = new WeakMap<ServerSchema, ReadonlyMap<string, string>>()

/** The schema's spelling of a name; the name itself when the schema has none like it. */
export function findProperty(schema: ServerSchema, name: string): string {
  if (schema.properties === undefined || Object.hasOwn(schema.properties, name)) return name
  const known =
    folded.get(schema) ??
    new Map(Object.keys(schema.properties).map((property) => [property.toLowerCase(), property]))
  folded.set(schema, known)
  return known.get(name.toLowerCase()) ?? name
}
