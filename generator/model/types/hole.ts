/** A place that shows nothing, and what its words say of its type. */
import { nameHints } from "./hints.ts"
import { findArgument } from "./hole-argument.ts"
import { find, type Property, type Slot } from "./slot.ts"
import { listReachingServices } from "./services.ts"
import { splitHumps, stateWords, toSingular } from "./words.ts"

export interface Hole {
  readonly owner: Slot
  readonly property: Property
  readonly slot: Slot
}

/** By property name: the types it holds, and how many types of owners say so. */
export type PropertyIndex = ReadonlyMap<string, ReadonlyMap<Slot, number>>

export interface KnownTypes {
  /** By printed name. */
  readonly byName: ReadonlyMap<string, Slot>
  /** By printed name without its last word; see `listStems`. */
  readonly stems: readonly (readonly [string, Slot])[]
  /** Types without a printed name, by the word that their places alone have. */
  readonly byHint: ReadonlyMap<string, Slot>
  readonly byProperty: PropertyIndex
  /** By service and name of an argument, a space between. */
  readonly byArgument: ReadonlyMap<string, Slot>
  /** What the operations of a service send and return, by the service's name. */
  readonly byService: ReadonlyMap<string, readonly Slot[]>
  readonly bags: ReadonlySet<Slot>
}

/** The property's name, in the singular when it holds several. */
export function hintOf(property: Property): string {
  const many = find(property.slot).items !== undefined
  return many ? toSingular(property.name) : property.name
}

/** The type that a hole holds; `undefined` when the witnesses are too weak or of several minds. */
export function findType(hole: Hole, known: KnownTypes): Slot | undefined {
  const hint = hintOf(hole.property)
  if (stateWords.test(hint)) return findState(hole.owner, known)
  const type = findInDomain(hole, hint, known) ?? findByWord(hole, hint, known)
  if (type !== undefined || known.byProperty.has(hint)) return type
  return (
    findLonger(hint, known.stems) ??
    findEnding(hint, known) ??
    findOwner(hole.owner, hint) ??
    findArgument(hole, hint, known)
  )
}

function findByWord(hole: Hole, hint: string, { byName, byHint, byProperty }: KnownTypes): Slot | undefined {
  const qualified = nameHints(hole.owner)
    .concat(...hole.owner.names.keys())
    .flatMap((owner) => listBeginnings(toSingular(owner), hint))
    .map((start) => byName.get(start + hint) ?? byHint.get(start + hint))
    .find((slot) => slot !== undefined)
  if (qualified !== undefined) return qualified
  const elsewhere = [...(byProperty.get(hint) ?? [])]
  const exact = byName.get(hint) ?? findInService(hole, byHint.get(hint))
  if (elsewhere.length === 0) return exact
  const [type, count] = elsewhere[0]!
  if (elsewhere.length > 1) return isOutnumbered(exact, elsewhere) ? undefined : exact
  return exact === type || count >= severalOwners || isKeyWord(hint, type) ? type : undefined
}

/** The `New` and the `Current` of an `ExtendedLicense` are a `License` each. */
function findState(owner: Slot, { byName, byHint }: KnownTypes): Slot | undefined {
  const words = [...owner.names.keys(), ...nameHints(owner)].map((word) => splitHumps(word).slice(1).join(""))
  const types = words.flatMap((word) => byName.get(word) ?? byHint.get(word) ?? [])
  return new Set(types.map(find)).size === 1 ? types[0] : undefined
}

/** The `ColumnInfo` of what only archives have is an `ArchiveColumnInfo`, where there is such a type. */
function findInDomain({ owner }: Hole, hint: string, { byName, byHint }: KnownTypes): Slot | undefined {
  const types = [...listReachingServices(owner)].flatMap(
    (word) => byName.get(word + hint) ?? byHint.get(word + hint) ?? [],
  )
  return new Set(types.map(find)).size === 1 ? types[0] : undefined
}

/** The `CrateLabel` of a `HarbourCargoInfo` may be a `HarbourCrateLabel`; a word of one hump says too little for that. */
function listBeginnings(owner: string, hint: string): readonly string[] {
  const humps = splitHumps(hint).length < 2 ? [] : splitHumps(owner)
  return [
    owner,
    ...humps.map((_, index) => humps.slice(0, -1 - index).join("")).filter((start) => start !== ""),
  ]
}

/** A type that one word alone calls, where an operation of the same service sends or returns it. */
function findInService({ owner }: Hole, type: Slot | undefined): Slot | undefined {
  // What an operation returns may have a part that is called like the operation.
  if (type === undefined || find(type) === find(owner)) return undefined
  const services = listReachingServices(owner)
  return [...listReachingServices(find(type))].some((service) => services.has(service)) ? type : undefined
}

/** More types use the word for another type than for the one that is called so. */
function isOutnumbered(exact: Slot | undefined, uses: readonly (readonly [Slot, number])[]): boolean {
  const own = uses.find(([type]) => type === exact)?.[1] ?? 0
  return uses.some(([type, count]) => type !== exact && count > own)
}

/** The type's own key repeats the word: what has a `CaptainId` is a captain. */
function isKeyWord(word: string, type: Slot): boolean {
  return find(type).properties?.has(`${word}Id`) ?? false
}

/** A word that so many types use for one type means it elsewhere too; a word that one type uses says little. */
const severalOwners = 2

/** Names of types without their last word, where at least two are left. */
export function listStems(byName: ReadonlyMap<string, Slot>): KnownTypes["stems"] {
  return [...byName]
    .map(([name, slot]) => [name.replace(/[A-Z][a-z]+$/, ""), slot] as const)
    .filter(([stem]) => stem.length > 4 && /[a-z][A-Z]/.test(stem))
}

/** `DefaultTicketStatus` may hold a `TicketStatusEntity`: the type's name without its last word ends the property. */
function findLonger(hint: string, stems: KnownTypes["stems"]): Slot | undefined {
  const found = stems.filter(([stem]) => hint.endsWith(stem))
  return found.length === 1 ? found[0]![1] : undefined
}

/** `NewHarbourEntity` holds a `HarbourEntity`: the longest name of two words or more that ends the property. */
function findEnding(hint: string, { byName, byHint }: KnownTypes): Slot | undefined {
  for (let start = 1; start < hint.length; start++) {
    const rest = hint.slice(start)
    if (!/^[A-Z]/.test(rest) || !/[a-z][A-Z]/.test(rest)) continue
    const type = byName.get(rest) ?? byHint.get(rest)
    if (type !== undefined) return type
  }
  return undefined
}

/** The `SubConditions` of a condition, the `ParentFolder` of a folder. */
function findOwner(owner: Slot, hint: string): Slot | undefined {
  const [, word] = /^(?:Sub|Child|Inner|Nested|Parent)([A-Z]\w*)$/.exec(hint) ?? []
  if (word === undefined) return undefined
  return [...owner.names.keys(), ...nameHints(owner)].includes(word) ? owner : undefined
}
