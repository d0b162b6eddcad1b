import { isRecord, memberOf } from "./json.js"
import type { ServerSchema } from "./operation.js"
import {
  componentKey,
  flattenSchema,
  memberSchema,
  resolveSchema,
  schemaTypes,
  type SchemaLibrary,
} from "./schema-library.js"
import { syntheticScalar } from "./synthetic.js"

export interface SampleOptions {
  /** Requests leave out what is read-only, responses what is write-only. */
  readonly direction: "request" | "response"
  /** Text that the made-up values depend on; the operation or type that the sample is for. */
  readonly seed: string
  /** How many types deep the holes of a sample are filled; 2 when absent. */
  readonly depth?: number
}

/**
 * Make a sample whole. Pages print `null` where an object of a named type belongs and `{}` where recursion was cut;
 * such a hole takes the sample that the same type has elsewhere, or made-up values where there is none. Values that
 * the page does show stay as they are.
 *
 * @param sample - What the document shows; `undefined` when it shows nothing.
 */
export function completeSample(
  schema: ServerSchema,
  sample: unknown,
  library: SchemaLibrary,
  options: SampleOptions,
): unknown {
  return complete(schema, sample, "", {
    library,
    options,
    left: options.depth ?? 2,
    open: [],
    level: 0,
    made: { count: 0 },
  })
}

interface Place {
  readonly library: SchemaLibrary
  readonly options: SampleOptions
  /** Types that may still be filled in below here. */
  readonly left: number
  /** Components being filled above here; one is never filled inside itself. */
  readonly open: readonly string[]
  readonly level: number
  /** Values made up so far, in the whole sample. */
  readonly made: { count: number }
}

/** A required member of its own type would nest for ever; no honest sample is as deep. */
const maximumLevel = 24

/** Types that need two of each other would double with each level; what is missing then is `null`. */
const maximumMade = 20_000

/** @param name - Property that the value is for. */
function complete(schema: ServerSchema, sample: unknown, name: string, outer: Place): unknown {
  if (outer.level >= maximumLevel) return sample ?? null
  if (sample === undefined) return makeUp(schema, name, outer)
  // Nearly all that samples hold, and nothing of it can have a hole.
  if (typeof sample !== "object") return sample
  const place = placeBelow(outer)
  const flat = flattenSchema(schema, place.library, sample ?? undefined)
  if (isHoleIn(sample, flat)) return fill(schema, sample, name, place)
  if (Array.isArray(sample)) {
    const items = flat.items ?? {}
    return sample.map((item) => complete(items, item, name, place))
  }
  return isRecord(sample) ? completeMembers(flat, sample, place) : sample
}

function makeUp(schema: ServerSchema, name: string, outer: Place): unknown {
  if ((outer.made.count += 1) > maximumMade) return null
  if (isScalar(schema)) return synthesize(schema, name, outer)
  return fill(schema, undefined, name, placeBelow(outer))
}

/** Written out, since engines are slow to copy objects whose members they do not know beforehand. */
function placeBelow({ library, options, left, open, level, made }: Place): Place {
  return { library, options, left, open, level: level + 1, made }
}

function isScalar({ type, $ref, allOf, anyOf, oneOf }: ServerSchema): boolean {
  const isMade = $ref !== undefined || allOf !== undefined || anyOf !== undefined || oneOf !== undefined
  return !isMade && typeof type === "string" && type !== "object" && type !== "array"
}

/** A `null` in place of a plain value is what the page shows; in place of an object or array it is a hole. */
function isHoleIn(sample: unknown, schema: ServerSchema): boolean {
  const types = schemaTypes(schema)
  if (sample === null) {
    return (
      types.includes("object") || types.includes("array") || (types.length > 0 && !types.includes("null"))
    )
  }
  const isEmpty = isRecord(sample) && Object.keys(sample).length === 0
  return isEmpty && Object.keys(schema.properties ?? {}).length > 0
}

function completeMembers(
  schema: ServerSchema,
  sample: Readonly<Record<string, unknown>>,
  place: Place,
): Readonly<Record<string, unknown>> {
  const missing = new Set(schema.required?.filter((name) => !Object.hasOwn(sample, name)))
  for (const name of findDropped(schema, sample, place)) missing.add(name)
  const names = missing.size === 0 ? Object.keys(sample) : inSchemaOrder(schema, sample, missing)
  return Object.fromEntries(
    names.map((name) => [
      name,
      complete(memberSchema(schema, name) ?? {}, memberOf(sample, name), name, place),
    ]),
  )
}

/**
 * Members that a sample lacks because the page printed `null` for them: it has all the others, and these are objects
 * of named types. A sample that lacks anything else is a part on purpose.
 */
