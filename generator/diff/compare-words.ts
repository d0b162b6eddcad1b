import type { Json } from "../contract/index.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
import type { Place } from "./place.ts"

/** What describes a thing and asks nothing of values. */
export interface Words {
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly Json[]
  readonly deprecated?: boolean
}

/** Compare texts, and whether a thing is deprecated. */
export function compareWords(
  before: Words,
  after: Words,
  { words, pointer }: Pick<Place, "words" | "pointer">,
): readonly Finding[] {
  const [was, is] = [before.deprecated === true, after.deprecated === true]
  const deprecated: readonly Finding[] =
    was === is
      ? []
      : [
          {
            class: is ? "additive" : "patch",
            code: "deprecated",
            message: `${words} is ${is ? "" : "no longer "}deprecated`,
            pointer,
          },
        ]
  const texts = ["title", "description", "examples"] as const
  const changed = texts.filter((key) => !equal(before[key], after[key]))
  if (changed.length === 0) return deprecated
  const message = `the ${changed.join(", ")} of ${words} changed`
  return [...deprecated, { class: "patch", code: "words-changed", message, pointer }]
}

/**
 * Compare what a value is when nobody gives it.
 *
 * @remarks A default that is stated anew held before as well, for all we know; another one makes the same call do
 *   something else.
 */
export function compareDefaults(
  before: Json | undefined,
  after: Json | undefined,
  { words, pointer, direction }: Place,
): readonly Finding[] {
  if (equal(before, after)) return []
  const breaks = direction === "request" && before !== undefined && after !== undefined
  const message = `the default of ${words} is ${print(after)} instead of ${print(before)}`
  return [{ class: breaks ? "breaking" : "patch", code: "default-changed", message, pointer, direction }]
}

function print(value: Json | undefined): string {
  return value === undefined ? "open" : `\`${JSON.stringify(value)}\``
}
