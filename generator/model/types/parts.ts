/** The parts of a slot, made when they are first spoken of. */
import type { SourceRef } from "../../contract/index.ts"
import { createSlot, find } from "./slot.ts"
import type { Place, Property, PropertyWitness, Slot, SlotStore } from "./slot.ts"

/** Shared by all properties until there is one. */
const noWitnesses: readonly PropertyWitness[] = []

/** The property's slot, made when it is new. */
export function touchProperty(store: SlotStore, slot: Slot, name: string, source: SourceRef): Property {
  const owner = find(slot)
  owner.properties ??= new Map()
  const known = owner.properties.get(name)
  if (known !== undefined) return known
  const part = createSlot(store, source, [{ kind: "property", name, owner, many: false }])
  const property: Property = { name, slot: part, witnesses: noWitnesses, seen: 0 }
  owner.properties.set(name, property)
  return property
}

export function touchItems(store: SlotStore, slot: Slot, source: SourceRef): Slot {
  const owner = find(slot)
  if (owner.items !== undefined) return find(owner.items)
  owner.items = createSlot(store, source, listParts(owner))
  return owner.items
}

export function touchValues(store: SlotStore, slot: Slot, source: SourceRef): Slot {
  const owner = find(slot)
  if (owner.values !== undefined) return find(owner.values)
  owner.values = createSlot(store, source, listParts(owner))
  return owner.values
}

/** Where one of several stands that a slot holds. */
function listParts({ places }: Slot): Place[] {
  return places.map((place) => ({ ...place, many: true }))
}
