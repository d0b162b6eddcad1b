import type { OpenApiDocument } from "../../../contract/index.ts"
import { resolveReference } from "../../../protocols/references.ts"

/** Members that make no difference to types. Texts would fill a third of the whole package a second time. */
const withoutMeaning = new Set(
  (
    "description summary example examples externalDocs tags title default format pattern servers " +
    "xml not if then else"
  ).split(" "),
)

/** Members whose own members are named by the author. */
const namesMembers = new Set(
  "properties patternProperties schemas parameters responses headers paths".split(" "),
)

const decodedMembers = new Set(["name", "operationId", "$ref"])

/** The part of a document that its types are made of; media types that say the same as one before them are left out. */
export function slimDocument(document: OpenApiDocument): OpenApiDocument {
  const known = new Map<string, boolean>()
  return slim(document, "", false) as OpenApiDocument

  function slim(value: unknown, key: string, isNames: boolean): unknown {
    if (Array.isArray(value)) return value.map((item) => slim(item, "", false))
    if (typeof value !== "object" || value === null) return value
    const entries = key === "content" ? dropRepeated(value) : Object.entries(value)
    const slimmed: (readonly [string, unknown])[] = []
    for (const [name, member] of entries) {
      if (isNames) slimmed.push([toDecodable(name), slim(member, "", false)])
      else if (!withoutMeaning.has(name) && !name.startsWith("x-") && !isOpen(name, member))
        slimmed.push([name, slimMember(name, member)])
    }
    return Object.fromEntries(slimmed)
  }

  function slimMember(name: string, member: unknown): unknown {
    if (typeof member !== "string") return slim(member, name, namesMembers.has(name))
    return decodedMembers.has(name) ? toDecodable(member) : member
  }

  /** openapi-typescript takes the parts of any other reference for names of types, as they are written. */
  function isOpen(name: string, member: unknown): boolean {
    if (name !== "$ref" || typeof member !== "string") return false
    let leads = known.get(member)
    if (leads === undefined) {
      leads =
        /^#\/(?:components|paths)\/./.test(member) &&
        resolveReference(document, { $ref: member }) !== undefined
      known.set(member, leads)
    }
    return !leads
  }
}

/** openapi-typescript decodes names as parts of references, some of them twice, and throws at a `%` that escapes nothing. */
function toDecodable(name: string): string {
  if (/^[ -$&-~]*$/.test(name)) return name
  const wellFormed = name.replace(/\p{Surrogate}/gu, "\ufffd")
  try {
    decodeURIComponent(wellFormed)
    return wellFormed
  } catch {
    return wellFormed.replaceAll("%", "_")
  }
}

function dropRepeated(content: object): readonly (readonly [string, unknown])[] {
  if (Object.keys(content).length < 2) return Object.entries(content)
  const seen = new Set<string>()
  return Object.entries(content).filter(([, media]) => {
    const text = JSON.stringify((media as { readonly schema?: unknown }).schema ?? {})
    return seen.has(text) ? false : seen.add(text)
  })
}