function findDropped(
  { properties = {} }: ServerSchema,
  sample: Readonly<Record<string, unknown>>,
  place: Place,
): readonly string[] {
  const hidden = hiddenKeyword(place)
  const absent = Object.entries(properties).filter(
    ([name, member]) => !Object.hasOwn(sample, name) && member[hidden] !== true,
  )
  const isHole = (member: ServerSchema) =>
    namedComponent(member) !== undefined &&
    schemaTypes(flattenSchema(member, place.library)).includes("object")
  if (Object.keys(sample).length === 0 || !absent.every(([, member]) => isHole(member))) return []
  return absent.flatMap(([name, member]) =>
    isClosed(member, flattenSchema(member, place.library), place) ? [] : [name],
  )
}

function inSchemaOrder(
  { properties = {} }: ServerSchema,
  sample: Readonly<Record<string, unknown>>,
  missing: ReadonlySet<string>,
): readonly string[] {
  const known = Object.keys(properties).filter((name) => missing.has(name) || Object.hasOwn(sample, name))
  const others = [...Object.keys(sample), ...missing].filter((name) => !Object.hasOwn(properties, name))
  return [...known, ...others]
}

function hiddenKeyword({ options }: Place): "readOnly" | "writeOnly" {
  return options.direction === "request" ? "readOnly" : "writeOnly"
}

function fill(schema: ServerSchema, sample: unknown, name: string, place: Place): unknown {
  const key = namedComponent(schema)
  const flat = flattenSchema(schema, place.library)
  if (isClosed(schema, flat, place)) return cut(schema, flat, sample, name, place)
  if (key === undefined) return synthesize(flat, name, place)
  const { library, options, left, open, level, made } = place
  const deeper = { library, options, left: left - 1, open: [...open, key], level, made }
  const known = memberOf(library.samples, key)
  return isRecord(known) ? completeMembers(flat, known, deeper) : synthesize(flat, name, deeper)
}

/** The component that a schema stands for, also where it only adds that the value may be null. */
function namedComponent(schema: ServerSchema): string | undefined {
  const parts = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []
  const own = componentKey(schema)
  if (own !== undefined) return own
  return parts.map(componentKey).find((key) => key !== undefined)
}

/** Whether nothing is to be filled in here: the type is being filled in further out, or it is deep enough. */
function isClosed(schema: ServerSchema, flat: ServerSchema, place: Place): boolean {
  const key = namedComponent(schema)
  if (key !== undefined && place.open.includes(key)) return true
  return place.left <= 0 && schemaTypes(flat).includes("object")
}

function allowsNull(schema: ServerSchema, library: SchemaLibrary): boolean {
  const parts = schema.oneOf ?? schema.anyOf ?? []
  const resolved = resolveSchema(schema, library)
  return [resolved, ...parts].some((part) => schemaTypes(part).includes("null"))
}

/** Stop filling: what the page shows if the schema allows it, else the least that it allows. */
function cut(schema: ServerSchema, flat: ServerSchema, sample: unknown, name: string, place: Place): unknown {
  if (isRecord(sample)) return leastOf(flat, sample, name, place)
  return allowsNull(schema, place.library) ? null : leastOf(flat, {}, name, place)
}

function leastOf(
  schema: ServerSchema,
  sample: Readonly<Record<string, unknown>>,
  name: string,
  place: Place,
): unknown {
  if (!schemaTypes(schema).includes("object")) return synthesize(schema, name, place)
  return completeMembers(schema, sample, { ...place, left: 0 })
}

function synthesize(schema: ServerSchema, name: string, place: Place): unknown {
  const type = schemaTypes(schema).find((candidate) => candidate !== "null")
  if (type === undefined) return schema.const ?? schema.enum?.[0] ?? null
  if (schema.default !== undefined && type !== "object") return schema.default
  if (type === "object") return synthesizeObject(schema, place)
  if (type === "array") return synthesizeArray(schema, name, place)
  return syntheticScalar(schema, type, name, place.options.seed)
}

/** One item, none where it would only be the empty rest of a recursion. */
function synthesizeArray(schema: ServerSchema, name: string, place: Place): readonly unknown[] {
  const items = schema.items ?? {}
  const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0
  if (schema["maxItems"] === 0) return []
  const isEmpty = isClosed(items, flattenSchema(items, place.library), place)
  const count = isEmpty ? least : Math.max(1, least)
  return Array.from({ length: Math.min(count, 100) }, () => complete(items, undefined, name, place))
}

function synthesizeObject(schema: ServerSchema, place: Place): Readonly<Record<string, unknown>> {
  const hidden = hiddenKeyword(place)
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name, member]) => member[hidden] !== true || schema.required?.includes(name) === true,
  )
  return Object.fromEntries(
    properties.map(([name, member]) => [name, complete(member, undefined, name, place)]),
  )
}
