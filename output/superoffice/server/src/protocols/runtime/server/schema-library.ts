import { isRecord, memberOf } from "./json.js"
import type { ServerSchema } from "./operation.js"

/** The components of a document: their schemas, and for each the fullest sample that the document has of it. */
export interface SchemaLibrary {
  readonly schemas: Readonly<Record<string, ServerSchema>>
  readonly samples: Readonly<Record<string, unknown>>
}

const prefix = "#/components/schemas/"

/** Key of the component that a schema refers to; undefined for a schema of its own. */
export function componentKey(schema: ServerSchema): string | undefined {
  return schema.$ref?.startsWith(prefix) === true
    ? decodePointer(schema.$ref.slice(prefix.length))
    : undefined
}

function decodePointer(text: string): string {
  const plain = text.includes("%") ? decodePercent(text) : text
  return plain.replaceAll("~1", "/").replaceAll("~0", "~")
}

/** A key may hold a percent sign that nobody has encoded. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Follow `$ref`s until a schema that is not one; a dangling or circular one is `{}`, which allows anything. */
export function resolveSchema(schema: ServerSchema, library: SchemaLibrary): ServerSchema {
  let current = schema
  for (let hops = 0; hops < 20; hops += 1) {
    const key = componentKey(current)
    if (key === undefined) return current.$ref === undefined ? current : {}
    current = memberOf(library.schemas, key) ?? {}
  }
  return {}
}

/**
 * What an object schema says once its parts are put together: `$ref` followed, `allOf` merged, for `oneOf` and
 * `anyOf` the alternative that suits the value (the first that is not `null` when there is no value).
 */
export function flattenSchema(schema: ServerSchema, library: SchemaLibrary, value?: unknown): ServerSchema {
  const resolved = resolveSchema(schema, library)
  return hasParts(resolved) ? flatten(resolved, { library, value, done: new Map(), depth: 0 }) : resolved
}

interface Flattening {
  readonly library: SchemaLibrary
  readonly value: unknown
  /** Schemas with parts that were met: each is put together once, however often others name it. */
  readonly done: Map<ServerSchema, ServerSchema>
  readonly depth: number
}

function hasParts({ allOf, oneOf, anyOf }: ServerSchema): boolean {
  return allOf !== undefined || oneOf !== undefined || anyOf !== undefined
}

function flatten(schema: ServerSchema, outer: Flattening): ServerSchema {
  const resolved = resolveSchema(schema, outer.library)
  if (!hasParts(resolved)) return resolved
  const known = outer.done.get(resolved)
  if (known !== undefined) return known
  const { allOf = [], oneOf, anyOf, ...own } = resolved
  // A schema that is a part of itself adds no more than it says.
  outer.done.set(resolved, own)
  const place = { ...outer, depth: outer.depth + 1 }
  if (place.depth > 100) return own
  const chosen = oneOf ?? anyOf
  const parts = [
    ...allOf.map((part) => flatten(part, place)),
    ...(chosen === undefined ? [] : pickAlternative(chosen, place)),
  ]
  const flat = parts.reduce((merged, part) => mergeSchemas(merged, part), own)
  outer.done.set(resolved, flat)
  return flat
}

function pickAlternative(alternatives: readonly ServerSchema[], place: Flattening): readonly ServerSchema[] {
  const { value } = place
  const flat = alternatives.map((alternative) => flatten(alternative, place))
  const suited = value === undefined ? undefined : flat.find((alternative) => suits(alternative, value))
  return [suited ?? flat.find(({ type }) => type !== "null") ?? flat[0] ?? {}]
}

/** Whether a value is of the kind that a schema names; required members and constants tell objects apart. */
function suits(schema: ServerSchema, value: unknown): boolean {
  if (schema.const !== undefined) return schema.const === value
  if (schema.enum !== undefined) return schema.enum.includes(value)
  if (!schemaTypes(schema).some((type) => isOfType(value, type))) return schema.type === undefined
  if (!isRecord(value)) return true
  return (schema.required ?? []).every((name) => Object.hasOwn(value, name))
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null
  if (type === "array") return Array.isArray(value)
  if (type === "object") return isRecord(value)
  if (type === "integer") return Number.isInteger(value)
  return typeof value === type
}

function mergeSchemas(a: ServerSchema, b: ServerSchema): ServerSchema {
  // Mostly the one is a schema and the other a word or two beside a reference to it.
  const properties =
    a.properties === undefined || b.properties === undefined
      ? (a.properties ?? b.properties)
      : { ...a.properties, ...b.properties }
  const required = [...(a.required ?? []), ...(b.required ?? [])]
  return {
    ...a,
    ...b,
    ...(properties === undefined ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
  }
}

/** The types that a schema allows; guessed from its keywords where it names none; empty when anything goes. */
export function schemaTypes(schema: ServerSchema): readonly string[] {
  if (typeof schema.type === "string") return [schema.type]
  if (schema.type !== undefined) return schema.type
  if (schema.properties !== undefined || isRecord(schema.additionalProperties)) return ["object"]
  if (schema.items !== undefined) return ["array"]
  return []
}

/** Schema of one member of an object: its own, a pattern's, or what additional members are. */
export function memberSchema(schema: ServerSchema, name: string): ServerSchema | undefined {
  const { properties, additionalProperties } = schema
  if (properties !== undefined && Object.hasOwn(properties, name)) return properties[name]
  return isRecord(additionalProperties) ? (additionalProperties as ServerSchema) : undefined
}
