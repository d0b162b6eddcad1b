import type { Schema } from "../contract/index.ts"
import { classOf } from "./change.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
import { componentName } from "./place.ts"
import type { Place } from "./place.ts"

/** A schema as alternatives, with `null` apart. A schema without alternatives is its own only one. */
export interface Union {
  readonly branches: readonly Schema[]
  readonly nullable: boolean
}

export function toUnion(schema: Schema): Union {
  const alternatives = schema.oneOf ?? schema.anyOf
  if (alternatives !== undefined) {
    const branches = alternatives.filter((branch) => branch.type !== "null")
    return { branches, nullable: branches.length < alternatives.length || isMarkedNullable(schema) }
  }
  const { type } = schema
  if (!Array.isArray(type) || !type.includes("null")) {
    return { branches: [schema], nullable: type === "null" || isMarkedNullable(schema) }
  }
  const rest = type.filter((name) => name !== "null")
  return {
    branches: [{ ...schema, type: rest.length === 1 && rest[0] !== undefined ? rest[0] : rest }],
    nullable: true,
  }
}

/** As OpenAPI 3.0 writes it. */
function isMarkedNullable(schema: Schema): boolean {
  return (schema as { readonly nullable?: unknown }).nullable === true
}

/** Compare whether there may be no value at all. */
export function compareNull(
  before: Union,
  after: Union,
  { words, pointer, direction }: Place,
): readonly Finding[] {
  if (before.nullable === after.nullable) return []
  const now = after.nullable ? "wider" : "narrower"
  const message = after.nullable ? `${words} may be \`null\`` : `${words} is never \`null\` any more`
  return [{ class: classOf(direction, now), code: "null-changed", message, pointer, direction }]
}

/** Compare alternatives: those that are alike with each other, the rest come or go. */
export function compareBranches(
  before: readonly Schema[],
  after: readonly Schema[],
  place: Place,
  compareOne: (before: Schema, after: Schema, place: Place) => readonly Finding[],
): readonly Finding[] {
  const [old, young] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && old !== undefined && young !== undefined) {
    return compareOne(old, young, place)
  }
  const pairs = pairBranches(before, after)
  const [paired, partners] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))]
  return [
    ...before.filter((branch) => !paired.has(branch)).map((branch) => finding(branch, "narrower", place)),
    ...after.filter((branch) => !partners.has(branch)).map((branch) => finding(branch, "wider", place)),
    ...pairs.flatMap(([one, other]) => compareOne(one, other, place)),
  ]
}

/** Ways to tell that two branches are the same one, the surest first; each branch has one partner at most. */
const likenesses: readonly ((a: Schema, b: Schema) => boolean)[] = [
  equal,
  (a, b) => a.$ref !== undefined && a.$ref === b.$ref,
  (a, b) => isInline(a, b) && a.title !== undefined && a.title === b.title,
  (a, b) => isInline(a, b) && a.title === b.title && equal(a.type, b.type) && shareNames(a, b),
]

function pairBranches(
  before: readonly Schema[],
  after: readonly Schema[],
): readonly (readonly [Schema, Schema])[] {
  const pairs: [Schema, Schema][] = []
  const free = new Set(after)
  const waiting = new Set(before)
  for (const isAlike of likenesses) {
    for (const branch of waiting) {
      const partner = [...free].find((other) => isAlike(branch, other))
      if (partner === undefined) continue
      waiting.delete(branch)
      free.delete(partner)
      pairs.push([branch, partner])
    }
  }
  return pairs
}

function isInline(a: Schema, b: Schema): boolean {
  return a.$ref === undefined && b.$ref === undefined
}

/** Objects that have no property in common are different things. */
function shareNames(a: Schema, b: Schema): boolean {
  const [old, young] = [Object.keys(a.properties ?? {}), Object.keys(b.properties ?? {})]
  return old.length === 0 || young.length === 0 || old.some((name) => young.includes(name))
}

function finding(branch: Schema, now: "narrower" | "wider", place: Place): Finding {
  const { words, pointer, direction } = place
  const message =
    now === "wider"
      ? `${words} may also be ${describe(branch)}`
      : `${words} is never ${describe(branch)} any more`
  const code = now === "wider" ? "alternative-added" : "alternative-removed"
  return { class: classOf(direction, now), code, message, pointer, direction }
}

/** A schema in a word or two: its name, its values, its type. */
export function describe(schema: Schema): string {
  if (schema.$ref !== undefined) return `\`${componentName(schema.$ref)}\``
  if (schema.title !== undefined) return `\`${schema.title}\``
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (values !== undefined) return values.map((value) => `\`${JSON.stringify(value)}\``).join(" or ")
  const types = [schema.type ?? "anything"].flat().map((type) => `\`${type}\``)
  const names = Object.keys(schema.properties ?? {}).map((name) => `\`${name}\``)
  return `${types.join(" or ")}${names.length === 0 ? "" : ` with ${names.slice(0, 3).join(", ")}`}`
}
