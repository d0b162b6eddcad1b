import type { Json, OpenApiDocument, Schema, SchemaType } from "../contract/index.ts"
import { classOf } from "./change.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
import { resolveSchema } from "./place.ts"
import type { Place } from "./place.ts"

/** Compare type names, formats and lists of values. */
export function compareTypes(before: Schema, after: Schema, place: Place): readonly Finding[] {
  const types = compareTypeNames(before, after, place)
  if (types.length > 0) return types
  return [
    ...compareFormats(before, after, place),
    ...compareValues(before, after, place),
    ...compareOpenValues(before, after, place),
  ]
}

function compareTypeNames(before: Schema, after: Schema, place: Place): readonly Finding[] {
  const [old, young] = [typesOf(before, place.before), typesOf(after, place.after)]
  const [wider, narrower] = [covers(young, old), covers(old, young)]
  if (wider && narrower) return []
  const { words, pointer, direction } = place
  const now = wider ? "wider" : narrower ? "narrower" : "different"
  const message = `${words} is ${print(young)} instead of ${print(old)}`
  return [{ class: classOf(direction, now), code: "type-changed", message, pointer, direction }]
}

/** Nothing: any type at all. */
type Types = ReadonlySet<SchemaType> | undefined

/** @param seen - Schemas that turned out to name none: parts may lead to the same one again and again. */
function typesOf(schema: Schema, document: OpenApiDocument, seen = new Set<Schema>()): Types {
  if (schema.type !== undefined) return new Set([schema.type].flat())
  const values = valuesOf(schema)
  if (values !== undefined) return new Set(values.map(typeOfValue))
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return new Set(["object"])
  if (seen.has(schema)) return undefined
  seen.add(schema)
  // All parts hold, so any that names types names those of the whole.
  for (const part of schema.allOf ?? []) {
    const types = typesOf(resolveSchema(part, document), document, seen)
    if (types !== undefined) return types
  }
  return undefined
}

function typeOfValue(value: Json): SchemaType {
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number"
  return typeof value as "string" | "boolean" | "object"
}

/** Whether every value of `inner` is one of `outer` as far as type names go. */
function covers(outer: Types, inner: Types): boolean {
  if (outer === undefined) return true
  if (inner === undefined) return false
  return [...inner].every((type) => outer.has(type) || (type === "integer" && outer.has("number")))
}

function print(types: Types): string {
  return types === undefined ? "anything" : [...types].map((type) => `\`${type}\``).join(" or ")
}

/** Formats of numbers, each of which holds all that the ones before it hold. */
const widths = [
  ["int8", "int16", "int32", "int64"],
  ["uint8", "uint16", "uint32", "uint64"],
  ["float", "double"],
]

/** A format that pages begin or cease to state says more or less about the same values. */
function compareFormats(before: Schema, after: Schema, place: Place): readonly Finding[] {
  const [old, young] = [before.format, after.format]
  if (old === young) return []
  const { words, pointer, direction } = place
  const message = `the format of ${words} is ${quote(young)} instead of ${quote(old)}`
  return [{ class: weighFormats(old, young, direction), code: "format-changed", message, pointer, direction }]
}

function weighFormats(
  before: string | undefined,
  after: string | undefined,
  direction: Place["direction"],
): Finding["class"] {
  // Bytes have a type of their own, which holds text too.
  if (after === "binary") return classOf(direction, "wider")
  if (before === "binary") return classOf(direction, "narrower")
  if (before === undefined || after === undefined) return "patch"
  const scale = widths.find((formats) => formats.includes(before) && formats.includes(after))
  if (scale === undefined) return "breaking"
  // Types do not show how large a number may be, so only a tighter request breaks anybody.
  return direction === "request" && scale.indexOf(after) < scale.indexOf(before) ? "breaking" : "patch"
}

function quote(format: string | undefined): string {
  return format === undefined ? "open" : `\`${format}\``
}

function valuesOf(schema: Schema): readonly Json[] | undefined {
  return schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
}

function compareValues(before: Schema, after: Schema, place: Place): readonly Finding[] {
  const [old, young] = [valuesOf(before), valuesOf(after)]
  const { words, pointer, direction } = place
  if (old === undefined && young === undefined) return []
  if (old === undefined || young === undefined) {
    const now = young === undefined ? "wider" : "narrower"
    const message = young === undefined ? `${words} takes any value` : `${words} takes listed values only`
    return [{ class: classOf(direction, now), code: "enum-changed", message, pointer, direction }]
  }
  return [
    ...without(old, young).map((value) => memberFinding(value, "narrower", place)),
    ...without(young, old).map((value) => memberFinding(value, "wider", place)),
  ]
}

function memberFinding(
  value: Json,
  now: "narrower" | "wider",
  { words, pointer, direction }: Place,
): Finding {
  const [code, verb] = now === "wider" ? ["enum-member-added", "gained"] : ["enum-member-removed", "lost"]
  const message = `${words} ${verb} the value \`${JSON.stringify(value)}\``
  return { class: classOf(direction, now), code, message, pointer, direction }
}

/** Known values of an open list: any other was possible all along. A list that opens or closes is another change. */
function compareOpenValues(before: Schema, after: Schema, { words, pointer }: Place): readonly Finding[] {
  const key = "x-pagewright-open-enum"
  const [old, young] = [before[key] ?? valuesOf(before) ?? [], after[key] ?? valuesOf(after) ?? []]
  if (before[key] === undefined && after[key] === undefined) return []
  const told = (values: readonly Json[], verb: string): readonly Finding[] => {
    const list = values.map((value) => `\`${JSON.stringify(value)}\``).join(", ")
    const message = `the known values of ${words} ${verb} ${list}`
    return values.length === 0 ? [] : [{ class: "additive", code: "known-values-changed", message, pointer }]
  }
  return [...told(without(old, young), "lost"), ...told(without(young, old), "gained")]
}

function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  return values.filter((value) => !others.some((other) => equal(value, other)))
}
