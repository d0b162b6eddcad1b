import type { AnySchemaObject } from "ajv/dist/2020.js"
import { isRecord, memberOf } from "./json.js"
import type { ServerSchema } from "./operation.js"
import { componentKey, type SchemaLibrary } from "./schema-library.js"

/** Stands for a reference: compiles its target when a value first reaches it. */
export const componentKeyword = "pagewrightComponent"

/** Value of {@link componentKeyword}. */
export interface ComponentTarget {
  readonly key: string
  readonly orNull: boolean
}

/** An enumeration's names, where a number or null is fine as well. */
export const namesKeyword = "pagewrightNames"

const schemaMaps = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"])
/** Keywords whose schemas judge the same value as the schema that they stand in. */
const inPlace = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else"])
const schemaMembers = new Set([
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "propertyNames",
  "contains",
])
const skipped = new Set([
  "xml",
  "discriminator",
  "example",
  "examples",
  "default",
  "description",
  "title",
  "$ref",
])

export interface Preparation {
  readonly library: SchemaLibrary
  readonly lenient: boolean
  readonly skipReadOnly: boolean
  /**
   * Components already copied in place above here. Set inside a schema with `unevaluatedProperties`: what counts as
   * evaluated is not seen through the lazy keyword, so references are copied instead.
   */
  readonly inlined: readonly string[] | undefined
}

/** Copy a schema for ajv: prose dropped, references turned into a keyword that compiles its target when reached. */
export function prepareSchema(
  schema: ServerSchema | boolean,
  how: Preparation,
  isOptional = false,
): AnySchemaObject {
  if (typeof schema === "boolean") return schema ? {} : { not: {} }
  if (how.skipReadOnly && schema.readOnly === true) return {}
  const orNull = how.lenient && isOptional
  const needsInlining = "unevaluatedProperties" in schema || "unevaluatedItems" in schema
  const inside = needsInlining ? { ...how, inlined: how.inlined ?? [] } : how
  const copy: Record<string, unknown> = prepareReference(schema, inside, orNull)
  for (const [keyword, value] of Object.entries(schema)) {
    if (skipped.has(keyword) || keyword.startsWith("x-")) continue
    // Types that are open for more are rarely as exclusive as a document says.
    const target = keyword === "oneOf" && how.lenient && !("anyOf" in schema) ? "anyOf" : keyword
    copy[target] =
      keyword in copy
        ? [...(copy[keyword] as []), ...(value as [])]
        : prepareKeyword(keyword, value, schema, inside)
  }
  return how.lenient ? loosen(copy, schema, orNull) : copy
}

function prepareReference(schema: ServerSchema, how: Preparation, orNull: boolean): Record<string, unknown> {
  const key = componentKey(schema)
  if (key === undefined) return {}
  if (how.inlined === undefined || how.inlined.includes(key)) return { [componentKeyword]: { key, orNull } }
  const inside = { ...how, inlined: [...how.inlined, key] }
  return { allOf: [prepareSchema(memberOf(how.library.schemas, key) ?? {}, inside)] }
}

function prepareKeyword(keyword: string, value: unknown, schema: ServerSchema, how: Preparation): unknown {
  const below = { ...how, inlined: undefined }
  if (inPlace.has(keyword)) {
    return Array.isArray(value)
      ? value.map((part: ServerSchema) => prepareSchema(part, how))
      : prepareSchema(value as ServerSchema | boolean, how)
  }
  if (keyword === "prefixItems")
    return (value as readonly ServerSchema[]).map((part) => prepareSchema(part, below))
  if (schemaMembers.has(keyword)) {
    return typeof value === "boolean"
      ? value
      : prepareSchema(value as ServerSchema, below, keyword === "items")
  }
  if (!schemaMaps.has(keyword) || !isRecord(value)) return value
  const isMember = keyword === "properties"
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      prepareSchema(part as ServerSchema, below, isMember && schema.required?.includes(name) !== true),
    ]),
  )
}

/**
 * Take what callers of REST services send although no page says so: `null` for a member that is not set, and the
 * number of an enumeration's member in place of its name.
 */
function loosen(copy: Record<string, unknown>, schema: ServerSchema, orNull: boolean): AnySchemaObject {
  const types =
    typeof copy["type"] === "string" ? [copy["type"]] : ((copy["type"] ?? []) as readonly string[])
  const isEnumeration = types.includes("string") && ("enum" in copy || "x-pagewright-open-enum" in schema)
  const branches = ["const", "allOf", "anyOf", "oneOf", "not"].some((keyword) => keyword in copy)
  if (branches) return orNull ? { anyOf: [{ type: "null" }, copy] } : copy
  const { enum: names, ...rest } = copy
  const more = [...(isEnumeration ? ["integer"] : []), ...(orNull ? ["null"] : [])].filter(
    (type) => !types.includes(type),
  )
  const wider = types.length === 0 || more.length === 0 ? rest : { ...rest, type: [...types, ...more] }
  if (names === undefined) return wider
  return isEnumeration
    ? { ...wider, [namesKeyword]: names }
    : { ...wider, enum: orNull ? [...(names as []), null] : names }
}
