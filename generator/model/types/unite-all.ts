/** Uniting several slots at once. */
import { find, type Slot } from "./slot.ts"
import { contradict, unite } from "./unite.ts"

/** An unnamed slot joins the derived type when it has just its properties, else the base. */
export function uniteAll(named: readonly Slot[], unnamed: readonly Slot[]): void {
  for (const slot of unnamed) {
    const target =
      named.find((other) => sameProperties(find(slot), find(other))) ?? named.at(-1) ?? unnamed[0]
    if (target === undefined || contradict(find(target), find(slot))) continue
    markInferred(find(slot), "page")
    unite(target, slot)
  }
}

function sameProperties(a: Slot, b: Slot): boolean {
  const [left, right] = [a.properties, b.properties]
  return (
    left !== undefined &&
    right !== undefined &&
    left.size === right.size &&
    [...left.keys()].every((key) => right.has(key))
  )
}

export function markInferred(slot: Slot, from: "page" | "name"): void {
  slot.inferred ??= from
}

export function distinct(slots: readonly Slot[]): readonly Slot[] {
  return [...new Set(slots.map(find))]
}
