/** A model as an OpenAPI document. */
import {
  outcome,
  type OpenApiDocument,
  type Outcome,
  type PathItemObject,
  type ServerObject,
  type TagObject,
} from "../../contract/index.ts"
import { protocolComponents, writeOperation } from "../../protocols/registry.ts"
import type { ApiModel } from "../api-model.ts"
import { writeParts, type OperationContext } from "./operation.ts"
import { placeOperations } from "./paths.ts"
import { shareHeaders, shareResponses } from "./shared.ts"
import { writeSecurity } from "./security.ts"
import { writeNamedType } from "./schema.ts"

export interface DocumentOptions {
  /** Write `x-pagewright-source` at every operation, parameter, schema and property. */
  readonly sources: boolean
  /** Base URLs; without any, the document says that paths start at the host. */
  readonly servers?: readonly ServerObject[]
}

/**
 * Write the document of one API: OpenAPI 3.1.1, valid, keys in a stable order.
 *
 * @returns The document; printing it is `JSON.stringify(document, null, 2)`.
 */
export function writeDocument(model: ApiModel, options: DocumentOptions): Outcome<OpenApiDocument> {
  const security = writeSecurity(model.operations)
  const headers = shareHeaders(model.operations, options)
  const responses = shareResponses(model.operations)
  const protocols = protocolComponents(model.operations.map(({ wire }) => wire))
  const context: OperationContext = { sources: options.sources, security, headers, responses }
  const placed = placeOperations(
    model.operations.map((operation) => ({
      operation,
      placed: writeOperation(operation.wire, writeParts(operation, context)),
    })),
  )
  const document: OpenApiDocument = {
    openapi: "3.1.1",
    info: {
      title: model.title,
      version: model.version,
      ...(model.description === undefined ? {} : { description: model.description }),
    },
    servers: options.servers ?? model.servers ?? [{ url: "/" }],
    ...(security.usual === undefined ? {} : { security: security.usual }),
    tags: writeTags(model),
    paths: Object.fromEntries(placed) as Readonly<Record<string, PathItemObject>>,
    components: {
      ...section("schemas", [
        ...[...model.types].map(([name, type]) => [name, writeNamedType(type, options)] as const),
        ...Object.entries(protocols.schemas ?? {}),
      ]),
      ...section("responses", [...responses.components, ...Object.entries(protocols.responses ?? {})]),
      ...section("parameters", [...headers.components, ...Object.entries(protocols.parameters ?? {})]),
      ...section("securitySchemes", security.schemes),
    },
  }
  return outcome(document)
}

function section<T>(
  name: string,
  entries: readonly (readonly [string, T])[],
): Readonly<Record<string, Record<string, T>>> {
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) }
}

function writeTags(model: ApiModel): readonly TagObject[] {
  return model.services.map(({ name, description }) => ({
    name,
    ...(description === undefined ? {} : { description }),
  }))
}
