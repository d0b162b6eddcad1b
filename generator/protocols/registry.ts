import { httpMethods, type ComponentsObject, type OpenApiDocument } from "../contract/index.ts"
import type { CallShape, OperationParts, PlacedOperation, Protocol } from "./protocol.ts"
import { jsonRpcProtocol } from "./json-rpc/document.ts"
import { restProtocol } from "./rest/document.ts"
import { soapProtocol } from "./soap/document.ts"
import type { Wire } from "./wire.ts"

/** Every protocol by its name; a new one is a folder and a line here. */
export const protocols: Readonly<Record<string, Protocol>> = {
  "json-rpc": jsonRpcProtocol,
  rest: restProtocol,
  soap: soapProtocol,
}

/** Place an operation in the document as its protocol wants it. */
export function writeOperation(wire: Wire, parts: OperationParts): PlacedOperation {
  const protocol = protocols[wire.protocol]
  if (protocol === undefined) throw new Error(`no protocol is called ${wire.protocol}`)
  return protocol.writeOperation(wire, parts)
}

/**
 * The document as packages see it: component schemas the way callers have them, not the way they travel.
 *
 * @param names - The protocols that its operations travel by, where they are known.
 */
export function viewDocument(
  document: OpenApiDocument,
  names: readonly string[] = listProtocols(document),
): OpenApiDocument {
  return Object.values(protocols).reduce(
    (viewed, { name, viewDocument: view }) => (names.includes(name) ? (view?.(viewed) ?? viewed) : viewed),
    document,
  )
}

function listProtocols(document: OpenApiDocument): readonly string[] {
  const operations = Object.values(document.paths ?? {}).flatMap((item) =>
    httpMethods.map((method) => item[method]),
  )
  return [...new Set(operations.map((operation) => operation?.["x-pagewright-wire"]?.protocol ?? "rest"))]
}

/** Components that the operations of these wires refer to, by section and key. */
export function protocolComponents(wires: readonly Wire[]): ComponentsObject {
  const names = [...new Set(wires.map(({ protocol }) => protocol))].toSorted()
  return names.reduce<ComponentsObject>(
    (all, name) => mergeComponents(all, protocols[name]?.components ?? {}),
    {},
  )
}

function mergeComponents(first: ComponentsObject, second: ComponentsObject): ComponentsObject {
  return {
    ...first,
    ...second,
    schemas: { ...first.schemas, ...second.schemas },
    responses: { ...first.responses, ...second.responses },
    parameters: { ...first.parameters, ...second.parameters },
  }
}

/**
 * Read an operation back, whoever wrote the document.
 *
 * @returns `undefined` when `x-pagewright-wire` names a protocol that is not known here.
 */
export function readOperation(placed: PlacedOperation, document: OpenApiDocument): CallShape | undefined {
  const name = placed.operation["x-pagewright-wire"]?.protocol ?? "rest"
  return Object.hasOwn(protocols, name) ? protocols[name]?.readOperation(placed, document) : undefined
}
