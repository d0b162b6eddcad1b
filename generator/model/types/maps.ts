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
  /** Keys that samples of several such properties share: they stand for any key. */
  readonly placeholders: ReadonlySet<string>
}

/** Find the properties that every page gives as a bare `object`, and the keys that samples show in them. */
export function readMapSigns(operations: readonly OperationFact[]): MapSigns {
  const bare = new Set<string>()
  const typed = new Set<string>()
  const keys = new Map<string, Set<string>>()
  for (const { request, responses, samples } of operations) {
    for (const { shape } of [request, ...responses.map(({ body }) => body)].filter(
      (body) => body !== undefined,
    )) {
      visitProperties(shape, note)
    }
    for (const { json } of samples) if (json !== undefined) noteKeys(json)
  }
  return {
    mapProperties: new Set([...bare].filter((name) => !typed.has(name))),
    placeholders: new Set([...keys].flatMap(([key, properties]) => (properties.size > 1 ? [key] : []))),
  }

  function note({ name, shape }: PropertyFact): void {
    if (isBareObject(shape) && shape.exact !== false) bare.add(name)
    else if (shape.kind === "named" && shape.name === "") typed.add(name)
  }

  /** Only the outermost properties: deeper ones have no cell. */
  function noteKeys(json: Json): void {
    for (const item of Array.isArray(json) ? json : [json]) {
      if (!isJsonObject(item)) continue
      for (const [name, value] of Object.entries(item)) {
        if (!bare.has(name) || !isJsonObject(value)) continue
        for (const key of Object.keys(value)) keys.set(key, (keys.get(key) ?? new Set()).add(name))
      }
    }
  }
}

function isJsonObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
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
  if (slot.words.has("object") || keys.every((key) => signs.placeholders.has(key))) return true
  if (slot.properties !== undefined) return describesValues(slot, value)
  const isItem = slot.places.some(({ many }) => many)
  const isTyped = slot.names.size > 0 || slot.words.has("typed")
  return signs.mapProperties.has(name) && !isItem && !isTyped
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
        isJsonObject(entry) &&
        Object.keys(entry).length > 0 &&
        Object.keys(entry).every((key) => properties.has(key)),
    )
  )
}
