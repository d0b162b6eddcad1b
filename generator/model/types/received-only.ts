/** Properties that answers have and requests leave out: rights and links. */
import type { Collected } from "./collect.ts"
import type { Side, Slot } from "./slot.ts"
import { listSlots } from "./walk.ts"

/** Their names. */
export type ReceivedOnly = ReadonlySet<string>

/**
 * Find the properties that many types have in answers and next to no request shows, though the rest of these types is
 * sent. What a request leaves out must not tell its type from the answer's.
 */
export function findReceivedOnly(collected: Collected): ReceivedOnly {
  const slots = listSlots(collected)
  const sent = countNames(listShapes(slots, "request"))
  const shapes = listShapes(slots, "response")
  const received = countNames(shapes)
  return new Set(
    [...received].flatMap(([name, count]) => {
      const out = sent.get(name) ?? 0
      return count >= manyShapes && out * fewRequests < count && isSentOtherwise(name) ? [name] : []
    }),
  )

  function isSentOtherwise(name: string): boolean {
    const siblings = new Set(shapes.filter((names) => names.includes(name)).flat())
    return [...siblings].filter((sibling) => sent.has(sibling)).length >= 2
  }
}

/** So many types do not share a property by chance. */
const manyShapes = 4
/** A request or two among so many answers is an exception. */
const fewRequests = 10

/** The names of the properties that each slot shows on one side, the same ones once. */
function listShapes(slots: readonly Slot[], side: Side): readonly (readonly string[])[] {
  const shapes = new Map<string, readonly string[]>()
  for (const { properties } of slots) {
    if (properties === undefined) continue
    const shown = [...properties.values()].filter(({ witnesses }) =>
      witnesses.some((witness) => witness.side === side),
    )
    const names = shown.map(({ name }) => name)
    shapes.set(names.join(), names)
  }
  return [...shapes.values()]
}

/** How many of the shapes have each name. */
function countNames(shapes: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const names of shapes) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The properties that tell a type, in page order. */
export function shapeKeys(slot: Slot, receivedOnly: ReceivedOnly): readonly string[] {
  return [...(slot.properties?.keys() ?? [])].filter((name) => !receivedOnly.has(name))
}
