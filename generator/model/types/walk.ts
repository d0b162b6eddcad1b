import type { Collected, CollectedBody } from "./collect.ts"
import { find, type Slot } from "./slot.ts"

/** Every body of a page set, in page order. */
export function listBodies({ bodies }: Collected): readonly CollectedBody[] {
  return bodies
}

/** Every slot that a body or a described type reaches, each union once, oldest first. */
export function listSlots(collected: Collected): readonly Slot[] {
  return reach([collected.bodies, collected.types], collected)
}

/** What the bodies alone reach: types that no operation uses need no component. */
export function listReached(collected: Collected): readonly Slot[] {
  return reach([collected.bodies], collected)
}

/** The numbers of slots are dense: an array in their order spares sorting, which took longer than walking. */
function reach(
  starts: readonly (readonly { readonly slot: Slot }[])[],
  { store }: Collected,
): readonly Slot[] {
  const seen = Array<Slot | undefined>(store.next).fill(undefined)
  const pending: Slot[] = []
  const visit = (part: { readonly slot: Slot }): void => void pending.push(part.slot)
  for (const list of starts) list.forEach(visit)
  while (pending.length > 0) {
    const slot = find(pending.pop()!)
    if (seen[slot.id] !== undefined) continue
    seen[slot.id] = slot
    slot.properties?.forEach(visit)
    if (slot.items !== undefined) pending.push(slot.items)
    if (slot.values !== undefined) pending.push(slot.values)
  }
  return seen.filter((slot) => slot !== undefined)
}

/** A bag of arguments belongs to its operation alone, whatever its shape. */
export function listArgumentBags({ bodies }: Collected): ReadonlySet<Slot> {
  const bags = new Set<Slot>()
  for (const { slot, isArguments } of bodies) if (isArguments) bags.add(find(slot))
  return bags
}
