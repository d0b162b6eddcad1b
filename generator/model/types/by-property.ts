/**
 * Places that show nothing at all (`null`, `{}`, a name cut off by recursion) learn their type from what the same
 * property is elsewhere, or from a type that bears the property's name.
 */
import type { Collected } from "./collect.ts"
import { typeSlot } from "./by-name.ts"
import { mainHints, nameHints } from "./hints.ts"
import { findType, hintOf, listStems, type Hole, type PropertyIndex } from "./hole.ts"
import { listServices } from "./services.ts"
import { toSingular } from "./words.ts"
import { find, type Property, type Slot } from "./slot.ts"
import { contradict, unite } from "./unite.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

export function linkByProperty(collected: Collected): void {
  const slots = listSlots(collected)
  const bags = listArgumentBags(collected)
  const byName = indexNames(slots)
  const unnamed = slots.filter(
    (slot) => slot.properties !== undefined && slot.names.size === 0 && !bags.has(slot),
  )
  fillNames(slots, unnamed, byName)
  const known = {
    byName,
    stems: listStems(byName),
    byHint: indexHints(unnamed.filter((slot) => !isArgumentOnly(slot, bags))),
    byProperty: indexProperties(slots, bags),
    byArgument: indexArguments(bags),
    byService: indexServices(slots, bags),
    bags,
  }
  for (const hole of listHoles(slots)) {
    const found = findType(hole, known)
    const slot = find(hole.slot)
    if (found === undefined || contradict(find(found), slot) || find(found) === slot) continue
    slot.inferred ??= "name"
    unite(found, slot)
  }
}

/** Arguments are called by what they do in their operation, so their words tell other arguments and nothing else. */
function isArgumentOnly({ places }: Slot, bags: ReadonlySet<Slot>): boolean {
  return places.every((place) => place.kind === "property" && bags.has(find(place.owner)))
}

/** A shape that no page names, and a name that no page describes, belong together when the place has that name. */
function fillNames(
  slots: readonly Slot[],
  unnamed: readonly Slot[],
  byName: ReadonlyMap<string, Slot>,
): void {
  const openByHint = indexHints(
    slots.filter(({ properties, names }) => properties === undefined && names.size > 0),
  )
  for (const slot of unnamed) {
    if (slot.names.size > 0 || slot.parent !== undefined) continue
    for (const { written, singular } of mainHints(slot)) {
      // `Changes` that hold several are each a change; a type that is called changes is another.
      const open = byName.get(written) ?? byName.get(toSingular(written)) ?? openByHint.get(singular)
      if (open === undefined || find(open).properties !== undefined || find(open) === slot) continue
      if (holds(slot, open)) continue
      slot.inferred ??= "name"
      unite(open, slot)
      break
    }
  }
}

/** An operation may be called after a part of what it returns. */
function holds(owner: Slot, part: Slot): boolean {
  return [...(owner.properties?.values() ?? [])].some(({ slot }) => typeSlot(slot) === find(part))
}

/** Types that pages print, by name. */
export function indexNames(slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  const byName = new Map<string, Slot>()
  for (const slot of slots) for (const name of slot.names.keys()) byName.set(name, slot)
  return byName
}

/** Types under the words that their places have, where one type alone has it. */
function indexHints(slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  const byHint = new Map<string, Slot | undefined>()
  for (const slot of slots) {
    for (const hint of nameHints(slot)) byHint.set(hint, byHint.has(hint) ? undefined : slot)
  }
  return new Map([...byHint].flatMap(([hint, slot]) => (slot === undefined ? [] : [[hint, slot]])))
}

function indexProperties(slots: readonly Slot[], bags: ReadonlySet<Slot>): PropertyIndex {
  const index = new Map<string, Map<Slot, number>>()
  for (const owner of slots) {
    // Arguments are named by what they do in their operation.
    if (bags.has(owner)) continue
    for (const property of owner.properties?.values() ?? []) {
      const slot = typeSlot(property.slot)
      if (slot.properties === undefined && slot.names.size === 0) continue
      const types = index.get(hintOf(property)) ?? new Map<Slot, number>()
      types.set(slot, (types.get(slot) ?? 0) + 1)
      index.set(hintOf(property), types)
    }
  }
  return index
}

/** Arguments by service and name, where all that show anything show the same type. */
function indexArguments(bags: ReadonlySet<Slot>): ReadonlyMap<string, Slot> {
  const index = new Map<string, Slot | undefined>()
  for (const bag of bags) {
    const [service = ""] = listServices(bag)
    for (const property of bag.properties?.values() ?? []) {
      const slot = typeSlot(property.slot)
      if (isHole(slot)) continue
      const key = `${service} ${hintOf(property)}`
      const isSame = !index.has(key) || index.get(key) === slot
      index.set(key, isSame && (slot.properties !== undefined || slot.names.size > 0) ? slot : undefined)
    }
  }
  return new Map([...index].flatMap(([key, slot]) => (slot === undefined ? [] : [[key, slot]])))
}

/** Types of bodies, or of what arrays in them hold, by service. */
function indexServices(
  slots: readonly Slot[],
  bags: ReadonlySet<Slot>,
): ReadonlyMap<string, readonly Slot[]> {
  const index = new Map<string, Slot[]>()
  for (const slot of slots) {
    if (slot.properties === undefined || bags.has(slot)) continue
    for (const service of new Set(listServices(slot)))
      index.set(service, [...(index.get(service) ?? []), slot])
  }
  return index
}

function listHoles(slots: readonly Slot[]): readonly Hole[] {
  return slots.flatMap((owner) =>
    [...(owner.properties?.values() ?? [])].flatMap((property) => {
      const slot = typeSlot(property.slot)
      return isHole(slot) && !isUntouched(property) ? [{ owner, property, slot }] : []
    }),
  )
}

/** Some object, but nobody shows of what type. */
export function isHole(slot: Slot): boolean {
  return (
    slot.properties === undefined &&
    slot.items === undefined &&
    slot.values === undefined &&
    slot.leaves.length === 0 &&
    slot.names.size === 0 &&
    !slot.words.has("object") &&
    !slot.words.has("map") &&
    !slot.words.has("any")
  )
}

function isUntouched(property: Property): boolean {
  return property.witnesses.length === 0
}
