/**
 * Where no name is printed, equal properties tell types. Equal shape is not equal type, so a shape that several
 * names share, or that is too small to tell, counts only together with the word beside it.
 */
import type { Collected } from "./collect.ts"
import { nameHints, rawHints } from "./hints.ts"
import { shapeKeys, type ReceivedOnly } from "./received-only.ts"
import { find, type Slot } from "./slot.ts"
import { contradict, unite } from "./unite.ts"
import { isNumberOf, roleWords, splitHumps } from "./words.ts"
import { listArgumentBags, listSlots } from "./walk.ts"

/** Fewer properties than this are shared by too many types. */
const tellingSize = 4

export interface Ambiguity {
  readonly slot: Slot
  readonly candidates: readonly Slot[]
}

/**
 * Unite unnamed objects with named ones of the same shape, and with each other.
 *
 * @returns Slots whose shape several types have and whose place decides for none of them.
 */
export function linkByShape(collected: Collected, receivedOnly: ReceivedOnly): readonly Ambiguity[] {
  const ambiguities: Ambiguity[] = []
  const byShape = groupByShape(collected, receivedOnly)
  const rare = findRareKeys(byShape)
  const options = findOptional([...byShape.values()], receivedOnly)
  for (const [shape, group] of byShape) {
    const isTelling = shape.split(",").some((name) => rare.has(name) || isPrefixed(name))
    ambiguities.push(...linkGroup(group, receivedOnly, options, isTelling))
  }
  return ambiguities
}

/** Received-only properties that answers of one and the same shape have or lack, in several shapes. */
function findOptional(groups: readonly (readonly Slot[])[], receivedOnly: ReceivedOnly): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const answers = group.filter(({ sides }) => sides.has("response"))
    for (const name of receivedOnly) {
      const having = answers.filter(({ properties }) => properties?.has(name)).length
      if (having > 0 && having < answers.length) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...counts.values())
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 4 > most).map(([name]) => name))
}

/** `odata.nextLink`, `@type`: the mark of an envelope, which no type has by chance. */
function isPrefixed(name: string): boolean {
  return /^@|\w[.:]\w/.test(name)
}

function groupByShape(
  collected: Collected,
  receivedOnly: ReceivedOnly,
): ReadonlyMap<string, readonly Slot[]> {
  const groups = new Map<string, Slot[]>()
  const bags = listArgumentBags(collected)
  for (const slot of listSlots(collected)) {
    if (slot.properties === undefined || bags.has(slot)) continue
    const keys = shapeKeys(slot, receivedOnly)
    if (keys.length === 0) continue
    const key = keys.join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [slot])
    else group.push(slot)
  }
  return groups
}

function linkGroup(
  group: readonly Slot[],
  receivedOnly: ReceivedOnly,
  options: ReadonlySet<string>,
  isTelling: boolean,
): readonly Ambiguity[] {
  const variants = splitVariants(group, options)
  const plain = variants.get("") ?? []
  const ambiguities = linkAlike(plain, receivedOnly, isTelling)
  const bases = distinct(plain)
  for (const [by, slots] of variants) {
    if (by === "") continue
    ambiguities.push(...linkAlike(slots, receivedOnly, isTelling))
    for (const slot of distinct(slots)) deriveFrom(slot, bases, by)
  }
  return ambiguities
}

/** Answers that have an optional property more than others of the same shape hold a derived type. */
function splitVariants(
  group: readonly Slot[],
  options: ReadonlySet<string>,
): ReadonlyMap<string, readonly Slot[]> {
  const variants = new Map<string, Slot[]>()
  for (const slot of group) {
    const by = [...(slot.properties?.keys() ?? [])].find((name) => options.has(name)) ?? ""
    variants.set(by, [...(variants.get(by) ?? []), slot])
  }
  return variants
}

/** Point a derived type at its base and let what they share have the same types. */
function deriveFrom(slot: Slot, bases: readonly Slot[], by: string): void {
  const base = bases.find((other) => find(other).names.size > 0) ?? bases[0]
  if (base === undefined || find(base) === find(slot)) return
  slot.derived ??= { base, by }
  for (const property of find(base).properties?.values() ?? []) {
    const own = find(slot).properties?.get(property.name)
    if (own !== undefined) unite(property.slot, own.slot)
  }
}

function distinct(slots: readonly Slot[]): readonly Slot[] {
  return [...new Set(slots.map(find))]
}

function linkAlike(group: readonly Slot[], receivedOnly: ReceivedOnly, isTelling: boolean): Ambiguity[] {
  const named = group.filter((slot) => slot.names.size > 0)
  const bases = named.filter((slot) => !named.some((other) => isDerivedFrom(slot, other)))
  const size = group[0] === undefined ? 0 : shapeKeys(group[0], receivedOnly).length
  const unnamed = group.filter((slot) => slot.names.size === 0)
  if (bases.length <= 1 && size >= tellingSize) {
    uniteAll([...named.filter((slot) => !bases.includes(slot)), ...bases], unnamed)
    return []
  }
  if (bases.length === 1 && size > 1) joinNamed(bases[0]!, unnamed)
  if (bases.length === 0 && isTelling) uniteRare(unnamed)
  else uniteSameHints(unnamed)
  if (bases.length === 0 && size > 1) uniteOneNotion(unnamed)
  return unnamed.flatMap((slot) => (find(slot).names.size > 0 ? [] : linkByHint(find(slot), bases)))
}

