/** Component names: printed ones as they are, the others from the weaker witnesses, each once. */
import type { Collected } from "./collect.ts"
import { listReachingServices } from "./services.ts"
import { capitalise, joinHumps, roleWords, splitHumps, stateWords, tableWords, toSingular } from "./words.ts"
import { countNameHints, nameHints } from "./hints.ts"
import { isHole } from "./by-property.ts"
import { find, type Slot } from "./slot.ts"
import { listArgumentBags, listBodies, listReached } from "./walk.ts"

/** How sure a name is; surer names are given first. */
export interface TypeName {
  readonly name: string
  readonly inferred: "name" | undefined
}

/**
 * Name every object type.
 *
 * @returns Names by slot (the union's first); unique, and legal as keys of `components.schemas`.
 */
export function nameTypes(collected: Collected): ReadonlyMap<Slot, TypeName> {
  const names = new Map<Slot, TypeName>()
  const taken = new Set<string>()
  const slots = listReached(collected)
  for (const slot of slots) {
    const printed = pickPrinted(slot)
    if (printed !== undefined && !taken.has(printed)) give(slot, printed, undefined)
  }
  nameArguments(collected, (slot, candidates) => give(slot, freeName(candidates, taken), "name"))
  for (const slot of slots) {
    if (slot.properties === undefined || names.has(slot) || slot.derived !== undefined) continue
    give(slot, freeName(inferNames(slot, names), taken), "name")
  }
  for (const slot of slots) {
    if (slot.properties === undefined || names.has(slot)) continue
    give(slot, freeName(derivedNames(slot, names), taken), "name")
  }
  for (const slot of listPropertyTypes(slots)) {
    if (isShapeless(slot) && !names.has(slot)) give(slot, freeName(inferNames(slot, names), taken), "name")
  }
  return names

  function give(slot: Slot, name: string, inferred: "name" | undefined): void {
    if (names.has(slot)) return
    names.set(slot, { name, inferred })
    taken.add(name)
  }
}

/** What properties hold, or arrays in them; not what maps and arrays of arrays hold, which may be anything. */
function listPropertyTypes(slots: readonly Slot[]): ReadonlySet<Slot> {
  const types = new Set<Slot>()
  for (const { properties } of slots) {
    for (const { slot } of properties?.values() ?? []) {
      const { items } = find(slot)
      types.add(items === undefined ? find(slot) : find(items))
    }
  }
  return types
}

/** A cell or a hole says that there is an object, and nobody says more; its place is all there is to call it by. */
function isShapeless(slot: Slot): boolean {
  return slot.words.has("typed") && isHole(slot)
}

function pickPrinted(slot: Slot): string | undefined {
  const best = [...slot.names.values()].toSorted(
    (a, b) => b.count - a.count || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  )[0]
  return best === undefined ? undefined : toKey(best.name)
}

/** Component keys allow letters, digits, dots, dashes and underscores. */
function toKey(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, "_")
}

/** `User.SaveUserGroupRequest`; an overload of the same action is told apart by its operation's id. */
function nameArguments(
  collected: Collected,
  give: (slot: Slot, candidates: readonly string[]) => void,
): void {
  const bags = listArgumentBags(collected)
  for (const body of listBodies(collected)) {
    const slot = find(body.slot)
    const place = bags.has(slot) ? slot.places.find(({ kind }) => kind === "body") : undefined
    if (place?.kind !== "body") continue
    give(slot, [requestName(place.service, place.action), requestName(place.service, place.operation)])
  }
}

function requestName(service: string, action: string): string {
  return toKey(`${service.replace(/_Agent$/, "")}.${action}Request`)
}

/** Candidates from best to worst. */
function inferNames(slot: Slot, names: ReadonlyMap<Slot, TypeName>): readonly string[] {
  const hints = rankHints(slot).map((hint) => toKey(capitalise(hint)))
  const qualified = qualify(slot, hints[0] ?? "", names)
  return [...qualified, ...hints.slice(0, 2), ...placeNames(slot, names), ...hints]
}

/** A name with the word before it that it needs to say anything; nothing where it says enough by itself. */
function qualify(slot: Slot, name: string, names: ReadonlyMap<Slot, TypeName>): readonly string[] {
  const stems = ownerStems(slot, names)
  const [stem] = stems
  const humps = splitHumps(name)
  if (humps.length === 2 && humps.every((hump) => tableWords.test(hump)))
    return findDomain(slot, stems).map((domain) => toKey(`${domain}${name}`))
  if (stem === undefined) return []
  const isRole = roleWords.test(humps.at(-1) ?? "") && (slot.properties === undefined || humps.length === 1)
  return isRole || stem.endsWith(humps[0]!) ? [joinHumps(stem, name)] : []
}

