/**
 * A slot is a place where values of one type stand: a body, a property, the items of an array, the values of a map.
 * Slots that are found to hold the same type are united (union-find); what was seen at either then counts for both,
 * and so it goes on with their properties, items and values. Recursive types need no care: a slot is united before
 * its parts are looked at.
 */
import type { SourceRef } from "../../contract/index.ts"
import { compareSourceRefs } from "../../contract/index.ts"
import type { Mention, Shape } from "../../read/facts.ts"
import { readObjectOfAction } from "./words.ts"

export type Side = "request" | "response"

/** Who says it: a cell or heading; a sample; the name or place of something else. */
export type Origin = "stated" | "sample" | "inferred"

export interface Slot {
  readonly id: number
  /** The slot that this one was united with; follow it with {@link find}. */
  parent: Slot | undefined
  /** Scalar words and values, by their key; see `leaf.ts`. */
  leaves: Map<string, Leaf>
  properties: Map<string, Property> | undefined
  items: Slot | undefined
  values: Slot | undefined
  /** Names that pages print for the type, most of them honest. */
  names: Map<string, NameWitness>
  /** Where the slot stands, for the weaker witnesses; the first ones of many. */
  places: Place[]
  /** How often which word stands beside it, once there are too many places to keep; see `countHints`. */
  hints: Map<string, number>
  /** A page says that this is an object, an array, a map or anything at all, without saying of what. */
  words: Map<Word, SourceRef>
  /** How many sample objects were seen here. */
  shown: number
  /** Sides on which properties were listed in full. */
  sides: Set<Side>
  /** First place that says anything. */
  source: SourceRef
  /** The type has all that another one has, and one property more that is only received. */
  derived: { readonly base: Slot; readonly by: string } | undefined
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
  values: Map<string, number> | undefined
}

export interface Property {
  readonly name: string
  readonly slot: Slot
  readonly witnesses: PropertyWitness[]
  /** How many sample objects have it. */
  seen: number
}

/** One row, or one sample key, that shows the property. */
export interface PropertyWitness {
  readonly origin: Origin
  readonly side: Side
  readonly source: SourceRef
  readonly description?: string
  readonly deprecated?: boolean
  readonly listName?: string
  readonly mentions?: readonly Mention[]
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
const noSides = new Set<never>()

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
  if ((slot.sides as unknown) === noSides) slot.sides = new Set()
  slot.sides.add(side)
}

export function setLeaf(slot: Slot, key: string, leaf: Leaf): void {
  slot.leaves = own(slot.leaves)
  slot.leaves.set(key, leaf)
}

export function createSlot(store: SlotStore, source: SourceRef): Slot {
  return {
    id: store.next++,
    parent: undefined,
    leaves: nothing,
    properties: undefined,
    items: undefined,
    values: undefined,
    names: nothing,
    places: [],
    hints: nothing,
    words: nothing,
    shown: 0,
    sides: noSides,
    source,
    derived: undefined,
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
    const [keep, drop] = order(find(left), find(right))
    if (keep === drop) continue
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
  if (a.names.size > 0 && b.names.size > 0 && ![...a.names.keys()].some((name) => b.names.has(name)))
    return true
  return (isScalar(a) && isStructure(b)) || (isStructure(a) && isScalar(b)) || stateDifferently(a, b)
}

/** Both have an exact word, and not the same. */
function stateDifferently(a: Slot, b: Slot): boolean {
  const words = exactWords(a)
  const others = exactWords(b)
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word))
}

function exactWords(slot: Slot): readonly string[] {
  return [...slot.leaves.values()].flatMap(({ shape, origin }) =>
    origin === "stated" && shape.exact !== false && shape.kind === "scalar"
      ? `${shape.type} ${shape.format ?? ""}`
      : [],
  )
}

function isScalar(slot: Slot): boolean {
  return slot.leaves.size > 0 && !isStructure(slot)
}

function isStructure(slot: Slot): boolean {
  return (
    slot.properties !== undefined ||
    slot.items !== undefined ||
    slot.values !== undefined ||
    slot.names.size > 0
  )
}

/** The older slot stays, so that the result does not depend on the way here. */
function order(a: Slot, b: Slot): [Slot, Slot] {
  return a.id <= b.id ? [a, b] : [b, a]
}

