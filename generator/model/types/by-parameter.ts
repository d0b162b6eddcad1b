/**
 * Entities that an operation takes apart into parameters, `ship.owner.address`: a second witness of nested types, and
 * often the only place that lists the members of their enums.
 */
import type { OperationFact, ParameterFact, Shape } from "../../read/facts.ts"
import { typeSlot } from "./by-name.ts"
import { indexNames } from "./by-property.ts"
import type { Collected } from "./collect.ts"
import { addLeaf } from "./leaf.ts"
import { addWitness, find, type Slot } from "./slot.ts"
import { touchProperty } from "./parts.ts"
import { capitalise } from "./words.ts"
import { listSlots } from "./walk.ts"

/** Let the types learn from parameters whose names are paths into them. */
export function learnFromParameters(collected: Collected): void {
  const operations = collected.operations.filter(({ fact }) => fact.parameters.some(isPath))
  if (operations.length === 0) return
  const slots = listSlots(collected)
  const byName = new Map([...indexNames(slots)].map(([name, slot]) => [name.toLowerCase(), slot]))
  const openWords = listOpenWords(slots)
  for (const { fact } of operations) learnFromOperation(fact, byName, openWords, collected)
}

function isPath({ name }: ParameterFact): boolean {
  return /^\w+(\.\w+)+$/.test(name)
}

/** Properties that some page shows with several members of an enum at once. */
function listOpenWords(slots: readonly Slot[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { properties } of slots) {
    for (const { name, slot } of properties?.values() ?? []) {
      for (const { shape } of find(slot).leaves) if (shape.kind === "enum" && shape.open) words.add(name)
    }
  }
  return words
}

function learnFromOperation(
  fact: OperationFact,
  byName: ReadonlyMap<string, Slot>,
  openWords: ReadonlySet<string>,
  collected: Collected,
): void {
  for (const parameter of fact.parameters.filter(isPath)) {
    const [root = "", ...path] = parameter.name.split(".")
    const type = findRoot(root, byName)
    const slot = type && walk(type, path, parameter, collected)
    if (slot === undefined || isArrayOfUnknown(parameter.shape)) continue
    const isOpen = parameter.shape.kind === "enum" && openWords.has(capitalise(path.at(-1) ?? ""))
    addLeaf(slot, isOpen ? { ...parameter.shape, open: true } : parameter.shape, "stated", parameter.source)
  }
}

/** The longest type name that ends the parameter's first word: `mergedTicketEntity` is a `TicketEntity`. */
function findRoot(root: string, byName: ReadonlyMap<string, Slot>): Slot | undefined {
  for (let start = 0; start < root.length; start++) {
    const found = byName.get(root.slice(start).toLowerCase())
    if (found !== undefined) return find(found)
  }
  return undefined
}

/** Follow a path of property names, whose first letters may be lowered. New members are welcome only in open types. */
function walk(
  type: Slot,
  path: readonly string[],
  { source, description }: ParameterFact,
  collected: Collected,
): Slot | undefined {
  let current = type
  for (const segment of path) {
    current = typeSlot(current)
    const known = [...(current.properties?.values() ?? [])].find(
      ({ name }) => name.toLowerCase() === segment.toLowerCase(),
    )
    if (known === undefined && !isOpenType(current)) return undefined
    const property = known ?? touchProperty(collected.store, current, capitalise(segment), source)
    if (known === undefined)
      addWitness(property, {
        origin: "stated",
        side: "response",
        source,
        description,
      })
    current = find(property.slot)
  }
  return current
}

/** No table and no sample shows it; a property made here does not close it. */
function isOpenType(slot: Slot): boolean {
  const { properties } = slot
  if (
    slot.leaves.length > 0 ||
    slot.values !== undefined ||
    slot.words.has("object") ||
    slot.words.has("map")
  )
    return false
  return properties === undefined || (slot.sides.size === 0 && slot.shown === 0)
}

function isArrayOfUnknown(shape: Shape): boolean {
  return shape.kind === "array"
}
