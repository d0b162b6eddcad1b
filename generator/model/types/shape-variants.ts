/** Types that have all that another one has, and an optional property more. */
import type { ReceivedOnly } from "./received-only.ts"
import { find, type Slot } from "./slot.ts"
import { unite } from "./unite.ts"

/** Received-only properties that answers of one and the same shape have or lack, in several shapes. */
export function findOptional(
  groups: readonly (readonly Slot[])[],
  receivedOnly: ReceivedOnly,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const answers = group.filter(({ sides }) => sides.has("response"))
    for (const name of receivedOnly) {
      const having = answers.filter(({ properties }) => properties?.has(name)).length
      if (having > 0 && having < answers.length) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...counts.values())
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 4 > most).map(([name]) => name))
}

/** Answers that have an optional property more than others of the same shape hold a derived type. */
export function splitVariants(
  group: readonly Slot[],
  options: ReadonlySet<string>,
): ReadonlyMap<string, readonly Slot[]> {
  const variants = new Map<string, Slot[]>()
  for (const slot of group) {
    const by = [...(slot.properties?.keys() ?? [])].find((name) => options.has(name)) ?? ""
    variants.set(by, [...(variants.get(by) ?? []), slot])
  }
  return variants
}

/** Point a derived type at its base and let what they share have the same types. */
export function deriveFrom(slot: Slot, bases: readonly Slot[], by: string): void {
  const base = bases.find((other) => find(other).names.size > 0) ?? bases[0]
  if (base === undefined || find(base) === find(slot)) return
  slot.derived ??= { base, by }
  for (const property of find(base).properties?.values() ?? []) {
    const own = find(slot).properties?.get(property.name)
    if (own !== undefined) unite(property.slot, own.slot)
  }
}
