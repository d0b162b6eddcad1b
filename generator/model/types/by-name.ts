/** Slots whose type bears the same printed name hold the same type. */
import type { Mention } from "../../read/facts.ts"
import type { Collected } from "./collect.ts"
import { addName, find, type Property, type Slot } from "./slot.ts"
import { unite, type Conflict } from "./unite.ts"

/**
 * Unite by printed names; carriers named in prose count where nothing is printed.
 *
 * @param slots - All of them, before any are united.
 */
export function linkByName(collected: Collected, slots: readonly Slot[]): readonly Conflict[] {
  addCarriers(collected, slots)
  const conflicts: Conflict[] = []
  const byName = new Map<string, Slot>()
  for (const slot of slots) {
    if (slot.names.size === 0) continue
    for (const name of slot.names.keys()) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, slot)
      else conflicts.push(...unite(known, slot))
    }
  }
  linkDerived(byName)
  return conflicts
}

function addCarriers(collected: Collected, slots: readonly Slot[]): void {
  for (const { fact, request, responses } of collected.operations) {
    for (const { kind, name, side, source } of fact.mentions) {
      if (kind !== "carrier") continue
      const body = side === "request" ? request : responses.find((response) => response?.hasContent)
      const slot = body && typeSlot(body.slot)
      if (slot !== undefined && slot.names.size === 0) addName(slot, name, "carrier", source)
    }
  }
  for (const { properties } of slots) if (properties !== undefined) addPropertyCarriers(properties)
}

function addPropertyCarriers(properties: ReadonlyMap<string, Property>): void {
  for (const property of properties.values()) {
    const mention = findCarrier(property)
    if (mention === undefined) continue
    const type = typeSlot(property.slot)
    if (
      type.names.size === 0 &&
      type.leaves.length === 0 &&
      !type.words.has("object") &&
      !type.words.has("map")
    )
      addName(type, mention.name, "carrier", mention.source)
  }
}

function findCarrier({ witnesses }: Property): Mention | undefined {
  for (const { mentions } of witnesses) {
    const mention = mentions?.find(({ kind }) => kind === "carrier")
    if (mention !== undefined) return mention
  }
  return undefined
}

/** The slot that a name beside a property means: that of the items when it is an array. */
export function typeSlot(slot: Slot): Slot {
  let current = find(slot)
  while (current.items !== undefined) current = find(current.items)
  return current
}

/**
 * A name that goes on another name, over all its properties and more (`Role`, `RoleWithLinks`), is a type derived
 * from it: not the same type, but what they share has the same types.
 */
function linkDerived(byName: ReadonlyMap<string, Slot>): void {
  for (const [name, written] of byName) {
    const slot = find(written)
    const base = findBase(name, slot, byName)
    if (base === undefined) continue
    for (const property of base.properties?.values() ?? []) {
      const own = slot.properties?.get(property.name)
      if (own !== undefined) unite(property.slot, own.slot)
    }
  }
}

/** The longest other name that `name` begins with, at a hump, whose properties it all has. */
function findBase(name: string, slot: Slot, byName: ReadonlyMap<string, Slot>): Slot | undefined {
  for (let end = name.length - 1; end > 0; end--) {
    if (!/[A-Z]/.test(name.charAt(end))) continue
    const base = byName.get(name.slice(0, end))
    if (base !== undefined && covers(slot, find(base))) return find(base)
  }
  return undefined
}

function covers(derived: Slot, base: Slot): boolean {
  if (derived === base || derived.properties === undefined || base.properties === undefined) return false
  if (base.properties.size < 2) return false
  return [...base.properties.keys()].every((key) => derived.properties!.has(key))
}
