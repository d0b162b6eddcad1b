import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type OpenAPI3,
} from "openapi-typescript"
import { escapeHidden, type OpenApiDocument } from "../../../contract/index.ts"
import { banner } from "../../print/banner.ts"

/**
 * Print a document's types: `paths`, `components`, `operations`.
 *
 * The transformation is called by itself: openapi-typescript's front door validates and bundles the document first,
 * which takes longer than the transformation and was done when the document was made.
 */
export function printSchemaTypes(document: OpenApiDocument): string {
  const source = document as unknown as OpenAPI3
  const context = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: true,
    discriminators: scanDiscriminators(source, { silent: true }),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    resolve: ($ref: string) => resolveRef(source, $ref, { silent: true }),
  }
  const nodes = transformSchema(source, context as unknown as Parameters<typeof transformSchema>[1])
  return `${banner}\n// Types for openapi-fetch and its family; texts stand with the services.\n\n${escapeHidden(astToString(nodes))}`
}

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
