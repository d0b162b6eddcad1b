/**
 * A slot is a place where values of one type stand: a body, a property, the items of an array, the values of a map.
 * Slots that are found to hold the same type are united (union-find); what was seen at either then counts for both,
 * and so it goes on with their properties, items and values. Recursive types need no care: a slot is united before
 * its parts are looked at.
 */
import { compareSourceRefs, type SourceRef } from "../../contract/index.ts"
import type { Mention, Shape } from "../../read/facts.ts"

export type Side = "request" | "response"

/** Who says it: a cell or heading; a sample; the name or place of something else. */
export type Origin = "stated" | "sample" | "inferred"

export interface Slot {
  readonly id: number
  /** The slot that this one was united with; follow it with {@link find}. */
  parent: Slot | undefined
  /** Scalar words and values, one of each kind; see `leaf.ts`. There are few, so they need no keys. */
  leaves: readonly Leaf[]
  properties: Map<string, Property> | undefined
  items: Slot | undefined
  values: Slot | undefined
  /** Names that pages print for the type, most of them honest. */
  names: Map<string, NameWitness>
  /** Where the slot stands, for the weaker witnesses; the first ones of many. */
  places: Place[]
  /** How often which word stands beside it, once there are too many places to keep; see `countHints` in `hints.ts`. */
  hints: Map<string, number>
  /** A page says that this is an object, an array, a map or anything at all, without saying of what. */
  words: Map<Word, SourceRef>
  /** How many sample objects were seen here. */
  shown: number
  /** Sides on which properties were listed in full. */
  sides: ReadonlySet<Side>
  /** First place that says anything. */
  source: SourceRef
  /** The type has all that another one has, and one property more that is only received. */
  derived: { readonly base: Slot; readonly by: string } | undefined
  /** So many types were seen to use it under one word that the word is a notion of its own. */
  isNotion: boolean
  /** How this slot came to be united with others, when no page states it. */
  inferred: "sample" | "name" | "page" | "prose" | "rule" | undefined
}

export type Word = "object" | "array" | "map" | "typed" | "any"

/** One kind of scalar as some page shows it. */
export interface Leaf {
  readonly shape: Shape
  readonly origin: Origin
  readonly source: SourceRef
  count: number
  /** Distinct sample strings, kept while there are few. */
  values: readonly ShownValue[]
}

export interface ShownValue {
  readonly value: string
  count: number
}

export interface Property {
  readonly name: string
  readonly slot: Slot
  witnesses: readonly PropertyWitness[]
  /** How many sample objects have it. */
  seen: number
}

/** One row, or one sample key, that shows the property. */
export interface PropertyWitness {
  readonly origin: Origin
  readonly side: Side
  readonly source: SourceRef
  readonly description?: string | undefined
  readonly deprecated?: boolean | undefined
  readonly listName?: string | undefined
  readonly mentions?: readonly Mention[] | undefined
}

export interface NameWitness {
  readonly name: string
  readonly source: SourceRef
  /** `cell` and `heading` print the type; `carrier` is prose. */
  readonly from: "cell" | "heading" | "carrier"
  count: number
}

export type Place =
  | { readonly kind: "property"; readonly name: string; readonly owner: Slot; readonly many: boolean }
  | {
      readonly kind: "body"
      readonly operation: string
      readonly service: string
      readonly action: string
      readonly side: Side
      readonly many: boolean
    }

export interface SlotStore {
  next: number
}

/** Most slots say nothing of most things: they share these, and get their own with the first word. */
const nothing = new Map<never, never>()
const noLeaves: readonly Leaf[] = []
const noSides: ReadonlySet<Side> = new Set()
const oneSide: Readonly<Record<Side, ReadonlySet<Side>>> = {
  request: new Set(["request"]),
  response: new Set(["response"]),
}
const bothSides: ReadonlySet<Side> = new Set(["request", "response"])

/** The map itself, or a new one in place of the shared empty one. */
function own<K, V>(map: Map<K, V>): Map<K, V> {
  return (map as unknown) === nothing ? new Map<K, V>() : map
}

export function addWord(slot: Slot, word: Word, source: SourceRef): void {
  if (slot.words.has(word)) return
  slot.words = own(slot.words)
  slot.words.set(word, source)
}

export function addSide(slot: Slot, side: Side): void {
  if (slot.sides.has(side)) return
  slot.sides = slot.sides.size === 0 ? oneSide[side] : bothSides
}

/** @param places - Given whole, since an array that grows by `push` takes eight times the memory of one place. */
export function createSlot(store: SlotStore, source: SourceRef, places: Place[] = []): Slot {
  return {
    id: store.next++,
    parent: undefined,
    leaves: noLeaves,
    properties: undefined,
    items: undefined,
    values: undefined,
    names: nothing,
    places,
    hints: nothing,
    words: nothing,
    shown: 0,
    sides: noSides,
    source,
    derived: undefined,
    isNotion: false,
    inferred: undefined,
  }
}

/** The slot that stands for all that this one was united with. */
export function find(slot: Slot): Slot {
  let root = slot
  while (root.parent !== undefined) root = root.parent
  let current = slot
  while (current.parent !== undefined) {
    const next = current.parent
    current.parent = root
    current = next
  }
  return root
}

/** A list of just this length: one that grows by `push` or is spread keeps room for sixteen more, and few get longer. */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  return list.length === 0 ? [item] : list.concat([item])
}

/** Distinct sample strings that a leaf keeps. */
const keptValues = 4

export function countValue(leaf: Leaf, value: string, count: number): void {
  const known = leaf.values.find((shown) => shown.value === value)
  if (known !== undefined) known.count += count
  else if (leaf.values.length < keptValues) leaf.values = append(leaf.values, { value, count })
}

/**
 * Keep what tells something new: one row per side, description and origin. Its place is that of the earliest, in
 * whatever order they come, so that the words of one row never decide where another one is said to stand.
 */
export function addWitness(property: Property, witness: PropertyWitness): void {
  const { witnesses } = property
  const index = witnesses.findIndex((known) => saysSame(known, witness))
  const known = witnesses[index]
  if (known === undefined) property.witnesses = append(witnesses, witness)
  else if (compareSourceRefs(witness.source, known.source) < 0)
    property.witnesses = witnesses.with(index, { ...known, source: witness.source })
}

function saysSame(a: PropertyWitness, b: PropertyWitness): boolean {
  return (
    a.origin === b.origin &&
    a.side === b.side &&
    a.description === b.description &&
    a.deprecated === b.deprecated
  )
}

export function addName(
  slot: Slot,
  name: string,
  from: NameWitness["from"],
  source: SourceRef,
  count = 1,
): void {
  const known = slot.names.get(name)
  if (known !== undefined) {
    known.count += count
    return
  }
  slot.names = own(slot.names)
  slot.names.set(name, { name, from, source, count })
}
