/**
 * Where no name is printed, equal properties tell types. Equal shape is not equal type, so a shape that several
 * names share, or that is too small to tell, counts only together with the word beside it.
 */
import type { Collected } from "./collect.ts"
import { nameHints } from "./hints.ts"
import { contradict, find, unite, type Slot } from "./slot.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

/** Fewer properties than this are shared by too many types. */
const tellingSize = 4

export interface Ambiguity {
  readonly slot: Slot
  readonly candidates: readonly Slot[]
}

/**
 * Unite unnamed objects with named ones of the same shape, and with each other.
 *
 * @returns Slots whose shape several types have and whose place decides for none of them.
 */
export function linkByShape(collected: Collected, sent: ReceivedOnly): readonly Ambiguity[] {
  const ambiguities: Ambiguity[] = []
  for (const group of groupByShape(collected, sent).values()) ambiguities.push(...linkGroup(group, sent))
  return ambiguities
}

/** Names of properties that only ever come back, never go out: rights and links. */
export type ReceivedOnly = ReadonlySet<string>

/**
 * Find the properties that many types have in answers and that no request shows. What a request leaves out must not
 * tell its type from the answer's.
 */
export function findReceivedOnly(collected: Collected): ReceivedOnly {
  const sent = new Set<string>()
  const received = new Map<string, number>()
  for (const { properties } of listSlots(collected)) {
    for (const { name, witnesses } of properties?.values() ?? []) {
      if (witnesses.some(({ side }) => side === "request")) sent.add(name)
      else received.set(name, (received.get(name) ?? 0) + 1)
    }
  }
  return new Set([...received].filter(([name, count]) => count >= 3 && !sent.has(name)).map(([name]) => name))
}

/** The properties that tell a type, in page order. */
export function shapeKeys(slot: Slot, receivedOnly: ReceivedOnly): readonly string[] {
  return [...(slot.properties?.keys() ?? [])].filter((name) => !receivedOnly.has(name))
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

function linkGroup(group: readonly Slot[], receivedOnly: ReceivedOnly): readonly Ambiguity[] {
  const named = group.filter((slot) => slot.names.size > 0)
  const bases = named.filter((slot) => !named.some((other) => isDerivedFrom(slot, other)))
  const size = group[0] === undefined ? 0 : shapeKeys(group[0], receivedOnly).length
  const unnamed = group.filter((slot) => slot.names.size === 0)
  if (bases.length <= 1 && size >= tellingSize) {
    uniteAll([...named.filter((slot) => !bases.includes(slot)), ...bases], unnamed)
    return []
  }
  return unnamed.flatMap((slot) => linkByHint(slot, bases))
}

function isDerivedFrom(slot: Slot, other: Slot): boolean {
  return (
    slot !== other &&
    [...slot.names.keys()].some((name) => [...other.names.keys()].some((base) => name.startsWith(base)))
  )
}

/** An unnamed slot joins the derived type when it has just its properties, else the base. */
function uniteAll(named: readonly Slot[], unnamed: readonly Slot[]): void {
  for (const slot of unnamed) {
    const target =
      named.find((other) => sameProperties(find(slot), find(other))) ?? named.at(-1) ?? unnamed[0]
    if (target === undefined || contradict(find(target), find(slot))) continue
    markInferred(find(slot))
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

function markInferred(slot: Slot): void {
  slot.inferred ??= "page"
}

function linkByHint(slot: Slot, candidates: readonly Slot[]): readonly Ambiguity[] {
  const hints = nameHints(slot)
  for (const hint of hints) {
    const found = candidates.find((candidate) => find(candidate).names.has(hint))
    if (found === undefined) continue
    slot.inferred ??= "name"
    unite(found, slot)
    return []
  }
  return candidates.length > 1 ? [{ slot, candidates }] : []
}
