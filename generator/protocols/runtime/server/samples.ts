import { isRecord } from "./json.ts"
import type { ServerSchema } from "./operation.ts"
import {
  componentKey,
  flattenSchema,
  memberSchema,
  schemaTypes,
  type SchemaLibrary,
} from "./schema-library.ts"
import { syntheticScalar } from "./synthetic.ts"

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
  return complete(schema, sample, {
    library,
    options,
    name: "",
    left: options.depth ?? 2,
    open: [],
    level: 0,
  })
}

interface Place {
  readonly library: SchemaLibrary
  readonly options: SampleOptions
  /** Property that the value is for. */
  readonly name: string
  /** Types that may still be filled in below here. */
  readonly left: number
  /** Components being filled above here; one is never filled inside itself. */
  readonly open: readonly string[]
  readonly level: number
}

/** A required member of its own type would nest for ever; no honest sample is as deep. */
const maximumLevel = 24

function complete(schema: ServerSchema, sample: unknown, outer: Place): unknown {
  const place = { ...outer, level: outer.level + 1 }
  if (place.level > maximumLevel) return sample ?? null
  const flat = flattenSchema(schema, place.library, sample ?? undefined)
  if (isHole(sample, flat)) return fill(schema, sample, place)
  if (Array.isArray(sample)) {
    const items = flat.items ?? {}
    return sample.map((item) => complete(items, item, place))
  }
  return isRecord(sample) ? completeMembers(flat, sample, place) : sample
}

/** A `null` in place of a plain value is what the page shows; in place of an object or array it is a hole. */
function isHole(sample: unknown, schema: ServerSchema): boolean {
  if (sample === undefined) return true
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
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(sample, name))
  const names = [...Object.keys(sample), ...missing]
  return Object.fromEntries(
    names.map((name) => [name, complete(memberSchema(schema, name) ?? {}, sample[name], { ...place, name })]),
  )
}

function fill(schema: ServerSchema, sample: unknown, place: Place): unknown {
  const key = componentKey(schema)
  const isOpen = key !== undefined && place.open.includes(key)
  const flat = flattenSchema(schema, place.library)
  if (isOpen || (place.left === 0 && schemaTypes(flat).includes("object"))) return cut(flat, sample, place)
  if (key === undefined) return synthesize(flat, place)
  const deeper = { ...place, left: place.left - 1, open: [...place.open, key] }
  const known = place.library.samples[key]
  return isRecord(known) ? completeMembers(flat, known, deeper) : synthesize(flat, deeper)
}

/** Stop filling: what the page shows if the schema allows it, else the least that it allows. */
function cut(schema: ServerSchema, sample: unknown, place: Place): unknown {
  if (sample !== undefined && (sample !== null || schemaTypes(schema).includes("null")))
    return leastOf(schema, sample, place)
  return schemaTypes(schema).includes("null") ? null : leastOf(schema, {}, place)
}

function leastOf(schema: ServerSchema, sample: unknown, place: Place): unknown {
  if (!isRecord(sample)) return sample
  const nothingLeft = { ...place, left: 0 }
  return completeMembers({ ...schema, properties: schema.properties ?? {} }, sample, nothingLeft)
}

function synthesize(schema: ServerSchema, place: Place): unknown {
  const type = schemaTypes(schema).find((candidate) => candidate !== "null")
  if (type === undefined) return schema.const ?? schema.enum?.[0] ?? null
  if (schema.default !== undefined && type !== "object") return schema.default
  if (type === "object") return synthesizeObject(schema, place)
  if (type === "array") return [complete(schema.items ?? {}, undefined, place)].slice(0, arrayLimit(schema))
  return syntheticScalar(schema, type, place.name, place.options.seed)
}

function arrayLimit(schema: ServerSchema): number {
  return schema["maxItems"] === 0 ? 0 : 1
}

function synthesizeObject(schema: ServerSchema, place: Place): Readonly<Record<string, unknown>> {
  const hidden = place.options.direction === "request" ? "readOnly" : "writeOnly"
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name, member]) => member[hidden] !== true || schema.required?.includes(name) === true,
  )
  return Object.fromEntries(
    properties.map(([name, member]) => [name, complete(member, undefined, { ...place, name })]),
  )
}
