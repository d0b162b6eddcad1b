/** Type names in running text: "the child items of the ListItem", "Array of ArchiveColumnInfo". */
import type { OperationFact } from "../../read/facts.ts"
import { typeSlot } from "./by-name.ts"
import { indexNames } from "./by-property.ts"
import type { Collected } from "./collect.ts"
import { nameHints } from "./hints.ts"
import { addName, find, unite, type Place, type Slot } from "./slot.ts"
import { splitHumps, toSingular } from "./words.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

/** Name the unnamed by what the text around them says, where it says one thing only. */
export function linkByProse(collected: Collected): void {
  const slots = listSlots(collected)
  const bags = listArgumentBags(collected)
  const ignored = listPropertyNames(slots)
  const byName = new Map(indexNames(slots))
  const texts = new Map(collected.operations.map(({ fact }) => [fact.id, operationText(fact)]))
  for (const slot of slots) {
    if (slot.properties === undefined || slot.names.size > 0 || slot.derived !== undefined || bags.has(slot))
      continue
    const name = readSelfMention(slot, ignored) ?? readMention(slot, texts, ignored)
    if (name !== undefined) giveName(slot, name, byName)
  }
}

function giveName(slot: Slot, name: string, byName: Map<string, Slot>): void {
  const known = byName.get(name)
  slot.inferred ??= "prose"
  if (known === undefined) {
    addName(slot, name, "carrier", slot.source)
    byName.set(name, slot)
  } else if (find(known).properties === undefined) unite(known, slot)
}

function listPropertyNames(slots: readonly Slot[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { properties } of slots) for (const name of properties?.keys() ?? []) names.add(name)
  return names
}

function operationText({ summary = "", description = "" }: OperationFact): string {
  return `${summary} ${description}`
}

/** Two humps at least: `ListItem`, `MDOListItem`. */
const compound = /\b(?:[A-Z]{2,}|[A-Z][a-z]+)(?:[A-Z][a-z]+)+\b/g

function listWords(text: string, ignored: ReadonlySet<string>): readonly string[] {
  return (text.match(compound) ?? []).filter((word) => !ignored.has(word))
}

/** A type that holds its like says whose they are: "The child items of the ListItem". */
function readSelfMention(slot: Slot, ignored: ReadonlySet<string>): string | undefined {
  for (const property of slot.properties?.values() ?? []) {
    const part = typeSlot(property.slot)
    const isRecursive =
      part === slot || (part.properties === undefined && part.names.size === 0 && part.leaves.size === 0)
    if (!isRecursive || find(property.slot).items === undefined) continue
    const words = descriptions(slot, property.name).flatMap((text) =>
      [...text.matchAll(/\bof (?:the|this|an?) (\w+)/g)].flatMap(([, word = ""]) => listWords(word, ignored)),
    )
    if (words[0] !== undefined && new Set(words).size === 1) {
      unite(slot, part)
      return words[0]
    }
  }
  return undefined
}

function descriptions(owner: Slot, name: string): readonly string[] {
  const property = find(owner).properties?.get(name)
  return property?.witnesses.flatMap(({ description }) => description ?? []) ?? []
}

/** A word that contains the place's own word, in the text of the place or of the type itself. */
function readMention(
  slot: Slot,
  texts: ReadonlyMap<string, string>,
  ignored: ReadonlySet<string>,
): string | undefined {
  const around = slot.places.flatMap((place) => placeText(place, texts))
  const within = [...(slot.properties?.keys() ?? [])].flatMap((name) => descriptions(slot, name))
  const hints = nameHints(slot)
  const fitting = [...around, ...within]
    .flatMap((text) => listWords(text, ignored).map(toSingular))
    .filter((word) => !startsWithVerb(word) && hints.some((hint) => contains(word, hint)))
  const distinct = [...new Set(fitting)]
  return distinct.length === 1 ? distinct[0] : undefined
}

function placeText(place: Place, texts: ReadonlyMap<string, string>): readonly string[] {
  if (place.kind === "property") return descriptions(place.owner, place.name)
  return [texts.get(place.operation) ?? ""]
}

function startsWithVerb(word: string): boolean {
  return /^(Get|Save|Create|Delete|Set|Update|Find|Validate)[A-Z]/.test(word)
}

/** All humps of `part`, side by side, but not all of `word`'s. */
function contains(word: string, part: string): boolean {
  const humps = splitHumps(word)
  const wanted = splitHumps(part)
  if (wanted.length === 0) return false
  return humps.some((_, start) => wanted.every((hump, index) => humps[start + index] === hump))
}
