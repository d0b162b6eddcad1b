import type { OpenApiDocument, Reference, Schema } from "../contract/index.ts"
import type { Direction } from "./change.ts"

/** Where two schemas are compared. */
export interface Place {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
  readonly direction: Direction
  readonly pointer: string
  /** Words for messages: `` `Name` of `UserGroup` ``. */
  readonly words: string
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
  return decodeURIComponent(name.replaceAll("~1", "/").replaceAll("~0", "~"))
}

/** Follow a schema's reference; an endless or broken one gives an empty schema. */
export function resolveSchema(schema: Schema, document: OpenApiDocument): Schema {
  let current = schema
  for (let step = 0; current.$ref !== undefined; step += 1) {
    const next = document.components?.schemas?.[componentName(current.$ref)]
    if (next === undefined || step > 100) return {}
    current = next
  }
  return current
}

type ComponentKind = "parameters" | "requestBodies" | "responses"

/** Follow a reference to a shared parameter, body or response. */
export function resolveComponent<T extends object>(
  value: T | Reference | undefined,
  kind: ComponentKind,
  document: OpenApiDocument,
): T | undefined {
  if (value === undefined || !("$ref" in value)) return value
  return document.components?.[kind]?.[componentName(value.$ref)] as T | undefined
}
