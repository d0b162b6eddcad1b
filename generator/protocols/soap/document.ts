/** The document half of SOAP 1.1: one path per operation, told apart by its fragment, envelopes as schemas. */
import type {
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  ResponseObject,
  Schema,
} from "../../contract/index.ts"
import type {
  CallShape,
  Content,
  OperationParts,
  PlacedOperation,
  Protocol,
  ResponseParts,
} from "../protocol.ts"
import {
  componentReference,
  resolveParameter,
  resolveReference,
  resolveRequestBody,
  resolveResponse,
} from "../references.ts"
import type { SoapWire } from "../wire.ts"
import { openHeader, readEnvelopeSchema, soapComponents, writeEnvelopeSchema } from "./envelope-schema.ts"
import { viewDocument } from "./view.ts"
import { soapClient } from "./client.ts"
import { createSampleWriter } from "./sample.ts"
import { soapServerSide } from "./server.ts"
import { envelopeMediaType, faultKey, soapActionHeader } from "./names.ts"

export const soapProtocol: Protocol<SoapWire> = {
  name: "soap",
  components: soapComponents,
  viewDocument,
  createSampleWriter,
  client: soapClient,
  server: soapServerSide,
  writeOperation,
  readOperation,
}

function writeOperation(wire: SoapWire, parts: OperationParts): PlacedOperation {
  const operation: OperationObject = {
    ...parts.common,
    parameters: [...parts.parameters, writeSoapAction(wire)],
    requestBody: { required: true, content: writeContent(writeRequest(wire, parts.request)) },
    responses: {
      ...Object.fromEntries(
        parts.responses.map((response) => [response.status, writeResponse(wire, response)]),
      ),
      "500": componentReference("responses", faultKey),
    },
    "x-pagewright-wire": { protocol: "soap" },
  }
  return { path: `${wire.path}#${wire.operation}`, method: "post", operation }
}

/** The quotes belong to the header's value. */
function writeSoapAction(wire: SoapWire): ParameterObject {
  return {
    name: soapActionHeader,
    in: "header",
    required: true,
    schema: { type: "string", const: `"${wire.soapAction}"` },
  }
}

function writeRequest(wire: SoapWire, request: Content | undefined): Schema {
  const message = { ...(request?.schema ?? emptyMessage), xml: { namespace: wire.namespace } }
  const header = wire.header === undefined ? openHeader : componentReference("schemas", wire.header)
  return writeEnvelopeSchema(wire.operation, message, header)
}

function writeResponse(wire: SoapWire, { description, content, headers }: ResponseParts): ResponseObject {
  const message = { ...(content?.schema ?? emptyMessage), xml: { namespace: wire.namespace } }
  return {
    description,
    ...(headers === undefined ? {} : { headers }),
    content: writeContent(writeEnvelopeSchema(wire.response, message, openHeader)),
  }
}

const emptyMessage: Schema = { type: "object", properties: {} }

function writeContent(schema: Schema) {
  return { [envelopeMediaType]: { schema } }
}

function readOperation(placed: PlacedOperation, document: OpenApiDocument): CallShape {
  const { operation } = placed
  const request = resolveRequestBody(document, operation.requestBody ?? { content: {} })
  const envelope = readEnvelopeSchema(request?.content[envelopeMediaType]?.schema)
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, written]) => {
    const response = resolveResponse(document, written)
    return response === undefined ? [] : [readResponse(status, response, document)]
  })
  const input = envelope === undefined ? undefined : readInput(envelope.message, document)
  const result = responses.find(({ status }) => status.startsWith("2"))?.content
  const wire = readWire(placed, document)
  return {
    name: wire.operation,
    wire,
    parameters: readParameters(operation, document).filter(({ name }) => name !== soapActionHeader),
    ...(input === undefined ? {} : { request: input }),
    ...(result === undefined ? {} : { result }),
    responses,
  }
}

function readWire({ path, operation }: PlacedOperation, document: OpenApiDocument): SoapWire {
  const request = resolveRequestBody(document, operation.requestBody ?? { content: {} })
  const envelope = readEnvelopeSchema(request?.content[envelopeMediaType]?.schema)
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1]
  const response = success && resolveResponse(document, success)
  const answer = readEnvelopeSchema(response?.content?.[envelopeMediaType]?.schema)
  const [address = path, fragment = ""] = path.split("#")
  const name = envelope?.name ?? fragment
  const members =
    answer === undefined ? [] : listMembers(answer.message, document).map(({ name: own }) => own)
  const header = /^#\/components\/schemas\/(.+)$/.exec(envelope?.header?.$ref ?? "")?.[1]
  return {
    protocol: "soap",
    path: address,
    operation: name,
    response: answer?.name ?? `${name}Response`,
    namespace: envelope?.message.xml?.namespace ?? "",
    soapAction: readSoapAction(operation, document),
    ...(members.length === 1 && members[0] !== undefined ? { result: members[0] } : {}),
    ...(header === undefined ? {} : { header }),
  }
}

function readSoapAction(operation: OperationObject, document: OpenApiDocument): string {
  const parameter = readParameters(operation, document).find(({ name }) => name === soapActionHeader)
  return String(parameter?.schema?.const ?? "").replace(/^"(.*)"$/s, "$1")
}

function readParameters(operation: OperationObject, document: OpenApiDocument): readonly ParameterObject[] {
  return (operation.parameters ?? []).flatMap((written) => {
    const parameter = resolveParameter(document, written)
    return parameter === undefined ? [] : [parameter]
  })
}

/** An operation without arguments takes no input, although its empty element travels. */
function readInput(message: Schema, document: OpenApiDocument): Content | undefined {
  const members = listMembers(message, document)
  return members.length === 0
    ? undefined
    : { mediaTypes: [envelopeMediaType], schema: message, required: true }
}

/** One member in the answer is the result itself; several (out-values) make an object; none is void. */
function readResponse(status: string, response: ResponseObject, document: OpenApiDocument): ResponseParts {
  const { description, headers } = response
  const message = readEnvelopeSchema(response.content?.[envelopeMediaType]?.schema)?.message
  const members = message === undefined ? [] : listMembers(message, document)
  const [only] = members
  const schema = members.length === 1 ? only?.schema : message
  return {
    status,
    description,
    ...(headers === undefined ? {} : { headers }),
    ...(schema === undefined || members.length === 0
      ? {}
      : { content: { mediaTypes: [envelopeMediaType], schema } }),
  }
}

function listMembers(
  message: Schema,
  document: OpenApiDocument,
): readonly { readonly name: string; readonly schema: Schema }[] {
  const resolved = resolveReference<Schema>(document, message as Schema & { readonly $ref: string })
  return Object.entries(resolved?.properties ?? {}).map(([name, schema]) => ({ name, schema }))
}
