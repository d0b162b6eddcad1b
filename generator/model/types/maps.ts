/**
 * Telling maps from objects. Nobody prints "dictionary"; the signs are the bare word `object` in a table, keys that
 * count (`Headers1`, `Headers2`), and keys that stand for any name (`fieldName`) in places already known as maps.
 */
import type { Json } from "../../contract/index.ts"
import type { OperationFact, PropertyFact, Shape } from "../../read/facts.ts"
import type { Slot } from "./slot.ts"

export interface MapSigns {
  /** Properties whose cell says `object` and never a type. */
  readonly mapProperties: ReadonlySet<string>
}

/** Find the properties that every page gives as a bare `object`. */
export function readMapSigns(operations: readonly OperationFact[]): MapSigns {
  const bare = new Set<string>()
  const typed = new Set<string>()
  for (const operation of operations) {
    const bodies = [operation.request, ...operation.responses.map(({ body }) => body)]
    for (const body of bodies) if (body !== undefined) visitProperties(body.shape, note)
  }
  return { mapProperties: new Set([...bare].filter((name) => !typed.has(name))) }

  function note(property: PropertyFact): void {
    const { shape } = property
    if (isBareObject(shape)) bare.add(property.name)
    else if (shape.kind === "named" && shape.name === "") typed.add(property.name)
  }
}

function visitProperties(shape: Shape, visit: (property: PropertyFact) => void): void {
  if (shape.kind === "array") visitProperties(shape.items, visit)
  if (shape.kind !== "object") return
  for (const property of shape.properties) {
    visit(property)
    visitProperties(property.shape, visit)
  }
}

/** The cell says `object` and nothing else. */
export function isBareObject(shape: Shape): boolean {
  return shape.kind === "unknown" && shape.word?.toLowerCase() === "object"
}

/** Decide whether a sample object shows a map rather than an object with these properties. */
export function looksLikeMap(
  slot: Slot,
  keys: readonly string[],
  value: { readonly [key: string]: Json },
  name: string,
  signs: MapSigns,
): boolean {
  if (slot.values !== undefined || slot.words.has("map")) return true
  if (keys.every((key) => slot.properties?.has(key))) return false
  if (keysCount(keys, name)) return true
  if (slot.words.has("object")) return true
  if (slot.properties !== undefined) return describesValues(slot, value)
  return signs.mapProperties.has(name) && !slot.words.has("typed")
}

/** `Headers1`, `Headers2`; `SuperOffice:1`, `SuperOffice:2`; `1`, `2`. */
function keysCount(keys: readonly string[], name: string): boolean {
  const stems = keys.map((key, index) =>
    key.endsWith(String(index + 1)) ? key.slice(0, -String(index + 1).length) : undefined,
  )
  const stem = stems[0]
  if (stem === undefined || stems.some((other) => other !== stem)) return false
  return stem === "" || stem.endsWith(":") || stem.toLowerCase() === name.toLowerCase()
}

/** The table under a map describes its values: each value has the table's properties. */
function describesValues(slot: Slot, value: { readonly [key: string]: Json }): boolean {
  const properties = slot.properties
  return (
    properties !== undefined &&
    Object.values(value).every(
      (entry) =>
        typeof entry === "object" &&
        entry !== null &&
        !Array.isArray(entry) &&
        Object.keys(entry).length > 0 &&
        Object.keys(entry).every((key) => properties.has(key)),
    )
  )
}
