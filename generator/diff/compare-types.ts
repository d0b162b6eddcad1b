import type { Json, Schema, SchemaType } from "../contract/index.ts"
import { classOf } from "./change.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
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
  const [old, young] = [typesOf(before), typesOf(after)]
  const [wider, narrower] = [covers(young, old), covers(old, young)]
  if (wider && narrower) return []
  const { words, pointer, direction } = place
  const now = wider ? "wider" : narrower ? "narrower" : "different"
  const message = `${words} is ${print(young)} instead of ${print(old)}`
  return [{ class: classOf(direction, now), code: "type-changed", message, pointer, direction }]
}

/** Nothing: any type at all. */
type Types = ReadonlySet<SchemaType> | undefined

function typesOf(schema: Schema): Types {
  if (schema.type !== undefined) return new Set([schema.type].flat())
  const values = valuesOf(schema)
  if (values !== undefined) return new Set(values.map(typeOfValue))
  return schema.properties !== undefined || schema.additionalProperties !== undefined
    ? new Set(["object"])
    : undefined
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

/** A format that pages begin or cease to state says more or less about the same values. */
function compareFormats(
  before: Schema,
  after: Schema,
  { words, pointer, direction }: Place,
): readonly Finding[] {
  if (before.format === after.format) return []
  const message = `the format of ${words} is ${quote(after.format)} instead of ${quote(before.format)}`
  const both = before.format !== undefined && after.format !== undefined
  return [{ class: both ? "breaking" : "patch", code: "format-changed", message, pointer, direction }]
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

/** Known values of an open list: any other was possible all along. */
function compareOpenValues(before: Schema, after: Schema, { words, pointer }: Place): readonly Finding[] {
  const key = "x-pagewright-open-enum"
  if (equal(before[key], after[key])) return []
  return [
    {
      class: "additive",
      code: "known-values-changed",
      message: `the known values of ${words} changed`,
      pointer,
    },
  ]
}

function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  return values.filter((value) => !others.some((other) => equal(value, other)))
}
