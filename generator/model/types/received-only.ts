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
  const sent = countShapes(slots, "request")
  const received = countShapes(slots, "response")
  return new Set(
    [...received].flatMap(([name, { shapes }]) => {
      const out = sent.get(name)?.shapes.size ?? 0
      return shapes.size >= manyShapes && out * fewRequests < shapes.size && isSentOtherwise(name)
        ? [name]
        : []
    }),
  )

  function isSentOtherwise(name: string): boolean {
    const siblings = [...(received.get(name)?.siblings ?? [])]
    return siblings.filter((sibling) => (sent.get(sibling)?.shapes.size ?? 0) > 0).length >= 2
  }
}

/** So many types do not share a property by chance. */
const manyShapes = 4
/** A request or two among so many answers is an exception. */
const fewRequests = 10

interface ShapeCount {
  readonly shapes: Set<string>
  readonly siblings: Set<string>
}

function countShapes(slots: readonly Slot[], side: Side): ReadonlyMap<string, ShapeCount> {
  const counts = new Map<string, ShapeCount>()
  for (const { properties } of slots) {
    const shown = [...(properties?.values() ?? [])].filter(({ witnesses }) =>
      witnesses.some((witness) => witness.side === side),
    )
    const names = shown.map(({ name }) => name)
    const shape = names.join()
    for (const name of names) {
      const count = counts.get(name) ?? { shapes: new Set<string>(), siblings: new Set<string>() }
      if (!count.shapes.has(shape)) for (const sibling of names) count.siblings.add(sibling)
      count.shapes.add(shape)
      counts.set(name, count)
    }
  }
  return counts
}

/** The properties that tell a type, in page order. */
export function shapeKeys(slot: Slot, receivedOnly: ReceivedOnly): readonly string[] {
  return [...(slot.properties?.keys() ?? [])].filter((name) => !receivedOnly.has(name))
}
