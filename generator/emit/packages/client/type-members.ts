import type { OpenApiDocument } from "../../../contract/index.ts"
import { resolveReference } from "../../../protocols/references.ts"

/** Members that make no difference to types. Texts would fill a third of the whole package a second time. */
const withoutMeaning = new Set(
  (
    "description summary example examples externalDocs tags title default format pattern servers " +
    "xml not if then else"
  ).split(" "),
)

/** Whether a member of what is no map of names makes a difference to types. */
export function hasMeaning(name: string): boolean {
  return !withoutMeaning.has(name) && !name.startsWith("x-")
}

/** Whether a reference leads to something that its type can be named after. */
export type LeadsSomewhere = (reference: string) => boolean

/** openapi-typescript takes the parts of any other reference for names of types, as they are written. */
export function createReferenceCheck(document: OpenApiDocument): LeadsSomewhere {
  const known = new Map<string, boolean>()
  return (reference) => {
    let leads = known.get(reference)
    if (leads === undefined) {
      leads =
        /^#\/(?:components|paths)\/./.test(reference) &&
        resolveReference(document, { $ref: reference }) !== undefined
      known.set(reference, leads)
    }
    return leads
  }
}

/** openapi-typescript decodes names as parts of references, some of them twice, and throws at a `%` that escapes nothing. */
export function toDecodable(name: string): string {
  if (/^[ -$&-~]*$/.test(name)) return name
  const wellFormed = name.replace(/\p{Surrogate}/gu, "\ufffd")
  try {
    decodeURIComponent(wellFormed)
    return wellFormed
  } catch {
    return wellFormed.replaceAll("%", "_")
  }
}

/** Media types of a body, without those that say the same as one before them. */
export function dropRepeated<T>(content: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  if (Object.keys(content).length < 2) return Object.entries(content)
  const seen = new Set<string>()
  return Object.entries(content).filter(([, media]) => {
    const text = JSON.stringify((media as { readonly schema?: unknown }).schema ?? {})
    return seen.has(text) ? false : seen.add(text)
  })
}
