/** The weaker witnesses of a type's name: the property that holds it, the operation that returns it. */
import { find, type Place, type Slot } from "./slot.ts"
import { readObjectOfAction, toSingular } from "./words.ts"

/** Names that a slot's places suggest, most frequent first, then in order of code units. */
export function nameHints(slot: Slot): readonly string[] {
  return countHints(slot, readHint)
}

/** The same as written, plurals and all. */
export function rawHints(slot: Slot): readonly string[] {
  return countHints(slot, readRawHint)
}

function countHints(slot: Slot, read: (place: Place) => string): readonly string[] {
  const counts = new Map<string, number>()
  for (const place of find(slot).places) {
    const hint = read(place)
    if (hint !== "") counts.set(hint, (counts.get(hint) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([hint]) => hint)
}

export function readHint(place: Place): string {
  const name = readRawHint(place)
  return place.many || place.kind === "body" ? toSingular(name) : name
}

function readRawHint(place: Place): string {
  return place.kind === "property" ? place.name : readObjectOfAction(place.action)
}
