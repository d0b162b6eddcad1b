import { createRequire } from "node:module"
import type * as openapiTypescript from "openapi-typescript"
import type { OpenAPI3 } from "openapi-typescript"

/**
 * Print a document's types with openapi-typescript: `paths`, `components`, `operations`.
 *
 * The transformation is called by itself: openapi-typescript's front door validates and bundles the document first,
 * which takes longer than the transformation and was done when the document was made.
 *
 * @param text - The document as JSON; see `slimDocument`.
 */
export function printLibraryTypes(text: string): string {
  const { transformSchema, astToString, resolveRef, scanDiscriminators } = loadLibrary()
  const source = JSON.parse(text) as OpenAPI3
  const resolved = new Map<string, unknown>()
  const context = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: true,
    discriminators: text.includes('"discriminator"')
      ? scanDiscriminators(source, { silent: true })
      : { objects: {}, refsHandled: [] },
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
    resolve($ref: string) {
      if (!resolved.has($ref)) resolved.set($ref, resolveRef(source, $ref, { silent: true }))
      return resolved.get($ref)
    },
  }
  const nodes = transformSchema(source, context as unknown as Parameters<typeof transformSchema>[1])
  return astToString(nodes)
}

/**
 * The parts that print types, in the form that Node loads fastest: the whole library brings a bundler and a validator
 * along, and as an ES module it has Node look through nine megabytes of TypeScript twice. 0.25 s instead of 0.7.
 */
function loadLibrary() {
  const require = createRequire(import.meta.url)
  const transformSchema =
    require("openapi-typescript/dist/transform/index.cjs") as (typeof openapiTypescript)["transformSchema"]
  const { astToString } = require("openapi-typescript/dist/lib/ts.cjs") as typeof openapiTypescript
  const { resolveRef, scanDiscriminators } =
    require("openapi-typescript/dist/lib/utils.cjs") as typeof openapiTypescript
  return { transformSchema, astToString, resolveRef, scanDiscriminators }
}
