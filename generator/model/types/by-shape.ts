/**
 * Where no name is printed, equal properties tell types. Equal shape is not equal type, so a shape that several
 * names share, or that is too small to tell, counts only together with the word beside it.
 */
import type { Collected } from "./collect.ts"
import { linkAlike, type Ambiguity } from "./link-alike.ts"
import { manyOwners } from "./notions.ts"
import { shapeKeys, type ReceivedOnly } from "./received-only.ts"
import { deriveFrom, findOptional, splitVariants } from "./shape-variants.ts"
import type { Slot } from "./slot.ts"
import { distinct } from "./unite-all.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

/**
 * Unite unnamed objects with named ones of the same shape, and with each other.
 *
 * @returns Slots whose shape several types have and whose place decides for none of them.
 */
export function linkByShape(collected: Collected, receivedOnly: ReceivedOnly): readonly Ambiguity[] {
  const ambiguities: Ambiguity[] = []
  const byShape = groupByShape(collected, receivedOnly)
  const rare = findRareKeys(byShape)
  const options = findOptional([...byShape.values()], receivedOnly)
  for (const [shape, group] of byShape) {
    const isTelling = shape.split(",").some((name) => rare.has(name) || isPrefixed(name))
    ambiguities.push(...linkGroup(group, receivedOnly, options, isTelling))
  }
  return ambiguities
}

/** `odata.nextLink`, `@type`: the mark of an envelope, which no type has by chance. */
function isPrefixed(name: string): boolean {
  return /^@|\w[.:]\w/.test(name)
}

function groupByShape(
  collected: Collected,
  receivedOnly: ReceivedOnly,
): ReadonlyMap<string, readonly Slot[]> {
  const groups = new Map<string, Slot[]>()
  const bags = listArgumentBags(collected)
  for (const slot of listSlots(collected)) {
    if (slot.properties === undefined || bags.has(slot)) continue
    const keys = shapeKeys(slot, receivedOnly)
    if (keys.length === 0) continue
    const key = keys.join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [slot])
    else group.push(slot)
  }
  return groups
}

function linkGroup(
  group: readonly Slot[],
  receivedOnly: ReceivedOnly,
  options: ReadonlySet<string>,
  isTelling: boolean,
): readonly Ambiguity[] {
  const variants = splitVariants(group, options)
  const plain = variants.get("") ?? []
  const ambiguities = linkAlike(plain, receivedOnly, isTelling)
  const bases = distinct(plain)
  for (const [by, slots] of variants) {
    if (by === "") continue
    ambiguities.push(...linkAlike(slots, receivedOnly, isTelling))
    for (const slot of distinct(slots)) deriveFrom(slot, bases, by)
  }
  return ambiguities
}

/** Properties that hardly any other shape has: these tell even a small shape. */
function findRareKeys(byShape: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  // A few pages show a few shapes: there, being the only one says nothing.
  if (byShape.size < manyOwners * 5) return new Set()
  const counts = new Map<string, number>()
  for (const shape of byShape.keys())
    for (const name of shape.split(",")) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count <= 2 ? [name] : [])))
}