/** Where one name has a small shape, a `SortOrder` that looks like an `ArchiveOrderByInfo` is one. */
function joinNamed(base: Slot, unnamed: readonly Slot[]): void {
  markNotions(unnamed)
  const words = new Set([...find(base).names.keys()].flatMap(splitHumps))
  const isAkin = (hint: string) => splitHumps(hint).some((word) => word.length > 3 && words.has(word))
  uniteAll(
    [base],
    unnamed.filter((slot) => !find(slot).isNotion && nameHints(slot).some(isAkin)),
  )
}

/** Properties that hardly any other shape has: these tell even a small shape. */
function findRareKeys(byShape: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  // A few pages show a few shapes: there, being the only one says nothing.
  if (byShape.size < manyOwners * 5) return new Set()
  const counts = new Map<string, number>()
  for (const shape of byShape.keys())
    for (const name of shape.split(",")) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count <= 2 ? [name] : [])))
}

/** Unite what has a telling shape, but not words that so many types use that each is a notion of its own. */
function uniteRare(unnamed: readonly Slot[]): void {
  markNotions(unnamed)
  uniteSameHints(unnamed)
  const slots = distinct(unnamed)
  const notions = slots.filter(({ isNotion }) => isNotion)
  const ordinary = slots.filter((slot) => !slot.isNotion && !joinNotion(slot, notions))
  uniteAll([], ordinary)
}

/**
 * Looked for before anything is united: of a united type's places only some are kept. Owners that look alike count
 * once, since they may well be one type.
 */
function markNotions(unnamed: readonly Slot[]): void {
  const owners = new Map<string, Set<string>>()
  for (const slot of unnamed) {
    const [hint = ""] = nameHints(slot)
    const known = owners.get(hint) ?? new Set()
    owners.set(hint, known)
    for (const place of slot.places)
      known.add(
        place.kind === "property"
          ? [...(find(place.owner).properties?.keys() ?? [])].join()
          : place.operation,
      )
  }
  for (const slot of unnamed)
    slot.isNotion ||= (owners.get(nameHints(slot)[0] ?? "")?.size ?? 0) >= manyOwners
}

/** A `NewAnchor` is an `Anchor`, when that is a notion of its own. */
function joinNotion(slot: Slot, notions: readonly Slot[]): boolean {
  const [hint = ""] = nameHints(slot)
  const notion = notions.find((other) => hint.endsWith(nameHints(other)[0] ?? hint))
  if (notion === undefined) return false
  markInferred(find(slot), "name")
  unite(notion, slot)
  return true
}

const manyOwners = 20

/** Small and alike, and called the same. */
function uniteSameHints(unnamed: readonly Slot[]): void {
  const byHint = new Map<string, Slot>()
  for (const slot of unnamed) {
    const hint = nameHints(slot)[0]
    if (hint === undefined) continue
    const known = byHint.get(hint)
    if (known === undefined) byHint.set(hint, slot)
    else {
      markInferred(find(slot), "name")
      unite(known, slot)
    }
  }
}

/** Few places say so by chance. */
const severalTypes = 3

/** `SortOrder`, `OrderBy`, `DefaultOrder`: where all that have the shape share a word, it is what they are. */
function uniteOneNotion(unnamed: readonly Slot[]): void {
  const slots = distinct(unnamed)
  if (slots.length < severalTypes) return
  const own = new Set([...(slots[0]?.properties?.keys() ?? [])].flatMap(splitHumps))
  const words = slots.map((slot) => new Set(nameHints(slot).flatMap(splitHumps)))
  const isShared = (word: string) =>
    word.length > 3 && !own.has(word) && !roleWords.test(word) && words.every((all) => all.has(word))
  if ([...words[0]!].some(isShared)) uniteAll([], slots)
}

function isDerivedFrom(slot: Slot, other: Slot): boolean {
  return (
    slot !== other &&
    (slot.properties?.size ?? 0) > (other.properties?.size ?? 0) &&
    [...slot.names.keys()].some((name) => [...other.names.keys()].some((base) => name.startsWith(base)))
  )
}

/** An unnamed slot joins the derived type when it has just its properties, else the base. */
function uniteAll(named: readonly Slot[], unnamed: readonly Slot[]): void {
  for (const slot of unnamed) {
    const target =
      named.find((other) => sameProperties(find(slot), find(other))) ?? named.at(-1) ?? unnamed[0]
    if (target === undefined || contradict(find(target), find(slot))) continue
    markInferred(find(slot), "page")
    unite(target, slot)
  }
}

function sameProperties(a: Slot, b: Slot): boolean {
  const [left, right] = [a.properties, b.properties]
  return (
    left !== undefined &&
    right !== undefined &&
    left.size === right.size &&
    [...left.keys()].every((key) => right.has(key))
  )
}

function markInferred(slot: Slot, from: "page" | "name"): void {
  slot.inferred ??= from
}

function linkByHint(slot: Slot, candidates: readonly Slot[]): readonly Ambiguity[] {
  const hints = rawHints(slot)
  for (const hint of hints) {
    const found = candidates.find((candidate) =>
      [...find(candidate).names.keys()].some((name) => isNumberOf(name, hint)),
    )
    if (found === undefined) continue
    slot.inferred ??= "name"
    unite(found, slot)
    return []
  }
  return candidates.length > 1 ? [{ slot, candidates }] : []
}
