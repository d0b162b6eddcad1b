import type { Schema } from "../contract/index.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
import type { Place } from "./place.ts"

/** Keywords whose smaller value allows more. */
const lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"] as const
/** Keywords whose larger value allows more. */
const upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"] as const
/** Keywords that allow more only when they go. */
const tests = ["pattern", "multipleOf", "uniqueItems", "propertyNames", "if", "then", "else", "not"] as const

/** Compare what narrows values beyond their type. Types do not show it, so only a tighter request breaks anybody. */
export function compareLimits(
  before: Schema,
  after: Schema,
  { words, pointer, direction }: Place,
): readonly Finding[] {
  return [...lower, ...upper, ...tests].flatMap((keyword): readonly Finding[] => {
    const [old, young] = [before[keyword], after[keyword]]
    if (equal(old, young)) return []
    const breaks = direction === "request" && isTighter(keyword, old, young)
    const message = `\`${keyword}\` of ${words} is ${print(young)} instead of ${print(old)}`
    return [{ class: breaks ? "breaking" : "patch", code: "limit-changed", message, pointer, direction }]
  })
}

function isTighter(keyword: string, before: unknown, after: unknown): boolean {
  if (after === undefined) return false
  if (typeof before !== "number" || typeof after !== "number") return true
  return lower.some((name) => name === keyword) ? after > before : after < before || keyword === "multipleOf"
}

function print(value: unknown): string {
  return value === undefined ? "open" : `\`${JSON.stringify(value)}\``
}
