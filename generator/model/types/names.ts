/** Component names: printed ones as they are, the others from the weaker witnesses, each once. */
import type { Collected } from "./collect.ts"
import { isHole } from "./by-property.ts"
import { qualifyName } from "./qualify-name.ts"
import { rankHints } from "./rank-hints.ts"
import { find, type Slot } from "./slot.ts"
import { listArgumentBags, listBodies, listReached } from "./walk.ts"
import { capitalise, toSingular } from "./words.ts"

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
  const qualified = qualifyName(slot, hints[0] ?? "", names).map(toKey)
  return [...qualified, ...hints.slice(0, 2), ...placeNames(slot, names), ...hints]
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

function freeName(candidates: readonly string[], taken: ReadonlySet<string>): string {
  for (const name of candidates) if (name !== "" && !taken.has(name)) return name
  const stem = candidates[0] ?? "Type"
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}
