/**
 * A slot is a place where values of one type stand: a body, a property, the items of an array, the values of a map.
 * Slots that are found to hold the same type are united (union-find); what was seen at either then counts for both,
 * and so it goes on with their properties, items and values. Recursive types need no care: a slot is united before
 * its parts are looked at.
 */
import type { SourceRef } from "../../contract/index.ts"
import { compareSourceRefs } from "../../contract/index.ts"
import type { Mention, Shape } from "../../read/facts.ts"

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
  /** Where the slot stands, for the weaker witnesses. */
  places: Place[]
  /** A page says that this is an object, an array, a map or anything at all, without saying of what. */
  words: Map<"object" | "array" | "map" | "typed" | "any", SourceRef>
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

export function createSlot(store: SlotStore, source: SourceRef): Slot {
  return {
    id: store.next++,
    parent: undefined,
    leaves: new Map(),
    properties: undefined,
    items: undefined,
    values: undefined,
    names: new Map(),
    places: [],
    words: new Map(),
    shown: 0,
    sides: new Set(),
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
  for (const place of drop.places) keep.places.push(place)
  for (const [word, source] of drop.words) if (!keep.words.has(word)) keep.words.set(word, source)
  for (const side of drop.sides) keep.sides.add(side)
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
    if (known === undefined) keep.leaves.set(key, leaf)
    else {
      known.count += leaf.count
      for (const [value, count] of leaf.values ?? []) countValue(known, value, count)
    }
  }
}

const keptValues = 4

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
  if (known === undefined) slot.names.set(name, { name, from, source, count })
  else known.count += count
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
