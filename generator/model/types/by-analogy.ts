/** What a page leaves open of a property is what the same property is on other pages, where these agree. */
import type { Shape } from "../../read/facts.ts"
import { isHole } from "./by-property.ts"
import type { Collected } from "./collect.ts"
import { addLeaf, readText } from "./leaf.ts"
import { find, type Slot } from "./slot.ts"
import { listSlots } from "./walk.ts"

interface Named {
  readonly name: string
  readonly slot: Slot
}

/** Fill items of arrays and values of maps that no sample shows, and sharpen words that no sample sharpens. */
export function fillByAnalogy(collected: Collected): void {
  const properties = listSlots(collected).flatMap((owner) =>
    [...(owner.properties?.values() ?? [])].map(({ name, slot }): Named => ({ name, slot: find(slot) })),
  )
  fillItems(
    properties.flatMap(({ name, slot }) =>
      slot.items === undefined ? [] : [{ name, slot: find(slot.items) }],
    ),
  )
  fillValues(properties)
  sharpenWords(properties)
}

function fillItems(arrays: readonly Named[]): void {
  const known = group(arrays, ({ slot }) =>
    [...slot.leaves].map(([key, { shape }]) => [key.replace(/^\w+ \w+ /, ""), shape]),
  )
  for (const { name, slot } of arrays) {
    if (!isHole(slot)) continue
    const shapes = [...(known.get(name)?.values() ?? [])]
    if (shapes.length === 1) addLeaf(slot, shapes[0]!, "inferred", slot.source)
    else if (/[a-z]I[dD]s?$/.test(name)) addLeaf(slot, primaryKey(slot.source), "inferred", slot.source)
  }
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
  return [...values.leaves.keys()].join()
}

/** `String` without a sample, where others of its name turn out to be times or bytes and never plain text. */
function sharpenWords(properties: readonly Named[]): void {
  const known = group(properties, ({ slot }) => {
    const text = readText(slot)
    return text === undefined ? [] : [[text.format ?? "", text]]
  })
  for (const { name, slot } of properties) {
    const texts = [...(known.get(name)?.values() ?? [])]
    const [only] = texts
    if (texts.length === 1 && only?.format !== undefined && isCoarse(slot))
      addLeaf(slot, only, "inferred", slot.source)
  }
}

function isCoarse(slot: Slot): boolean {
  const leaves = [...slot.leaves.values()]
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
