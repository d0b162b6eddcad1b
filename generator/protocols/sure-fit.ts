import type { Schema } from "../contract/index.ts"
import { isRecord } from "./runtime/server/json.ts"
import {
  all,
  isListed,
  isNumberWithin,
  isOfType,
  isTextWithin,
  opposite,
  type Patterns,
  type Verdict,
} from "./sure-values.ts"

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
    return fits(value, schema, judge, 0) === true
  }
}

interface Judge {
  readonly schemas: Readonly<Record<string, object>>
  readonly isOfFormat: SureFormat
  /** Schemas that were found to have only keywords that are understood here. */
  readonly plain: Set<object>
  readonly patterns: Patterns
  /** Schemas that this value and those in it were held against. */
  steps: number
}

/** Keywords that are looked at here, and those that judge nothing. Extensions judge nothing either. */
const understood = new Set(
  (
    "$ref type properties items additionalProperties required enum const format pattern anyOf allOf propertyNames " +
    "not if then else minLength maxLength minimum maximum minItems maxItems " +
    "title description default example examples externalDocs deprecated readOnly writeOnly xml contentEncoding contentMediaType"
  ).split(" "),
)

const prefix = "#/components/schemas/"
/** References that lead to each other without a value in between end here. */
const deepest = 200
/** Schemas that name others twice each double with every level; nothing honest takes as many steps. */
const mostSteps = 1_000_000

function fits(value: unknown, schema: Schema, judge: Judge, depth: number): Verdict {
  if (depth > deepest || (judge.steps += 1) > mostSteps || !isPlain(schema, judge)) return undefined
  let verdict: Verdict = true
  for (const check of checks) {
    const one = check(value, schema, judge, depth)
    if (one === false) return false
    if (one === undefined) verdict = undefined
  }
  return verdict
}

/** Of schemas that are no objects, `false` judges. */
function isPlain(schema: Schema, { plain }: Judge): boolean {
  if (plain.has(schema)) return true
  if (!isRecord(schema)) return false
  for (const keyword in schema) if (!understood.has(keyword) && !keyword.startsWith("x-")) return false
  plain.add(schema)
  return true
}

type Check = (value: unknown, schema: Schema, judge: Judge, depth: number) => Verdict

const checks: readonly Check[] = [
  isOfType,
  isListed,
  isOfNamedFormat,
  fitsReference,
  fitsParts,
  fitsCondition,
  fitsWithin,
]

function isOfNamedFormat(value: unknown, { format }: Schema, { isOfFormat }: Judge): Verdict {
  return format === undefined || isOfFormat(value, format) || undefined
}

/** Keys that a pointer has to escape are left to the validator. */
function fitsReference(value: unknown, { $ref: reference }: Schema, judge: Judge, depth: number): Verdict {
  if (reference === undefined) return true
  const { schemas } = judge
  const key = reference.slice(prefix.length)
  const target =
    reference.startsWith(prefix) && !/[~%/]/.test(key) && Object.hasOwn(schemas, key)
      ? schemas[key]
      : undefined
  return target && fits(value, target, judge, depth + 1)
}

function fitsParts(value: unknown, { anyOf, allOf, not }: Schema, judge: Judge, depth: number): Verdict {
  const fitsPart = (part: Schema) => fits(value, part, judge, depth + 1)
  const whole = allOf === undefined || all(allOf, fitsPart)
  if (whole === false || (anyOf === undefined && not === undefined)) return whole
  const one = anyOf === undefined || opposite(all(anyOf, (part) => opposite(fitsPart(part))))
  const other = not === undefined || opposite(fitsPart(not))
  return all([whole, one, other], (verdict) => verdict)
}

function fitsCondition(value: unknown, schema: Schema, judge: Judge, depth: number): Verdict {
  if (schema.if === undefined) return true
  const verdict = fits(value, schema.if, judge, depth + 1)
  const branch = verdict === true ? schema.then : schema.else
  if (verdict === undefined) return undefined
  return branch === undefined || fits(value, branch, judge, depth + 1)
}

function fitsWithin(value: unknown, schema: Schema, judge: Judge, depth: number): Verdict {
  if (typeof value === "string") return isTextWithin(value, schema, judge.patterns)
  if (typeof value === "number") return isNumberWithin(value, schema)
  if (Array.isArray(value)) return areItemsFine(value, schema, judge, depth)
  return !isRecord(value) || areMembersFine(value, schema, judge, depth)
}

function areItemsFine(value: readonly unknown[], schema: Schema, judge: Judge, depth: number): Verdict {
  const { items, minItems, maxItems } = schema
  if (minItems !== undefined && value.length < minItems) return false
  if (maxItems !== undefined && value.length > maxItems) return false
  return items === undefined || all(value, (item) => fits(item, items, judge, depth + 1))
}

function areMembersFine(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  judge: Judge,
  depth: number,
): Verdict {
  const { required, properties, additionalProperties, propertyNames } = schema
  if (required?.some((name) => !Object.hasOwn(value, name)) === true) return false
  return all(Object.keys(value), (name) => {
    const isNamed = propertyNames === undefined || fits(name, propertyNames, judge, depth + 1)
    const isOwn = properties !== undefined && Object.hasOwn(properties, name)
    const own = isOwn ? properties[name] : additionalProperties
    if (isNamed === false || own === false) return false
    const member = typeof own !== "object" || fits(value[name], own, judge, depth + 1)
    return isNamed === undefined && member !== false ? undefined : member
  })
}
