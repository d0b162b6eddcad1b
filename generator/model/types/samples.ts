/** What samples show of shapes. Holes (`null`, `{}`) are skipped where the dialect says that they are holes. */
import type { Json, SourceRef } from "../../contract/index.ts"
import { addLeaf, readSampleScalar } from "./leaf.ts"
import { looksLikeMap, type MapSigns } from "./maps.ts"
import { addSide, addWitness, addWord, find } from "./slot.ts"
import { touchItems, touchProperty, touchValues } from "./parts.ts"
import type { PropertyWitness, Side, Slot, SlotStore } from "./slot.ts"

export interface SampleContext {
  readonly store: SlotStore
  readonly side: Side
  readonly source: SourceRef
  readonly signs: MapSigns
  readonly emptyValuesAreHoles: boolean
}

type JsonObject = { readonly [key: string]: Json }

/** Let a slot learn from one sample value. `name` is the property that holds it, empty for a body. */
export function addSample(slot: Slot, value: Json, name: string, context: SampleContext): void {
  if (value === null || find(slot).words.has("any")) return
  if (Array.isArray(value)) return addItems(slot, value, name, context)
  if (typeof value === "object") return addObject(slot, value as JsonObject, name, context)
  const scalar = readSampleScalar(value, context.source)
  if (scalar !== undefined) addLeaf(slot, scalar, "sample", context.source, value)
}

function addItems(slot: Slot, value: readonly Json[], name: string, context: SampleContext): void {
  const items = touchItems(context.store, slot, context.source)
  for (const item of value) addSample(items, item, name, context)
}

function addObject(slot: Slot, value: JsonObject, name: string, context: SampleContext): void {
  const keys = Object.keys(value)
  const owner = find(slot)
  if (keys.length === 0) {
    addWord(owner, "typed", context.source)
    return
  }
  if (looksLikeMap(owner, keys, value, name, context.signs)) return addEntries(owner, value, context)
  const witness: PropertyWitness = { origin: "sample", side: context.side, source: context.source }
  for (const key of keys) {
    const property = touchProperty(context.store, owner, key, context.source)
    property.seen++
    addWitness(property, witness)
    addSample(property.slot, value[key]!, key, context)
  }
  addSide(owner, context.side)
  owner.shown++
}

function addEntries(slot: Slot, value: JsonObject, context: SampleContext): void {
  addWord(slot, "map", context.source)
  const values = touchValues(context.store, slot, context.source)
  moveProperties(slot, values)
  for (const entry of Object.values(value)) addSample(values, entry, "", context)
}

/** The table under a map's heading describes the map's values. */
function moveProperties(map: Slot, values: Slot): void {
  if (map.properties === undefined) return
  values.properties ??= map.properties
  for (const side of map.sides) addSide(values, side)
  map.properties = undefined
}
