import type { Schema } from "../contract/index.ts"
import { isRecord } from "./runtime/server/json.ts"

/**
 * Judges values by schemas: `true` when a value certainly fits. `false` says only that a validator has to look, because
 * the value does not fit or because the schema uses more than the plain keywords.
 */
export type SureFit = (value: unknown, schema: object) => boolean

/** Whether a value of a format that is named is certainly one; of formats that mean nothing, everything is. */
export type SureFormat = (value: unknown, format: string) => boolean

/**
 * Create a quick judge. Compiling thousands of schemas to look through each once takes seconds, and nearly all that
 * pages show fits.
 *
 * @param schemas - What `#/components/schemas/<key>` refers to.
 */
export function createSureFit(schemas: Readonly<Record<string, object>>, isOfFormat: SureFormat): SureFit {
  const judge: Judge = { schemas, isOfFormat, plain: new Set(), patterns: new Map(), steps: 0 }
  return (value, schema) => {
    judge.steps = 0
    return fits(value, schema, judge, 0)
  }
}

interface Judge {
  readonly schemas: Readonly<Record<string, object>>
  readonly isOfFormat: SureFormat
  /** Schemas that were found to have only keywords that are understood here. */
  readonly plain: Set<object>
  readonly patterns: Map<string, RegExp | undefined>
  /** Schemas that this value and those in it were held against. */
  steps: number
}

/** Keywords that are looked at here, and those that judge nothing. Extensions judge nothing either. */
const understood = new Set(
  (
    "$ref type properties items additionalProperties required enum const format pattern anyOf allOf propertyNames " +
    "minLength maxLength minimum maximum minItems maxItems " +
    "title description default example examples externalDocs deprecated readOnly writeOnly xml contentEncoding contentMediaType"
  ).split(" "),
)

const prefix = "#/components/schemas/"
/** References that lead to each other without a value in between end here. */
const deepest = 200
/** Schemas that name others twice each double with every level; nothing honest takes as many steps. */
const mostSteps = 1_000_000

function fits(value: unknown, schema: Schema, judge: Judge, depth: number): boolean {
  if (depth > deepest || (judge.steps += 1) > mostSteps || !isPlain(schema, judge)) return false
  if (schema.$ref !== undefined && !fitsReference(value, schema.$ref, judge, depth)) return false
  if (!isOfType(value, schema.type) || !isListed(value, schema)) return false
  if (schema.format !== undefined && !judge.isOfFormat(value, schema.format)) return false
  if (schema.anyOf?.some((part) => fits(value, part, judge, depth + 1)) === false) return false
  if (schema.allOf?.every((part) => fits(value, part, judge, depth + 1)) === false) return false
  if (typeof value === "string") return isTextWithin(value, schema, judge)
  if (typeof value === "number") return isNumberWithin(value, schema)
  if (Array.isArray(value)) return areItemsFine(value, schema, judge, depth)
  return !isRecord(value) || areMembersFine(value, schema, judge, depth)
}

function isPlain(schema: Schema, { plain }: Judge): boolean {
  if (plain.has(schema)) return true
  for (const keyword in schema) if (!understood.has(keyword) && !keyword.startsWith("x-")) return false
  plain.add(schema)
  return true
}

/** Keys that a pointer has to escape are left to the validator. */
function fitsReference(value: unknown, reference: string, judge: Judge, depth: number): boolean {
  const { schemas } = judge
  const key = reference.slice(prefix.length)
  const target =
    reference.startsWith(prefix) && !/[~%/]/.test(key) && Object.hasOwn(schemas, key)
      ? schemas[key]
      : undefined
  return target !== undefined && fits(value, target, judge, depth + 1)
}

function isOfType(value: unknown, type: Schema["type"]): boolean {
  if (type === undefined) return true
  return typeof type === "string" ? isOfOneType(value, type) : type.some((each) => isOfOneType(value, each))
}

function isOfOneType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value)
  if (type === "array") return Array.isArray(value)
  if (type === "object") return isRecord(value)
  if (type === "null") return value === null
  return typeof value === type
}

/** Objects and arrays are never among listed values here: they are compared by a validator. */
function isListed(value: unknown, schema: Schema): boolean {
  if ("const" in schema && schema.const !== value) return false
  return schema.enum === undefined || schema.enum.includes(value as string)
}

function isTextWithin(value: string, { minLength, maxLength, pattern }: Schema, judge: Judge): boolean {
  // Characters outside of the basic plane count once for a validator, so that shorter in units is shorter.
  if (maxLength !== undefined && value.length > maxLength) return false
  if (minLength !== undefined && [...value].length < minLength) return false
  return pattern === undefined || toExpression(pattern, judge)?.test(value) === true
}

function toExpression(pattern: string, { patterns }: Judge): RegExp | undefined {
  if (!patterns.has(pattern)) patterns.set(pattern, compile(pattern))
  return patterns.get(pattern)
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u")
  } catch {
    return undefined
  }
}

function isNumberWithin(value: number, { minimum, maximum }: Schema): boolean {
  return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)
}

function areItemsFine(value: readonly unknown[], schema: Schema, judge: Judge, depth: number): boolean {
  const { items, minItems, maxItems } = schema
  if (minItems !== undefined && value.length < minItems) return false
  if (maxItems !== undefined && value.length > maxItems) return false
  return items === undefined || value.every((item) => fits(item, items, judge, depth + 1))
}

function areMembersFine(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  judge: Judge,
  depth: number,
): boolean {
  const { required, properties, additionalProperties, propertyNames } = schema
  if (required?.some((name) => !Object.hasOwn(value, name)) === true) return false
  for (const name of Object.keys(value)) {
    if (propertyNames !== undefined && !fits(name, propertyNames, judge, depth + 1)) return false
    const isOwn = properties !== undefined && Object.hasOwn(properties, name)
    const own = isOwn ? properties[name] : additionalProperties
    if (own === false) return false
    if (typeof own === "object" && !fits(value[name], own, judge, depth + 1)) return false
  }
  return true
}
