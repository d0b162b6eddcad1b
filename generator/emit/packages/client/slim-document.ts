import type { OpenApiDocument } from "../../../contract/index.ts"

/** Members that make no difference to types. Texts would fill a third of the whole package a second time. */
const withoutMeaning = new Set(
  "description summary example examples externalDocs tags title default format pattern servers".split(" "),
)

/** Members whose own members are named by the author. */
const namesMembers = new Set(
  "properties patternProperties schemas parameters responses headers paths".split(" "),
)

/** The part of a document that its types are made of; media types that say the same as one before them are left out. */
export function slimDocument(document: OpenApiDocument): OpenApiDocument {
  return slim(document, "", false) as OpenApiDocument
}

function slim(value: unknown, key: string, isNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => slim(item, "", false))
  if (typeof value !== "object" || value === null) return value
  const entries = key === "content" ? dropRepeated(value) : Object.entries(value)
  return Object.fromEntries(
    entries.flatMap(([name, member]) => {
      if (!isNames && (withoutMeaning.has(name) || name.startsWith("x-"))) return []
      const slimmed =
        (name === "name" || name === "operationId") && typeof member === "string"
          ? toDecodable(member)
          : member
      return [
        [
          isNames ? toDecodable(name) : name,
          slim(slimmed, isNames ? "" : name, !isNames && namesMembers.has(name)),
        ],
      ]
    }),
  )
}

/** openapi-typescript decodes names as parts of references, some of them twice, and throws at a `%` that escapes nothing. */
function toDecodable(name: string): string {
  const wellFormed = name.replace(/\p{Surrogate}/gu, "\ufffd")
  try {
    decodeURIComponent(wellFormed)
    return wellFormed
  } catch {
    return wellFormed.replaceAll("%", "_")
  }
}

function dropRepeated(content: object): readonly (readonly [string, unknown])[] {
  const seen = new Set<string>()
  return Object.entries(content).filter(([, media]) => {
    const text = JSON.stringify((media as { readonly schema?: unknown }).schema ?? {})
    return seen.has(text) ? false : seen.add(text)
  })
}
