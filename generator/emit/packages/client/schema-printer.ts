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
