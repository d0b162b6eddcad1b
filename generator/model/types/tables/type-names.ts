/** Names of components. */
import type { NamedShape, TypeFact } from "../../../read/facts.ts"
import type { UseContext } from "./uses.ts"

export interface Names {
  /** Name by what it stands for. */
  readonly given: Map<string, string>
  readonly taken: Set<string>
}

export interface GivenName {
  readonly name: string
  readonly isNew: boolean
}

export function createNames(): Names {
  return { given: new Map(), taken: new Set() }
}

/**
 * Name a type in one use: `Host` comes back, `HostInput` stands inside of what is created, `HostUpdateInput` inside of
 * what is updated. Which keys stand around an object decides what it requires, so it may have several names.
 */
export function variantName(fact: TypeFact, { use, owners }: UseContext, names: Names): GivenName {
  const suffix = use === "response" ? "" : use === "update" ? "UpdateInput" : "Input"
  const key = `${fact.address ?? fact.name} ${suffix} ${suffix === "" ? "" : relevantOwners(fact, owners).join()}`
  return give(key, `${fact.name}${suffix}`, names)
}

function relevantOwners(fact: TypeFact, owners: readonly string[]): readonly string[] {
  const own = fact.shape.kind === "object" ? fact.shape.properties.map(({ name }) => name) : []
  return own.filter((name) => owners.includes(name))
}

/** Name a type that no page describes by its link: `valuemap/object#mapping` is a `ValuemapMapping`. */
export function openName(shape: NamedShape, names: Names): GivenName {
  const address = shape.address ?? shape.name
  const words = address.replace(/\/object\b/, "").split(/[^A-Za-z0-9]+/)
  const [folder = "", ...rest] = words
  const own = rest.join("").toLowerCase().startsWith(folder.toLowerCase()) ? rest : words
  return give(address, toPascal(own), names)
}

/** Name a type of an operation: `usergroup.create` and `Params` give `UsergroupCreateParams`. */
export function operationTypeName(id: string, suffix: string, names: Names): string {
  return give(`${id} ${suffix}`, toPascal([...id.split(/[^A-Za-z0-9]+/), suffix]), names).name
}

/** Take a name that a type would like to have, with a number when another has it. */
export function give(key: string, wanted: string, names: Names): GivenName {
  const known = names.given.get(key)
  if (known !== undefined) return { name: known, isNew: false }
  let name = wanted
  for (let number = 2; names.taken.has(name); number++) name = `${wanted}${number}`
  names.given.set(key, name)
  names.taken.add(name)
  return { name, isNew: true }
}

function toPascal(words: readonly string[]): string {
  return words
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
}
