/** What a page leaves open of a property is what the same property is on other pages, where these agree. */
import type { Shape } from "../../read/facts.ts"
import { isHole } from "./by-property.ts"
import type { Collected } from "./collect.ts"
import { addLeaf, printLeaf, readText } from "./leaf.ts"
import { listServices } from "./services.ts"
import { splitHumps } from "./words.ts"
import { find, type Slot } from "./slot.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

interface Named {
  readonly name: string
  readonly slot: Slot
  /** Of an argument: the service of its operation. */
  readonly service: string | undefined
}

/** Fill items of arrays and values of maps that no sample shows, and sharpen words that no sample sharpens. */
export function fillByAnalogy(collected: Collected): void {
  const bags = listArgumentBags(collected)
  const properties = listSlots(collected).flatMap((owner) => {
    const service = bags.has(owner) ? (listServices(owner)[0] ?? "") : undefined
    return [...(owner.properties?.values() ?? [])].map(({ name, slot }): Named => ({
      name,
      slot: find(slot),
      service,
    }))
  })
  fillItems(
    properties.flatMap(({ name, slot, service }) =>
      slot.items === undefined ? [] : [{ name, slot: find(slot.items), service }],
    ),
  )
  fillValues(properties)
  sharpenWords(properties)
}

/** Arguments are called as their operations like, types keep to one way: the nearest places that show anything count. */
function fillItems(arrays: readonly Named[]): void {
  const near = groupItems(arrays.map((array) => ({ ...array, name: `${array.service} ${array.name}` })))
  const kin = groupItems(
    arrays.map((array) => ({ ...array, name: `${array.service !== undefined} ${array.name}` })),
  )
  const all = groupItems(arrays)
  const akin = groupItems(
    arrays.map((array) => ({ ...array, name: `${array.service} ${lastWord(array.name)}` })),
  )
  for (const { name, slot, service } of arrays) {
    if (!isHole(slot)) continue
    const known =
      near.get(`${service} ${name}`) ?? kin.get(`${service !== undefined} ${name}`) ?? all.get(name)
    const shape = pickOnly(known)
    if (shape !== undefined) addLeaf(slot, shape, "inferred", slot.source)
    else if (/[a-z]I[dD]s?$/.test(name)) addLeaf(slot, primaryKey(slot.source), "inferred", slot.source)
    else if (known === undefined && service !== undefined) {
      const similar = pickOnly(akin.get(`${service} ${lastWord(name)}`))
      if (similar !== undefined) addLeaf(slot, similar, "inferred", slot.source)
    }
  }
}

/** `WantedHarbours` of one operation are what `Harbours` are in others of its service. */
function lastWord(name: string): string {
  return splitHumps(name).at(-1) ?? name
}

function pickOnly(shapes: ReadonlyMap<string, Shape | undefined> | undefined): Shape | undefined {
  return shapes?.size === 1 ? [...shapes.values()][0] : undefined
}

function groupItems(arrays: readonly Named[]) {
  return group(arrays, ({ slot }): readonly (readonly [string, Shape | undefined])[] => [
    ...slot.leaves.map((leaf) => [printLeaf(leaf).replace(/^\w+ \w+ /, ""), leaf.shape] as const),
    ...(slot.properties === undefined ? [] : [["object", undefined] as const]),
  ])
}

function primaryKey(source: Shape["source"]): Shape {
  return { kind: "scalar", type: "integer", format: "int32", source }
}

/** A property that is a bare `object` here, and a map of one and the same wherever a sample shows it. */
function fillValues(properties: readonly Named[]): void {
  const known = group(properties, ({ slot }) => {
    const values = slot.values === undefined ? undefined : find(slot.values)
    return values === undefined || isHole(values) ? [] : [[printValues(values), values]]
  })
  for (const { name, slot } of properties) {
    if (slot.values !== undefined || slot.properties !== undefined || !slot.words.has("object")) continue
    const types = [...(known.get(name)?.values() ?? [])]
    if (types.length === 1) slot.values = types[0]
  }
}

function printValues(values: Slot): string {
  if (values.properties !== undefined) return [...values.properties.keys()].join()
  return values.leaves.map(printLeaf).join()
}

/** `String` without a sample, where others of its name turn out to be times or bytes and never plain text. */
function sharpenWords(properties: readonly Named[]): void {
  const coarse = properties.filter(({ slot }) => isCoarse(slot))
  const names = new Set(coarse.map(({ name }) => name))
  const alike = properties.filter(({ name }) => names.has(name))
  const known = group(alike, ({ slot }) => {
    const text = readText(slot)
    return text === undefined ? [] : [[text.format ?? "", text]]
  })
  for (const { name, slot } of coarse) {
    const texts = [...(known.get(name)?.values() ?? [])]
    const [only] = texts
    // Several properties may hold one slot, and one is enough to sharpen it.
    if (texts.length === 1 && only?.format !== undefined && isCoarse(slot))
      addLeaf(slot, only, "inferred", slot.source)
  }
}

function isCoarse(slot: Slot): boolean {
  const { leaves } = slot
  return (
    leaves.length > 0 && leaves.every(({ shape, origin }) => origin === "stated" && shape.exact === false)
  )
}

/** What the places of each name show, by name, each kind once. */
function group<T>(
  places: readonly Named[],
  read: (place: Named) => readonly (readonly [string, T])[],
): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const known = new Map<string, Map<string, T>>()
  for (const place of places) {
    for (const [key, value] of read(place)) {
      const seen = known.get(place.name) ?? new Map<string, T>()
      if (!seen.has(key)) seen.set(key, value)
      known.set(place.name, seen)
    }
  }
  return known
}
