/**
 * Places that show nothing at all (`null`, `{}`, a name cut off by recursion) learn their type from what the same
 * property is elsewhere, or from a type that bears the property's name.
 */
import type { Collected } from "./collect.ts"
import { typeSlot } from "./by-name.ts"
import { mainHints, nameHints } from "./hints.ts"
import { toSingular } from "./words.ts"
import { find, type Property, type Slot } from "./slot.ts"
import { contradict, unite } from "./unite.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

interface Hole {
  readonly owner: Slot
  readonly property: Property
  readonly slot: Slot
}

export function linkByProperty(collected: Collected): void {
  const slots = listSlots(collected)
  const index = indexProperties(slots, listArgumentBags(collected))
  const byName = indexNames(slots)
  const bags = listArgumentBags(collected)
  const unnamed = slots.filter(
    (slot) => slot.properties !== undefined && slot.names.size === 0 && !bags.has(slot),
  )
  fillNames(slots, unnamed, byName)
  const byHint = indexHints(unnamed)
  for (const hole of listHoles(slots)) {
    const found = findType(hole, index, byName, byHint)
    const slot = find(hole.slot)
    if (found === undefined || contradict(find(found), slot) || find(found) === slot) continue
    slot.inferred ??= "name"
    unite(found, slot)
  }
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
    for (const hint of mainHints(slot).flatMap((name) => [name, toSingular(name)])) {
      const open = byName.get(hint) ?? openByHint.get(hint)
      if (open === undefined || find(open).properties !== undefined || find(open) === slot) continue
      slot.inferred ??= "name"
      unite(open, slot)
      break
    }
  }
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

/** By property name: the types it holds, and how many types of owners say so. */
type PropertyIndex = ReadonlyMap<string, ReadonlyMap<Slot, number>>

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

function hintOf(property: Property): string {
  const many = find(property.slot).items !== undefined
  return many ? toSingular(property.name) : property.name
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
    slot.leaves.size === 0 &&
    slot.names.size === 0 &&
    !slot.words.has("object") &&
    !slot.words.has("map") &&
    !slot.words.has("any")
  )
}

function isUntouched(property: Property): boolean {
  return property.witnesses.length === 0
}

function findType(
  hole: Hole,
  index: PropertyIndex,
  byName: ReadonlyMap<string, Slot>,
  byHint: ReadonlyMap<string, Slot>,
): Slot | undefined {
  const hint = hintOf(hole.property)
  const qualified = nameHints(hole.owner)
    .concat(...hole.owner.names.keys())
    .map((owner) => byName.get(toSingular(owner) + hint) ?? byHint.get(toSingular(owner) + hint))
    .find((slot) => slot !== undefined)
  if (qualified !== undefined) return qualified
  const elsewhere = [...(index.get(hint) ?? [])]
  const exact = byName.get(hint) ?? findInService(hole, byHint.get(hint))
  if (elsewhere.length === 0) return exact ?? findLonger(hint, byName)
  const [type, count] = elsewhere[0]!
  if (elsewhere.length > 1) return exact
  return exact === type || count >= severalOwners || isKeyWord(hint, type) ? type : undefined
}

/** A type that one word alone calls, where an operation of the same service sends or returns it. */
function findInService({ owner }: Hole, type: Slot | undefined): Slot | undefined {
  if (type === undefined) return undefined
  const services = listServices(owner)
  return listServices(find(type)).some((service) => services.includes(service)) ? type : undefined
}

function listServices({ places }: Slot): readonly string[] {
  return places.flatMap((place) => (place.kind === "body" ? place.service : []))
}

/** The type's own key repeats the word: what has a `CaptainId` is a captain. */
function isKeyWord(word: string, type: Slot): boolean {
  return find(type).properties?.has(`${word}Id`) ?? false
}

/** A word that so many types use for one type means it elsewhere too; a word that one type uses says little. */
const severalOwners = 2

/** `DefaultTicketStatus` may hold a `TicketStatusEntity`: the type's name without its last word ends the property. */
function findLonger(hint: string, byName: ReadonlyMap<string, Slot>): Slot | undefined {
  const found = [...byName].filter(([name]) => {
    const stem = name.replace(/[A-Z][a-z]+$/, "")
    return stem.length > 4 && /[a-z][A-Z]/.test(stem) && hint.endsWith(stem)
  })
  return found.length === 1 ? found[0]![1] : undefined
}
