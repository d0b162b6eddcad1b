import type { Schema } from "../contract/index.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
import type { Place } from "./place.ts"

/** Keywords that decide which values there are, in ways that are too rare to be told apart. */
const deciding = new Set(
  "prefixItems patternProperties unevaluatedProperties discriminator x-pagewright-keys-of".split(" "),
)

/** Keywords that are compared elsewhere, one by one. */
const known = new Set(
  [
    "$ref type nullable format enum const x-pagewright-open-enum x-extensible-enum xml",
    "allOf anyOf oneOf properties required additionalProperties items",
    "minimum exclusiveMinimum minLength minItems minProperties",
    "maximum exclusiveMaximum maxLength maxItems maxProperties",
    "pattern multipleOf uniqueItems propertyNames if then else not",
    "title description default examples deprecated readOnly writeOnly",
    "x-pagewright-source x-pagewright-inferred",
  ].flatMap((keywords) => keywords.split(" ")),
)

/** Compare what nothing else compares, so that no change goes unsaid. */
export function compareDetails(before: Schema, after: Schema, { words, pointer }: Place): readonly Finding[] {
  const [old, young] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((key) => !known.has(key) && !equal(old.get(key), young.get(key)))
    .map((key) => ({
      class: deciding.has(key) ? "breaking" : "patch",
      code: "details-changed",
      message: `\`${key}\` of ${words} changed`,
      pointer,
    }))
}
