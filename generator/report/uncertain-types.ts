import type { OpenApiDocument, Schema } from "../contract/index.ts"

/** A type or property that no page states. */
export interface UncertainType {
  /** `UserGroup`, or `UserGroup.Rank` for a property. */
  readonly name: string
  /** `open`: nobody says what it is; otherwise what it was inferred from: `sample`, `name`, `page`, `prose`, `rule`. */
  readonly why: string
  readonly source?: string
}

/** Open and inferred types of a document, in document order. */
export function findUncertainTypes(document: OpenApiDocument): readonly UncertainType[] {
  return Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => [
    ...judge(name, schema),
    ...Object.entries(schema.properties ?? {}).flatMap(([property, type]) =>
      judge(`${name}.${property}`, type),
    ),
  ])
}

function judge(name: string, schema: Schema): readonly UncertainType[] {
  const why =
    schema["x-pagewright-open"] === true || saysNothing(schema) ? "open" : schema["x-pagewright-inferred"]
  if (why === undefined) return []
  const source = schema["x-pagewright-source"]
  return [{ name, why, ...(source === undefined ? {} : { source }) }]
}

function saysNothing(schema: Schema): boolean {
  return Object.keys(schema).every((key) => key.startsWith("x-") || key === "description" || key === "title")
}