function absorb(keep: Slot, drop: Slot, pending: Pending[]): void {
  absorbLeaves(keep, drop)
  absorbProperties(keep, drop, pending)
  keep.items = joinPart(keep.items, drop.items, pending)
  keep.values = joinPart(keep.values, drop.values, pending)
  for (const witness of drop.names.values())
    addName(keep, witness.name, witness.from, witness.source, witness.count)
  absorbPlaces(keep, drop)
  for (const [word, source] of drop.words) addWord(keep, word, source)
  for (const side of drop.sides) addSide(keep, side)
  keep.shown += drop.shown
  keep.inferred ??= drop.inferred
  keep.derived ??= drop.derived
  if (compareSourceRefs(drop.source, keep.source) < 0) keep.source = drop.source
  drop.places = []
  drop.properties = undefined
}

function joinPart(a: Slot | undefined, b: Slot | undefined, pending: Pending[]): Slot | undefined {
  if (a !== undefined && b !== undefined) pending.push({ a, b, property: undefined })
  return a ?? b
}

function absorbLeaves(keep: Slot, drop: Slot): void {
  for (const [key, leaf] of drop.leaves) {
    const known = keep.leaves.get(key)
    if (known === undefined) setLeaf(keep, key, leaf)
    else {
      known.count += leaf.count
      for (const [value, count] of leaf.values ?? []) countValue(known, value, count)
    }
  }
}

const keptValues = 4
/** A type such as an access right stands at tens of thousands of places; these are enough to know it by. */
const keptPlaces = 64

/** The words beside all places of a slot, with their counts; see `hints.ts`. */
export function countHints(slot: Slot): ReadonlyMap<string, number> {
  if ((slot.hints as unknown) !== nothing) return slot.hints
  const counts = new Map<string, number>()
  for (const place of slot.places) {
    const hint = printHint(place)
    counts.set(hint, (counts.get(hint) ?? 0) + 1)
  }
  return counts
}

/** While there are few places they are all kept; then their words are counted and some of them forgotten. */
function absorbPlaces(keep: Slot, drop: Slot): void {
  const isFew = keep.places.length + drop.places.length <= keptPlaces
  if (!isFew || keep.hints.size > 0 || drop.hints.size > 0) {
    if (keep.hints.size === 0) keep.hints = new Map(countHints(keep))
    for (const [hint, count] of countHints(drop)) keep.hints.set(hint, (keep.hints.get(hint) ?? 0) + count)
  }
  for (const place of drop.places) if (keep.places.length < keptPlaces) keep.places.push(place)
}

export function countValue(leaf: Leaf, value: string, count: number): void {
  leaf.values ??= new Map()
  const known = leaf.values.get(value)
  if (known !== undefined) leaf.values.set(value, known + count)
  else if (leaf.values.size < keptValues) leaf.values.set(value, count)
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

/** Keep what tells something new: the first row per side, description and origin. */
export function addWitness(property: Property, witness: PropertyWitness): void {
  const isKnown = property.witnesses.some(
    (known) =>
      known.origin === witness.origin &&
      known.side === witness.side &&
      known.description === witness.description &&
      known.deprecated === witness.deprecated,
  )
  if (!isKnown) property.witnesses.push(witness)
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

/** The property's slot, made when it is new. */
export function touchProperty(store: SlotStore, slot: Slot, name: string, source: SourceRef): Property {
  const owner = find(slot)
  owner.properties ??= new Map()
  const known = owner.properties.get(name)
  if (known !== undefined) return known
  const property: Property = { name, slot: createSlot(store, source), witnesses: [], seen: 0 }
  property.slot.places.push({ kind: "property", name, owner, many: false })
  owner.properties.set(name, property)
  return property
}

export function touchItems(store: SlotStore, slot: Slot, source: SourceRef): Slot {
  const owner = find(slot)
  if (owner.items !== undefined) return find(owner.items)
  const items = createSlot(store, source)
  owner.items = items
  for (const place of owner.places) items.places.push({ ...place, many: true })
  return items
}

export function touchValues(store: SlotStore, slot: Slot, source: SourceRef): Slot {
  const owner = find(slot)
  if (owner.values !== undefined) return find(owner.values)
  const values = createSlot(store, source)
  owner.values = values
  for (const place of owner.places) values.places.push({ ...place, many: true })
  return values
}

/** Where the operation's name says only what is done, the service says what with: `List_Category`, `Ship_Agent`. */
function serviceWord(service: string): string {
  return (
    service
      .replace(/_Agent$/, "")
      .split("_")
      .at(-1) ?? ""
  )
}

/** The word beside a place, marked where it means several. */
function printHint(place: Place): string {
  const word =
    place.kind === "property" ? place.name : readObjectOfAction(place.action) || serviceWord(place.service)
  return `${place.many || place.kind === "body" ? "*" : "1"}${word}`
}
