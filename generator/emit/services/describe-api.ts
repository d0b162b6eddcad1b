/** From what is read of a document, and the names that were decided, to what packages are planned from. */
import { httpMethods, type OpenApiDocument, type OperationObject } from "../../contract/index.ts"
import type { CallShape, PlacedOperation } from "../../protocols/protocol.ts"
import { splitWords } from "../print/escape.ts"
import { layOutInput, splitParameters } from "./input-layout.ts"
import type { OperationNames, TaggedOperation } from "./operation-names.ts"
import type { Api, ApiSchema, Service, ServiceOperation } from "./service.ts"

/** Tag of operations that have none. */
export const untagged = "general"

export interface ReadableOperation extends TaggedOperation {
  readonly shape: CallShape
}

/** All that an API says of itself beside its names. */
export function describeApi(
  document: OpenApiDocument,
  name: string | undefined,
  services: readonly Service[],
  schemas: ReadonlyMap<string, ApiSchema>,
): Omit<Api, "protocols" | "circular"> {
  const { info, servers, components } = document
  const stem = splitWords(info?.title ?? "")
    .map((word) => word.toLowerCase())
    .join("-")
  return {
    name: name ?? (stem === "" ? "api" : stem),
    title: info?.title ?? "API",
    version: info?.version ?? "0.0.0",
    ...(info?.description === undefined ? {} : { description: info.description }),
    ...(info?.license?.identifier === undefined ? {} : { license: info.license.identifier }),
    serverUrls: (servers ?? []).map(({ url }) => url),
    services,
    schemas,
    securitySchemes: new Map(Object.entries(components?.securitySchemes ?? {})),
    document,
    shapes: document,
  }
}

/** Operations in the document's order. */
export function listPlaced(document: OpenApiDocument): readonly PlacedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [{ path, method, operation }]
    }),
  )
}

/** One operation with its names. */
export function describeOperation(
  { id, tag, placed, shape }: ReadableOperation,
  module: string,
  names: OperationNames | undefined,
  document: OpenApiDocument,
): ServiceOperation {
  if (names === undefined) throw new Error(`the operation ${id} has no name`)
  const { path, method, operation } = placed
  const security = operation.security ?? document.security ?? []
  return {
    id,
    tag,
    module,
    place: { path, method },
    ...names,
    wire: shape.wire,
    shape,
    input: layOutInput(shape, document),
    ...pickTexts(operation),
    deprecated: operation.deprecated === true,
    headers: splitParameters(shape.parameters).headers,
    security: security.map((requirement) => Object.keys(requirement)),
  }
}

function pickTexts(operation: OperationObject) {
  const restricted = operation["x-pagewright-online-restricted"]
  const source = operation["x-pagewright-source"]
  const url = operation.externalDocs?.url
  return {
    ...(operation.summary === undefined ? {} : { summary: operation.summary }),
    ...(operation.description === undefined ? {} : { description: operation.description }),
    ...(restricted === undefined ? {} : { onlineRestricted: restricted }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { externalDocs: url }),
  }
}
