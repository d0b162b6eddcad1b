import type { Schema } from "../contract/index.ts"
import type { Finding } from "./change.ts"
import { compareDetails } from "./compare-details.ts"
import { compareLimits } from "./compare-limits.ts"
import { compareProperties } from "./compare-properties.ts"
import { compareTypes } from "./compare-types.ts"
import { compareBranches, compareNull, describe, toUnion } from "./compare-unions.ts"
import { compareDefaults, compareWords } from "./compare-words.ts"
import { equal } from "./equal.ts"
import { atMember, resolveSchema } from "./place.ts"
import type { Place } from "./place.ts"

/**
 * Compare two schemas as their users see them.
 *
 * @remarks Named schemas are compared once, under their own name, not again where they are referred to.
 */
export function compareSchemas(before: Schema, after: Schema, place: Place): readonly Finding[] {
  if (equal(before, after)) return []
  const [old, young] = [toUnion(before), toUnion(after)]
  return [
    ...compareNull(old, young, place),
    ...compareBranches(old.branches, young.branches, place, compareOne),
    ...compareAround(before, after, place),
  ]
}

/** What stands beside alternatives; without any, it is compared with the schema. */
function compareAround(before: Schema, after: Schema, place: Place): readonly Finding[] {
  const isUnion = [before, after].some(({ oneOf, anyOf }) => oneOf !== undefined || anyOf !== undefined)
  if (!isUnion) return []
  return [
    ...compareDetails(before, after, place),
    ...compareDefaults(before.default, after.default, place),
    ...compareWords(before, after, place),
  ]
}

function compareOne(before: Schema, after: Schema, place: Place): readonly Finding[] {
  if (before.$ref !== undefined && before.$ref === after.$ref) {
    return [...compareDefaults(before.default, after.default, place), ...compareWords(before, after, place)]
  }
  if (before.$ref !== undefined || after.$ref !== undefined) return compareReferences(before, after, place)
  return [
    ...compareTypes(before, after, place),
    ...compareProperties(before, after, place, compareSchemas),
    ...compareItems(before, after, place),
    ...compareLimits(before, after, place),
    ...compareXml(before, after, place),
    ...compareDetails(before, after, place),
    ...compareDefaults(before.default, after.default, place),
    ...compareWords(before, after, place),
  ]
}

/** Another name for the same shape is felt where the type is imported, and reported there; here only the shape counts. */
function compareReferences(before: Schema, after: Schema, place: Place): readonly Finding[] {
  const old = resolveSchema(before, place.before)
  const young = resolveSchema(after, place.after)
  // Both sides named: the shapes are other components, which may be recursive, so they are not walked here.
  if (before.$ref !== undefined && after.$ref !== undefined && !equal(old, young)) {
    const message = `${place.words} is ${describe(after)} instead of ${describe(before)}`
    return [
      {
        class: "breaking",
        code: "type-changed",
        message,
        pointer: place.pointer,
        direction: place.direction,
      },
    ]
  }
  const { followed = [] } = place
  if (followed.some(([one, other]) => equal(one, old) && equal(other, young))) return []
  return compareOne(old, young, { ...place, followed: [...followed, [old, young]] })
}

function compareItems(before: Schema, after: Schema, place: Place): readonly Finding[] {
  if (before.items === undefined && after.items === undefined) return []
  return compareSchemas(
    before.items ?? {},
    after.items ?? {},
    atMember(place, `an item of ${place.words}`, "items"),
  )
}

/** XML names are the wire of SOAP; nobody who uses the packages sees them, but an older client no longer gets through. */
function compareXml(before: Schema, after: Schema, { words, pointer }: Place): readonly Finding[] {
  if (equal(before.xml, after.xml)) return []
  return [
    {
      class: "breaking",
      code: "xml-changed",
      message: `${words} has another XML name or namespace`,
      pointer,
    },
  ]
}
