/** Labels of enum members as conditions quote them: `is set to "HTTP agent"` means 19. */
import type { Json } from "../../../contract/index.ts"
import type { EnumMember, Shape } from "../../../read/facts.ts"

/**
 * Find the values that words or digits mean.
 *
 * @param shape - Shape of the property that decides.
 * @returns `undefined` when one of them means nothing there.
 */
export function resolveValues(words: readonly string[], shape: Shape): readonly Json[] | undefined {
  const values: Json[] = []
  for (const word of words) {
    const value = resolveValue(word, shape)
    if (value === undefined) return undefined
    values.push(...withText(value, shape))
  }
  return values
}

/**
 * The sums of bits that hold a certain one.
 *
 * @returns `undefined` when no bit is called so, or when there are too many sums to list.
 */
export function resolveBit(words: readonly string[], shape: Shape): readonly Json[] | undefined {
  const bits = shape.kind === "scalar" ? (shape.bits ?? []) : []
  const [word = ""] = words
  const wanted = Number(findMember(word, bits)?.value)
  const total = bits.reduce((sum, { value }) => sum + Number(value), 0)
  if (!Number.isInteger(wanted) || total > 1023) return undefined
  const sums = Array.from({ length: total + 1 }, (_, sum) => sum)
  // The bits are powers of two, so the sums that hold one are those with its binary digit.
  return sums.filter((sum) => Math.floor(sum / wanted) % 2 === 1).flatMap((sum) => withText(sum, shape))
}

/** A number may travel as its digits. */
export function withText(value: Json, shape: Shape): readonly Json[] {
  return typeof value === "number" && "type" in shape && shape.type !== "string"
    ? [value, String(value)]
    : [value]
}

function resolveValue(word: string, shape: Shape): Json | undefined {
  if (shape.kind === "enum") return findMember(word, shape.members)?.value
  if (shape.kind !== "scalar") return undefined
  if (shape.type === "string") return word
  if (shape.type === "boolean") return word === "true" ? true : word === "false" ? false : undefined
  return /^-?\d+$/.test(word) ? Number(word) : undefined
}

/** The value itself, the very label, a label that begins with the words or that the words begin with. */
function findMember(word: string, members: readonly EnumMember[]): EnumMember | undefined {
  const wanted = normalise(word)
  return (
    members.find(({ value }) => String(value) === word) ??
    members.find((member) => labelsOf(member).includes(wanted)) ??
    only(members.filter((member) => labelsOf(member).some((label) => isStart(wanted, label)))) ??
    only(members.filter((member) => labelsOf(member).some((label) => isStart(label, wanted))))
  )
}

function labelsOf({ label, otherLabels }: EnumMember): readonly string[] {
  return [...(label === undefined ? [] : [label]), ...(otherLabels ?? [])].map(normalise)
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[`"“”*]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[.,;:]$/, "")
    .trim()
}

function isStart(start: string, text: string): boolean {
  return start !== "" && text.startsWith(start) && !/[\p{L}\p{N}]/u.test(text.charAt(start.length))
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
