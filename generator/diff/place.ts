import type { OpenApiDocument, Schema } from "../contract/index.ts"
import { decodeToken } from "../protocols/references.ts"
import type { Direction } from "./change.ts"

/** Where two schemas are compared. */
export interface Place {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
  readonly direction: Direction
  readonly pointer: string
  /** Words for messages: `` `Name` of `UserGroup` ``. */
  readonly words: string
  /** Pairs that references have led to on the way here: a type that holds itself leads to the same pair for ever. */
  readonly followed?: readonly (readonly [Schema, Schema])[]
}

export function atMember(place: Place, words: string, ...path: readonly string[]): Place {
  return { ...place, words, pointer: joinPointer(place.pointer, ...path) }
}

/** @see https://www.rfc-editor.org/rfc/rfc6901 */
export function joinPointer(pointer: string, ...path: readonly string[]): string {
  return [pointer, ...path.map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/")
}

/** Name of the component that a reference leads to. */
export function componentName(reference: string): string {
  const [, name = reference] = /^#\/components\/[^/]+\/(.+)$/.exec(reference) ?? []
  return decodeToken(name)
}

/** Follow a schema's reference; an endless or broken one gives an empty schema. */
export function resolveSchema(schema: Schema, document: OpenApiDocument): Schema {
  let current = schema
  for (let step = 0; current.$ref !== undefined; step += 1) {
    const next = ownMember(document.components?.schemas ?? {}, componentName(current.$ref))
    if (next === undefined || step > 100) return {}
    current = next
  }
  return current
}

/** Every object has a `constructor`, which is no member of that name. */
export function ownMember<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
