/** Slots to the types of the model: what all witnesses of a slot come to. */
import { compareSourceRefs, type InferredFrom, type SourceRef } from "../../contract/index.ts"
import type { ModelProperty, NamedType, ObjectType, Provenance, Type } from "../api-model.ts"
import { decideLeaf } from "./leaf.ts"
import type { TypeName } from "./names.ts"
import { withListedMembers } from "./listed-members.ts"
import { find, type Property, type PropertyWitness, type Slot } from "./slot.ts"

export interface Resolver {
  readonly names: ReadonlyMap<Slot, TypeName>
  /** Properties that no request shows; see `findReceivedOnly`. */
  readonly receivedOnly: ReadonlySet<string>
}

/** The type of a slot. Object types are references; {@link resolveNamedTypes} gives what they refer to. */
export function resolveType(slot: Slot, resolver: Resolver): Type {
  const owner = find(slot)
  const name = resolver.names.get(owner)
  if (owner.values !== undefined || (isMap(owner) && name === undefined)) return resolveMap(owner, resolver)
  if (name !== undefined) return { kind: "ref", name: name.name }
  if (owner.items !== undefined) return { kind: "array", items: resolveType(owner.items, resolver) }
  return decideLeaf(owner)?.type ?? { kind: "unknown" }
}

function isMap(slot: Slot): boolean {
  return (slot.words.has("map") || slot.words.has("object")) && slot.properties === undefined
}

function resolveMap(slot: Slot, resolver: Resolver): Type {
  return {
    kind: "map",
    values: slot.values === undefined ? { kind: "unknown" } : resolveType(slot.values, resolver),
  }
}

/** All object types by name, in order of names. */
export function resolveNamedTypes(resolver: Resolver): ReadonlyMap<string, NamedType> {
  const types = [...resolver.names].map(([slot, { name, inferred }]): NamedType => {
    const own = provenance(slot, inferred)
    return { name, type: resolveObject(find(slot), name, resolver), provenance: own }
  })
  types.sort((a, b) => (a.name < b.name ? -1 : 1))
  return new Map(types.map((type) => [type.name, type]))
}

function provenance(slot: Slot, inferred: InferredFrom | undefined): Provenance {
  const stated = [...slot.names.values()].map(({ source }) => source).toSorted(compareSourceRefs)[0]
  return {
    source: slot.properties === undefined ? (stated ?? slot.source) : firstTable(slot),
    ...(inferred === undefined ? {} : { inferred }),
  }
}

/** The place that shows the type best: the first table, else the first place at all. */
function firstTable(slot: Slot): SourceRef {
  let first: SourceRef | undefined
  for (const { witnesses } of slot.properties?.values() ?? []) {
    for (const { origin, source } of witnesses) {
      if (origin !== "stated") continue
      if (first === undefined || compareSourceRefs(source, first) < 0) first = source
    }
  }
  return first ?? slot.source
}

function resolveObject(slot: Slot, name: string, resolver: Resolver): Type {
  if (slot.properties === undefined) return resolveShapeless(slot, name)
  const all = [...slot.properties.values()]
  const isOpen = hasChangingColumns(slot, all, resolver)
  const kept = isOpen ? all.filter((property) => property.seen === slot.shown || isStated(property)) : all
  const properties = kept.map((property) => resolveProperty(property, slot, resolver))
  return { kind: "object", properties, ...(isOpen ? { extent: "open" as const } : {}) } satisfies ObjectType
}

/** A name in the place of a type means an object, unless something else is shown there. */
function resolveShapeless(slot: Slot, name: string): Type {
  const showsOther = slot.leaves.length > 0 || slot.items !== undefined || slot.words.has("any")
  return { kind: "unknown", name, ...(showsOther ? {} : { isObject: true }) }
}

/**
 * Rows of a query have the columns that were asked for: samples of one type otherwise show all of its properties, but
 * for those that only answers have.
 */
function hasChangingColumns(
  slot: Slot,
  properties: readonly Property[],
  { receivedOnly }: Resolver,
): boolean {
  if (slot.shown < 4 || slot.names.size > 0) return false
  const absent = properties.filter(
    (property) =>
      property.seen * 10 < slot.shown * 9 && !isStated(property) && !receivedOnly.has(property.name),
  )
  return absent.length >= 2
}

function isStated(property: Property): boolean {
  return property.witnesses.some(({ origin }) => origin === "stated")
}

function resolveProperty(property: Property, owner: Slot, resolver: Resolver): ModelProperty {
  const best = pickWitness(property.witnesses)
  const listName = property.witnesses.find((witness) => witness.listName !== undefined)?.listName
  const isReadOnly = isReceivedOnly(property, owner, resolver)
  return {
    name: property.name,
    type: withListedMembers(resolveType(property.slot, resolver), property.witnesses),
    required: false,
    ...(isReadOnly ? { access: "readOnly" as const } : {}),
    ...(best?.description === undefined ? {} : { description: best.description }),
    ...(property.witnesses.some(({ deprecated }) => deprecated) ? { deprecated: true } : {}),
    ...(listName === undefined ? {} : { listName }),
    provenance: propertyProvenance(property, best, resolver),
  }
}

/** Rows before samples, rows with words before rows without, answers before requests, then page order. */
function pickWitness(witnesses: readonly PropertyWitness[]): PropertyWitness | undefined {
  const weigh = ({ origin, side, description }: PropertyWitness) =>
    (origin === "stated" ? 4 : 0) + (description ? 2 : 0) + (side === "response" ? 1 : 0)
  return witnesses.toSorted((a, b) => weigh(b) - weigh(a) || compareSourceRefs(a.source, b.source))[0]
}

function isReceivedOnly(property: Property, owner: Slot, resolver: Resolver): boolean {
  if (resolver.receivedOnly.has(property.name)) return true
  return (
    owner.sides.has("request") &&
    owner.sides.has("response") &&
    property.witnesses.every(({ side }) => side === "response")
  )
}

function propertyProvenance(
  property: Property,
  best: PropertyWitness | undefined,
  resolver: Resolver,
): Provenance {
  const source = best?.source ?? property.slot.source
  const shown = best?.origin === "inferred" ? "page" : "sample"
  const inferred = best?.origin === "stated" ? inferredType(property.slot, resolver) : shown
  return { source, ...(inferred === undefined ? {} : { inferred }) }
}

/** From what the property's type is inferred; nothing when a row states all of it. */
function inferredType(slot: Slot, resolver: Resolver): InferredFrom | undefined {
  const owner = find(slot)
  if (owner.items !== undefined) return inferredType(owner.items, resolver)
  if (owner.values !== undefined) return "sample"
  const name = resolver.names.get(owner)
  if (name !== undefined) return name.inferred ?? (owner.names.size === 0 ? "page" : undefined)
  const leaf = decideLeaf(owner)?.leaf
  if (leaf === undefined || leaf.origin === "stated") return undefined
  return leaf.origin === "sample" ? "sample" : "page"
}
