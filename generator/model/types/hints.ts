/** The weaker witnesses of a type's name: the property that holds it, the operation that returns it. */
import { find, type Place, type Slot } from "./slot.ts"
import { readObjectOfAction, toSingular } from "./words.ts"

/** Names that a slot's places suggest, most frequent first, then in order of code units. */
export function nameHints(slot: Slot): readonly string[] {
  return rank(slot, inSingular)
}

/** The same with the number of places that suggest each. */
export function countNameHints(slot: Slot): ReadonlyMap<string, number> {
  return countRead(slot, inSingular)
}

function inSingular(hint: string): string {
  return hint.startsWith("*") ? toSingular(hint.slice(1)) : hint.slice(1)
}

/** The same as written, plurals and all. */
export function rawHints(slot: Slot): readonly string[] {
  return rank(slot, (hint) => hint.slice(1))
}

/** A word beside so few of a type's places says what is done there, not what the type is. */
const mainShare = 0.3

export interface MainHint {
  readonly written: string
  /** Where the place holds several, what one of them is called. */
  readonly singular: string
}

/** The words that stand beside many of the type's places. */
export function mainHints(slot: Slot): readonly MainHint[] {
  const counts = [...countHints(find(slot)).values()]
  const least = mainShare * counts.reduce((sum, count) => sum + count, 0)
  return rank(slot, (hint) => hint, least).map((hint) => ({
    written: hint.slice(1),
    singular: inSingular(hint),
  }))
}

function rank(slot: Slot, read: (hint: string) => string, least = 0): readonly string[] {
  return [...countRead(slot, read)]
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([hint]) => hint)
}

function countRead(slot: Slot, read: (hint: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [written, count] of countHints(find(slot))) {
    const hint = read(written)
    if (hint !== "") counts.set(hint, (counts.get(hint) ?? 0) + count)
  }
  return counts
}

/** The words beside all places of a slot, with their counts. */
export function countHints(slot: Slot): ReadonlyMap<string, number> {
  if (slot.hints.size > 0) return slot.hints
  const counts = new Map<string, number>()
  addHints(counts, slot)
  return counts
}

/** Add the words beside all places of a slot to others. */
export function addHints(counts: Map<string, number>, { hints, places }: Slot): void {
  const add = (hint: string, count: number) => counts.set(hint, (counts.get(hint) ?? 0) + count)
  if (hints.size > 0) hints.forEach((count, hint) => add(hint, count))
  else for (const place of places) add(printHint(place), 1)
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
