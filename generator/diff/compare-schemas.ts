import type { Schema } from "../contract/index.ts"
import { classOf } from "./change.ts"
import type { Finding } from "./change.ts"
import { compareLimits } from "./compare-limits.ts"
import { compareProperties } from "./compare-properties.ts"
import { compareTypes } from "./compare-types.ts"
import { equal } from "./equal.ts"
import { atMember, componentName, resolveSchema } from "./place.ts"
import type { Place } from "./place.ts"

/**
 * Compare two schemas as their users see them.
 *
 * @remarks Named schemas are compared once, under their own name, not again where they are referred to.
 */
export function compareSchemas(before: Schema, after: Schema, place: Place): readonly Finding[] {
  if (equal(before, after)) return []
  const [old, young] = [toUnion(before), toUnion(after)]
  return [...compareNull(old, young, place), ...compareBranches(old.branches, young.branches, place)]
}

/** A schema as alternatives, with `null` apart. A schema without alternatives is its own only one. */
interface Union {
  readonly branches: readonly Schema[]
  readonly nullable: boolean
}

function toUnion(schema: Schema): Union {
  const alternatives = schema.oneOf ?? schema.anyOf
  if (alternatives !== undefined) {
    const branches = alternatives.filter((branch) => branch.type !== "null")
    return { branches, nullable: branches.length < alternatives.length }
  }
  const { type } = schema
  if (!Array.isArray(type) || !type.includes("null")) return { branches: [schema], nullable: type === "null" }
  const rest = type.filter((name) => name !== "null")
  return {
    branches: [{ ...schema, type: rest.length === 1 && rest[0] !== undefined ? rest[0] : rest }],
    nullable: true,
  }
}

function compareNull(before: Union, after: Union, { words, pointer, direction }: Place): readonly Finding[] {
  if (before.nullable === after.nullable) return []
  const now = after.nullable ? "wider" : "narrower"
  const message = after.nullable ? `${words} may be \`null\`` : `${words} is never \`null\` any more`
  return [{ class: classOf(direction, now), code: "null-changed", message, pointer, direction }]
}

function compareBranches(
  before: readonly Schema[],
  after: readonly Schema[],
  place: Place,
): readonly Finding[] {
  const [old, young] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && old !== undefined && young !== undefined) {
    return compareOne(old, young, place)
  }
  const gone = before.filter((branch) => !after.some((other) => isSameBranch(branch, other)))
  const added = after.filter((branch) => !before.some((other) => isSameBranch(branch, other)))
  const kept = before.flatMap((branch) => {
    const other = after.find((candidate) => isSameBranch(branch, candidate))
    return other === undefined ? [] : compareOne(branch, other, place)
  })
  return [
    ...gone.map((branch) => alternativeFinding(branch, "narrower", place)),
    ...added.map((branch) => alternativeFinding(branch, "wider", place)),
    ...kept,
  ]
}

function isSameBranch(a: Schema, b: Schema): boolean {
  return a.$ref === undefined && b.$ref === undefined
    ? a.title === b.title && equal(a.type, b.type)
    : a.$ref === b.$ref
}

function alternativeFinding(branch: Schema, now: "narrower" | "wider", place: Place): Finding {
  const { words, pointer, direction } = place
  const verb = now === "wider" ? "may also be" : "is never any more"
  return {
    class: classOf(direction, now),
    code: now === "wider" ? "alternative-added" : "alternative-removed",
    message: `${words} ${verb} ${describe(branch)}`,
    pointer,
    direction,
  }
}

function compareOne(before: Schema, after: Schema, place: Place): readonly Finding[] {
  if (before.$ref !== undefined && before.$ref === after.$ref) return compareWords(before, after, place)
  if (before.$ref !== undefined || after.$ref !== undefined) return compareReferences(before, after, place)
  return [
    ...compareTypes(before, after, place),
    ...compareProperties(before, after, place, compareSchemas),
    ...compareItems(before, after, place),
    ...compareLimits(before, after, place),
    ...compareXml(before, after, place),
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

function compareWords(before: Schema, after: Schema, { words, pointer }: Place): readonly Finding[] {
  const deprecated: readonly Finding[] =
    after.deprecated === true && before.deprecated !== true
      ? [{ class: "additive", code: "deprecated", message: `${words} is deprecated`, pointer }]
      : []
  const texts = ["title", "description", "default", "examples"] as const
  const changed = texts.filter((key) => !equal(before[key], after[key]))
  if (changed.length === 0) return deprecated
  const message = `the ${changed.join(", ")} of ${words} changed`
  return [...deprecated, { class: "patch", code: "words-changed", message, pointer }]
}

function describe(schema: Schema): string {
  if (schema.$ref !== undefined) return `\`${componentName(schema.$ref)}\``
  const types = [schema.type ?? "anything"].flat()
  return types.map((type) => `\`${type}\``).join(" or ")
}
