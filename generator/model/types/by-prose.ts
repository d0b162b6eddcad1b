/** Type names in running text: "the child items of the ListItem", "Array of ArchiveColumnInfo". */
import type { OperationFact } from "../../read/facts.ts"
import { typeSlot } from "./by-name.ts"
import { indexNames } from "./by-property.ts"
import type { Collected } from "./collect.ts"
import { nameHints } from "./hints.ts"
import { addName, find, type Slot } from "./slot.ts"
import { unite } from "./unite.ts"
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
    const name =
      readSelfMention(slot, ignored) ??
      readCollection(slot, ignored) ??
      readMention(slot, texts, ignored, bags)
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

/** The names of types in an operation's texts: all that inference takes from these. */
export function readNames(fact: OperationFact): readonly string[] {
  return operationText(fact).match(compound) ?? []
}

/** The names of types in a property's text, and those whose parts it calls its own: all that is taken from it here. */
export function readPropertyNames(description: string): readonly (readonly string[])[] {
  return [description.match(compound) ?? [], readOwners(description, new Set())]
}

/** Two humps at least: `ListItem`, `MDOListItem`, `SelectableMDOListItem`. */
const compound = /\b(?:[A-Z][A-Za-z0-9]*[a-z][A-Z]|[A-Z]{2,}[a-z])[A-Za-z0-9]*\b/g

function listWords(text: string, ignored: ReadonlySet<string>): readonly string[] {
  return (text.match(compound) ?? []).filter((word) => !ignored.has(word))
}

/** A type that holds its like says whose they are: "The child items of the ListItem". */
function readSelfMention(slot: Slot, ignored: ReadonlySet<string>): string | undefined {
  for (const property of slot.properties?.values() ?? []) {
    const part = typeSlot(property.slot)
    const isRecursive =
      part === slot || (part.properties === undefined && part.names.size === 0 && part.leaves.length === 0)
    if (!isRecursive || find(property.slot).items === undefined) continue
    const words = descriptions(slot, property.name).flatMap((text) => readOwners(text, ignored))
    if (words[0] !== undefined && new Set(words).size === 1) {
      unite(slot, part)
      return words[0]
    }
  }
  return undefined
}

function readOwners(text: string, ignored: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(/\bof (?:the|this|an?) (\w+)/g)].flatMap(([, word = ""]) =>
    listWords(word, ignored),
  )
}

/** The text beside arrays of it calls these by what they hold: "A BerthList of Berth objects", "BerthArray". */
function readCollection(slot: Slot, ignored: ReadonlySet<string>): string | undefined {
  const held = slot.places.flatMap((place) =>
    place.kind === "property" && place.many ? descriptions(place.owner, place.name) : [],
  )
  const items = held.flatMap((text) =>
    listWords(text, ignored).flatMap((word) => {
      const item = word.replace(/(?:Array|List|Collection)$/, "")
      return item !== word && /.[a-z][A-Z]/.test(item) ? [item] : []
    }),
  )
  return new Set(items).size === 1 ? items[0] : undefined
}

function descriptions(owner: Slot, name: string): readonly string[] {
  const property = find(owner).properties?.get(name)
  return property?.witnesses.flatMap(({ description }) => description ?? []) ?? []
}

/**
 * A word that contains the place's own word: in the text of the place, else in the type's own texts, else in the text
 * of the operation.
 */
function readMention(
  slot: Slot,
  texts: ReadonlyMap<string, string>,
  ignored: ReadonlySet<string>,
  bags: ReadonlySet<Slot>,
): string | undefined {
  const hints = nameHints(slot)
  const held = slot.places.flatMap((place) =>
    place.kind === "property" ? descriptions(place.owner, place.name) : [],
  )
  const own = [...(slot.properties?.keys() ?? [])].flatMap((name) => descriptions(slot, name))
  const around = listOperations(slot, bags).map((operation) => texts.get(operation) ?? "")
  for (const source of [held, own, around]) {
    const words = source.flatMap((text) => listWords(text, ignored).map(toSingular))
    const word = pickLongest(words.filter((candidate) => fits(candidate, hints)))
    if (word !== undefined) return word
  }
  return undefined
}

/** Operations that send or return it, as the body or as an argument. */
function listOperations(slot: Slot, bags: ReadonlySet<Slot>): readonly string[] {
  return slot.places.flatMap((place) => {
    if (place.kind === "body") return [place.operation]
    const owner = find(place.owner)
    return bags.has(owner) ? listOperations(owner, bags) : []
  })
}

function fits(word: string, hints: readonly string[]): boolean {
  return (
    !/^(Get|Save|Create|Delete|Set|Update|Find|Validate)[A-Z]/.test(word) &&
    hints.some((hint) => contains(word, hint))
  )
}

/** The one word, or the one that all others begin. */
function pickLongest(words: readonly string[]): string | undefined {
  const distinct = [...new Set(words)].toSorted((a, b) => b.length - a.length)
  return distinct.every((word) => distinct[0]!.startsWith(word)) ? distinct[0] : undefined
}

/** All humps of `part`, side by side, but not all of `word`'s. */
function contains(word: string, part: string): boolean {
  const humps = splitHumps(word)
  const wanted = splitHumps(part)
  if (wanted.length === 0) return false
  return humps.some((_, start) => wanted.every((hump, index) => humps[start + index] === hump))
}
