/** The weaker witnesses of a type's name: the property that holds it, the operation that returns it. */
import { countHints, find, type Slot } from "./slot.ts"
import { toSingular } from "./words.ts"

/** Names that a slot's places suggest, most frequent first, then in order of code units. */
export function nameHints(slot: Slot): readonly string[] {
  return rank(slot, (hint) => (hint.startsWith("*") ? toSingular(hint.slice(1)) : hint.slice(1)))
}

/** The same as written, plurals and all. */
export function rawHints(slot: Slot): readonly string[] {
  return rank(slot, (hint) => hint.slice(1))
}

function rank(slot: Slot, read: (hint: string) => string): readonly string[] {
  const counts = new Map<string, number>()
  for (const [written, count] of countHints(find(slot))) {
    const hint = read(written)
    if (hint !== "") counts.set(hint, (counts.get(hint) ?? 0) + count)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([hint]) => hint)
}
