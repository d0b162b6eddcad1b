/** What is certain of values and the plain keywords of a schema. */
import type { Schema } from "../contract/index.ts"
import { isRecord } from "./runtime/server/json.ts"

/** Whether a value fits; `undefined` when that is not certain. */
export type Verdict = boolean | undefined

/** Compiled once each; nothing where that is not possible. */
export type Patterns = Map<string, RegExp | undefined>

/** Of all items of a list: what one of them breaks, all break. */
export function all<T>(items: readonly T[], check: (item: T) => Verdict): Verdict {
  let verdict: Verdict = true
  for (const item of items) {
    const one = check(item)
    if (one === false) return false
    if (one === undefined) verdict = undefined
  }
  return verdict
}

export function opposite(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict
}

export function isOfType(value: unknown, { type }: Schema): Verdict {
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

/** Objects and arrays are compared by a validator. */
export function isListed(value: unknown, schema: Schema): Verdict {
  if (schema.enum === undefined && !("const" in schema)) return true
  if (typeof value === "object" && value !== null) return undefined
  if ("const" in schema && schema.const !== value) return false
  return schema.enum === undefined || schema.enum.includes(value as string)
}

/** A validator counts characters, of which those outside of the basic plane have two units. */
export function isTextWithin(
  value: string,
  { minLength, maxLength, pattern }: Schema,
  patterns: Patterns,
): Verdict {
  if (maxLength !== undefined && value.length > maxLength && [...value].length > maxLength) return false
  if (minLength !== undefined && [...value].length < minLength) return false
  return pattern === undefined || toExpression(pattern, patterns)?.test(value)
}

function toExpression(pattern: string, patterns: Patterns): RegExp | undefined {
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

export function isNumberWithin(value: number, { minimum, maximum }: Schema): boolean {
  return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)
}
