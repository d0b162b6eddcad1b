import type { Collected, CollectedBody } from "./collect.ts"
import { find, type Slot } from "./slot.ts"

/** Every body of a page set, in page order. */
export function listBodies(collected: Collected): readonly CollectedBody[] {
  return collected.operations.flatMap(({ request, responses }) =>
    [request, ...responses].filter((body) => body !== undefined),
  )
}

/** Every slot that a body or a described type reaches, each union once, oldest first. */
export function listSlots(collected: Collected): readonly Slot[] {
  return reach([...listBodies(collected), ...collected.types])
}

/** What the bodies alone reach: types that no operation uses need no component. */
export function listReached(collected: Collected): readonly Slot[] {
  return reach(listBodies(collected))
}

function reach(starts: readonly { readonly slot: Slot }[]): readonly Slot[] {
  const seen = new Set<Slot>()
  const pending = starts.map(({ slot }) => slot)
  while (pending.length > 0) {
    const slot = find(pending.pop()!)
    if (seen.has(slot)) continue
    seen.add(slot)
    for (const { slot: part } of slot.properties?.values() ?? []) pending.push(part)
    if (slot.items !== undefined) pending.push(slot.items)
    if (slot.values !== undefined) pending.push(slot.values)
  }
  return [...seen].toSorted((a, b) => a.id - b.id)
}

/** A bag of arguments belongs to its operation alone, whatever its shape. */
export function listArgumentBags(collected: Collected): ReadonlySet<Slot> {
  return new Set(listBodies(collected).flatMap(({ slot, isArguments }) => (isArguments ? [find(slot)] : [])))
}