/** The one service that has the type, or that of several whose name begins those of all its owners. */
function findDomain(slot: Slot, stems: readonly string[]): readonly string[] {
  const services = [...listReachingServices(slot)]
  if (services.length === 1) return services
  if (stems.length === 0) return []
  return services.filter((service) => stems.every((stem) => stem.startsWith(service))).slice(0, 1)
}

/**
 * Names of the types that hold it as a property, without what only says that they are types: `Recurrence`. A name with
 * a dot is a place, and what it holds is called by that place in full.
 */
function ownerStems(slot: Slot, names: ReadonlyMap<Slot, TypeName>): readonly string[] {
  return slot.places.flatMap((place) => {
    const { name = "." } = (place.kind === "property" && names.get(find(place.owner))) || {}
    return name.includes(".") ? [] : [name.replace(/(?<=.)(Info|Entity)$/, "")]
  })
}

/** The place in full: owner and property, or service and action. */
function placeNames(slot: Slot, names: ReadonlyMap<Slot, TypeName>): readonly string[] {
  return slot.places.flatMap((place) => {
    if (place.kind === "body") {
      const end = place.side === "request" ? "Request" : "Result"
      return [`${toKey(place.service)}.${toKey(capitalise(place.action))}${end}`]
    }
    const owner = names.get(find(place.owner))
    const property = place.many ? toSingular(place.name) : place.name
    return owner === undefined ? [] : [`${owner.name}.${toKey(capitalise(property))}`]
  })
}

/** `Role` and `_Links` give `RoleWithLinks`. */
function derivedNames(slot: Slot, names: ReadonlyMap<Slot, TypeName>): readonly string[] {
  const base = slot.derived && names.get(find(slot.derived.base))
  const by = slot.derived?.by.replace(/[^A-Za-z0-9]+/g, "") ?? ""
  return [...(base === undefined ? [] : [`${base.name}With${capitalise(by)}`]), ...inferNames(slot, names)]
}

/**
 * A word that ends many of the others, or that the type's own key repeats (`AssociateId`), says best what it is;
 * better still the word with an ending that only types have (`ArchiveColumnInfo`), where it is the only one or ends in
 * all others of them.
 */
function rankHints(slot: Slot): readonly string[] {
  const hints = preferNouns(nameHints(slot))
  const keys = [...(slot.properties?.keys() ?? [])].slice(0, 4)
  const ids = keys.flatMap((key) => (/^[A-Z].*[a-z]Id$/.test(key) ? [key.slice(0, -2)] : []))
  const longer = ids.filter((id) => hints.some((hint) => id.endsWith(hint)))
  const score = (name: string) =>
    hints.filter((hint) => hint.endsWith(name)).length +
    (ids.includes(name) ? 2 : 0) +
    (hints.includes(name) ? 0.5 : 0)
  const ranked = [...new Set([...hints, ...longer])].toSorted((a, b) => score(b) - score(a))
  const fuller = ranked.filter(
    (hint) => hint.includes(ranked[0]!) && /(Info|Entity|Item|Element)$/.test(hint),
  )
  const fullest = fuller.find((hint) => fuller.every((other) => hint.endsWith(other)))
  if (fullest !== undefined) return [fullest, ...ranked]
  return [...findUsualWord(slot, ranked), ...ranked]
}

/** What is asked (`IsBerthFree`), or which of several (`Current`), names a type only where nothing else does. */
function preferNouns(hints: readonly string[]): readonly string[] {
  const nouns = hints.filter((hint) => !/^(Is|Has|Can)[A-Z]/.test(hint) && !stateWords.test(hint))
  return nouns.length === 0 ? hints : nouns
}

/** What most places say; `DuplicateRule` where more say so than say, for short, `Rule`. */
function findUsualWord(slot: Slot, [best = ""]: readonly string[]): readonly string[] {
  const counts = countNameHints(slot)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const most = [...counts].find(([hint, count]) => count * 2 > all && !stateWords.test(hint))
  if (most !== undefined) return [most[0]]
  const longer = [...counts.keys()].filter((hint) => hint !== best && hint.endsWith(best))
  const [only] = longer
  return longer.length === 1 && counts.get(only!)! > (counts.get(best) ?? 0) ? [only!] : []
}

function freeName(candidates: readonly string[], taken: ReadonlySet<string>): string {
  for (const name of candidates) if (name !== "" && !taken.has(name)) return name
  const stem = candidates[0] ?? "Type"
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}
