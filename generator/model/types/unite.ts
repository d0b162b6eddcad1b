/** Uniting slots: what was seen at either then counts for both, down to the last part. */
import { compareSourceRefs } from "../../contract/index.ts"
import type { ScalarShape } from "../../read/facts.ts"
import { addHints, countHints } from "./hints.ts"
import { findLeaf } from "./leaf.ts"
import { addName, addSide, addWitness, addWord, append, countValue, find } from "./slot.ts"
import type { Leaf, Slot } from "./slot.ts"

/** Two slots that should hold one type by their place but that pages give different ones. */
export interface Conflict {
  readonly keep: Slot
  readonly drop: Slot
  readonly property: string | undefined
}

/**
 * Say that two slots hold one type, and so do their parts.
 *
 * @returns Parts that pages contradict each other on; those stay apart, and the first one found counts.
 */
export function unite(a: Slot, b: Slot): readonly Conflict[] {
  const conflicts: Conflict[] = []
  const pending: Pending[] = [{ a, b, property: undefined }]
  while (pending.length > 0) {
    const { a: left, b: right, property } = pending.pop()!
    const first = find(left)
    const second = find(right)
    if (first === second) continue
    // The older slot stays, so that the result does not depend on the way here.
    const isOlder = first.id < second.id
    const keep = isOlder ? first : second
    const drop = isOlder ? second : first
    if (contradict(keep, drop)) conflicts.push({ keep, drop, property })
    else {
      drop.parent = keep
      absorb(keep, drop, pending)
    }
  }
  return conflicts
}

interface Pending {
  readonly a: Slot
  readonly b: Slot
  readonly property: string | undefined
}

/** Types that are printed under different names are different; so are a scalar and an object. */
export function contradict(a: Slot, b: Slot): boolean {
  if (a.names.size > 0 && b.names.size > 0 && !shareName(a, b)) return true
  return (isScalar(a) && isStructure(b)) || (isStructure(a) && isScalar(b)) || stateDifferently(a, b)
}

function shareName(a: Slot, b: Slot): boolean {
  for (const name of a.names.keys()) if (b.names.has(name)) return true
  return false
}

/** Both have an exact word, and not the same. Asked of each pair of slots, so it makes no lists. */
function stateDifferently(a: Slot, b: Slot): boolean {
  let areStated = false
  for (const leaf of a.leaves) {
    const word = exactWord(leaf)
    if (word === undefined) continue
    for (const other of b.leaves) {
      const otherWord = exactWord(other)
      if (otherWord === undefined) continue
      if (word.type === otherWord.type && (word.format ?? "") === (otherWord.format ?? "")) return false
      areStated = true
    }
  }
  return areStated
}

function exactWord({ shape, origin }: Leaf): ScalarShape | undefined {
  return origin === "stated" && shape.exact !== false && shape.kind === "scalar" ? shape : undefined
}

function isScalar(slot: Slot): boolean {
  return slot.leaves.length > 0 && !isStructure(slot)
}

function isStructure(slot: Slot): boolean {
  return (
    slot.properties !== undefined ||
    slot.items !== undefined ||
    slot.values !== undefined ||
    slot.names.size > 0
  )
}

function absorb(keep: Slot, drop: Slot, pending: Pending[]): void {
  absorbLeaves(keep, drop)
  absorbProperties(keep, drop, pending)
  keep.items = joinPart(keep.items, drop.items, pending)
  keep.values = joinPart(keep.values, drop.values, pending)
  // Most of these are empty, and asking them for an iterator takes longer than that.
  drop.names.forEach(({ name, from, source, count }) => addName(keep, name, from, source, count))
  absorbPlaces(keep, drop)
  drop.words.forEach((source, word) => addWord(keep, word, source))
  drop.sides.forEach((side) => addSide(keep, side))
  keep.shown += drop.shown
  keep.inferred ??= drop.inferred
  keep.derived ??= drop.derived
  keep.isNotion ||= drop.isNotion
  if (compareSourceRefs(drop.source, keep.source) < 0) keep.source = drop.source
  drop.places = []
  drop.properties = undefined
}

function joinPart(a: Slot | undefined, b: Slot | undefined, pending: Pending[]): Slot | undefined {
  if (a !== undefined && b !== undefined) pending.push({ a, b, property: undefined })
  return a ?? b
}

function absorbLeaves(keep: Slot, drop: Slot): void {
  for (const leaf of drop.leaves) {
    const known = findLeaf(keep, leaf.shape, leaf.origin)
    if (known === undefined) keep.leaves = append(keep.leaves, leaf)
    else {
      known.count += leaf.count
      for (const { value, count } of leaf.values) countValue(known, value, count)
    }
  }
}

/** A type such as an access right stands at tens of thousands of places; these are enough to know it by. */
const keptPlaces = 64

/** While there are few places they are all kept; then their words are counted and some of them forgotten. */
function absorbPlaces(keep: Slot, drop: Slot): void {
  const isFew = keep.places.length + drop.places.length <= keptPlaces
  if (!isFew || keep.hints.size > 0 || drop.hints.size > 0) {
    if (keep.hints.size === 0) keep.hints = new Map(countHints(keep))
    addHints(keep.hints, drop)
  }
  const room = keptPlaces - keep.places.length
  if (room > 0) keep.places.push(...drop.places.slice(0, room))
}

function absorbProperties(keep: Slot, drop: Slot, pending: Pending[]): void {
  if (drop.properties === undefined) return
  if (keep.properties === undefined) {
    keep.properties = drop.properties
    return
  }
  for (const property of drop.properties.values()) {
    const known = keep.properties.get(property.name)
    if (known === undefined) keep.properties.set(property.name, property)
    else {
      for (const witness of property.witnesses) addWitness(known, witness)
      known.seen += property.seen
      pending.push({ a: known.slot, b: property.slot, property: property.name })
    }
  }
}
