/**
 * Names that page generators print when they have nothing better. They give themselves away: they stand on pages
 * without a body, or over tables of several shapes. Which ones they are differs between revisions and between the
 * folders of one page set, so they are found, never listed.
 */
import type { SourceRef } from "../../contract/index.ts"
import type { Collected } from "./collect.ts"
import { addWord, find, type NameWitness, type Place, type Slot } from "./slot.ts"
import { toSingular } from "./words.ts"
import { listBodies } from "./walk.ts"

/**
 * Forget every fallback name that neither the place's own name nor the operation's bears out.
 *
 * @param slots - All of them.
 */
export function dropFallbackNames(collected: Collected, slots: readonly Slot[]): readonly NameWitness[] {
  const fallbacks = findFallbackNames(collected)
  const named = slots.filter(({ names }) => names.size > 0)
  const lies = findLies(named)
  const liars = findLiars(lies)
  const dropped: NameWitness[] = []
  for (const slot of named) {
    for (const witness of slot.names.values()) {
      const isFallback = fallbacks.get(scopeOf(witness.source))?.has(witness.name) ?? false
      const isLie =
        witness.from === "cell" &&
        (slot.places.some((place) => lies.has(printPair(place, witness))) ||
          (liars.has(witness.name) && !slot.places.some((place) => agrees(witness.name, place))))
      if (!isLie && (!isFallback || slot.places.some((place) => agrees(witness.name, place)))) continue
      slot.names.delete(witness.name)
      // Where a better name is missing there is a type all the same, and scalars have words of their own.
      if (witness.from === "cell") addWord(slot, isLie ? "object" : "typed", witness.source)
      dropped.push(witness)
    }
  }
  return dropped
}

/** Properties whose cell names a type while a sample shows a map; without a sample the cell lies just the same. */
function findLies(slots: readonly Slot[]): ReadonlySet<string> {
  const lies = new Set<string>()
  for (const slot of slots) {
    if (!slot.words.has("map")) continue
    for (const witness of slot.names.values())
      if (witness.from === "cell") for (const place of slot.places) lies.add(printPair(place, witness))
  }
  return lies
}

/** Names that stand over maps of two properties and more say so little that others with them are maps too. */
function findLiars(lies: ReadonlySet<string>): ReadonlySet<string> {
  const names = [...lies].map((pair) => pair.slice(pair.indexOf(" ") + 1))
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}

function printPair(place: Place, { name }: NameWitness): string {
  return `${place.kind === "property" ? place.name : ""} ${name}`
}

/** Fallback names by the folder of folders that one run of a generator wrote. */
function findFallbackNames(collected: Collected): ReadonlyMap<string, ReadonlySet<string>> {
  const shapes = new Map<string, Map<string, Shown[]>>()
  const fallbacks = new Map<string, Set<string>>()
  for (const body of listBodies(collected)) {
    const slot = find(body.slot)
    for (const { name, source } of slot.names.values()) {
      const scope = scopeOf(source)
      const seen = entry(
        entry(shapes, scope, () => new Map<string, Shown[]>()),
        name,
        (): Shown[] => [],
      )
      const isAnother = body.hasContent && isUnlike(slot.properties ?? nothing, seen)
      if (!body.hasContent || isAnother) entry(fallbacks, scope, () => new Set<string>()).add(name)
    }
  }
  return fallbacks
}

/** The properties of a body. */
type Shown = ReadonlyMap<string, unknown>

const nothing: Shown = new Map()

/** Whether other tables under the name show another type. Two runs of a generator may differ in a row or two. */
function isUnlike(shown: Shown, seen: Shown[]): boolean {
  const isKnown = seen.some((other) => resemble(shown, other))
  if (!isKnown) seen.push(shown)
  return !isKnown && seen.length > 1
}

/** Two thirds of all properties are in both. */
function resemble(a: Shown, b: Shown): boolean {
  const shared = [...a.keys()].filter((name) => b.has(name)).length
  return shared * 3 >= (a.size + b.size - shared) * 2
}

function scopeOf(source: SourceRef): string {
  return source.path.split("/").slice(0, -2).join("/")
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

/** `Recurrence` bears out `RecurrenceInfo`, `GetNewTableRight` bears out `TableRight`. */
function agrees(name: string, place: Place): boolean {
  const word = place.kind === "property" ? place.name : place.action
  const said = (place.many ? toSingular(word) : word).toLowerCase()
  const type = name.toLowerCase()
  return place.kind === "body" ? said.endsWith(type) : type.startsWith(said) || said.endsWith(type)
}
