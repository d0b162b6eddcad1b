import type { Schema } from "../../contract/index.ts"
import type { ServerSchema } from "../../protocols/runtime/server/operation.ts"

const prose = new Set([
  "description",
  "title",
  "examples",
  "example",
  "externalDocs",
  "discriminator",
  "nullable",
])

/** Extensions that a server looks at; the others are for readers. */
const kept = new Set([
  "x-pagewright-open-enum",
  "x-extensible-enum",
  "x-pagewright-entry-xml",
  "x-pagewright-adds",
  "x-pagewright-keys-of",
])

/**
 * Make a document's schema what a server needs of it: without prose and provenance, and with OpenAPI 3.0's `nullable`
 * and boolean limits said as JSON Schema says them.
 */
export function toServerSchema(schema: Schema): ServerSchema {
  return strip(schema) as ServerSchema
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== "object" || value === null) return value
  const written = value as Readonly<Record<string, unknown>>
  const schema: Record<string, unknown> = {}
  for (const key of Object.keys(written)) if (isKept(key)) schema[key] = stripMember(key, written[key])
  return modernize(schema, written)
}

function isKept(key: string): boolean {
  return !prose.has(key) && (!key.startsWith("x-") || kept.has(key)) && key !== "__proto__"
}

const maps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"])
const values = new Set(["const", "enum", "default", "required", "xml"])

/** Names of properties are no keywords: a property may well be called `description`. */
function stripMember(key: string, member: unknown): unknown {
  if (values.has(key)) return member
  if (!maps.has(key) || typeof member !== "object" || member === null) return strip(member)
  return Object.fromEntries(Object.entries(member).map(([name, schema]) => [name, strip(schema)]))
}

function modernize(
  schema: Record<string, unknown>,
  written: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  for (const [limit, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[limit] !== "boolean") continue
    if (schema[limit]) schema[limit] = schema[bound]
    else delete schema[limit]
  }
  if (written["nullable"] !== true) return schema
  return typeof schema["type"] === "string"
    ? { ...schema, type: [schema["type"], "null"] }
    : { anyOf: [schema, { type: "null" }] }
}
