/** The document half of JSON-RPC 2.0 over HTTP: one path per method, told apart by its fragment. */
import type {
  ExampleObject,
  Json,
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  Reference,
  RequestBodyObject,
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
import { jsonRpcClient } from "./client.ts"
import { jsonRpcServerSide } from "./server.ts"
import { componentReference, resolveReference, resolveRequestBody, resolveResponse } from "../references.ts"
import type { JsonRpcWire } from "../wire.ts"
import {
  jsonRpcComponents,
  refusalKey,
  readMemberSchema,
  writeRequestSchema,
  writeResponseSchema,
} from "./envelope-schema.ts"

export const jsonRpcProtocol: Protocol<JsonRpcWire> = {
  name: "json-rpc",
  components: jsonRpcComponents,
  writeOperation,
  readOperation,
  client: jsonRpcClient,
  server: jsonRpcServerSide,
}

/** Status of requests that no method ever sees; the same for all operations, so none of their own. */
const refused = "4XX"

const usualMediaType = "application/json-rpc"

function writeOperation(wire: JsonRpcWire, parts: OperationParts): PlacedOperation {
  const { protocol, path, method, ...options } = wire
  const request = parts.request
  const operation: OperationObject = {
    ...parts.common,
    requestBody: {
      ...(request?.description === undefined ? {} : { description: request.description }),
      required: true,
      content: writeRequest(method, request),
    },
    responses: {
      ...Object.fromEntries(parts.responses.map((response) => [response.status, writeResponse(response)])),
      [refused]: componentReference("responses", refusalKey),
    },
    "x-pagewright-wire": { protocol, ...options },
  }
  return { path: `${path}#${method}`, method: "post", operation }
}

function writeRequest(
  method: string,
  request: Content | undefined,
): Readonly<Record<string, MediaTypeObject>> {
  const schema = writeRequestSchema(method, request?.schema ?? {})
  const examples = wrapExamples(request?.examples, (params) => ({ jsonrpc: "2.0", method, params, id: 1 }))
  const mediaTypes = request?.mediaTypes ?? [usualMediaType]
  return Object.fromEntries(
    mediaTypes.map((mediaType, index) => [mediaType, { schema, ...(index === 0 ? examples : {}) }]),
  )
}

function writeResponse({ description, content, headers }: ResponseParts): ResponseObject {
  const examples = wrapExamples(content?.examples, (result) => ({ jsonrpc: "2.0", result, id: 1 }))
  const [mediaType = "application/json"] = content?.mediaTypes ?? []
  return {
    description,
    ...(headers === undefined ? {} : { headers }),
    content: { [mediaType]: { schema: writeResponseSchema(content?.schema ?? {}), ...examples } },
  }
}

function wrapExamples(
  examples: Content["examples"],
  wrap: (value: Json) => Json,
): { readonly examples?: Readonly<Record<string, ExampleObject>> } {
  if (examples === undefined || Object.keys(examples).length === 0) return {}
  return {
    examples: Object.fromEntries(
      Object.entries(examples).map(([key, example]) => [
        key,
        example.value === undefined ? example : { ...example, value: wrap(example.value) },
      ]),
    ),
  }
}

function readOperation(placed: PlacedOperation, document: OpenApiDocument): CallShape {
  const { operation } = placed
  const body = resolveRequestBody(document, operation.requestBody ?? { content: {} })
  const request = body && readContent(body.content, "params")
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, written]) => {
    const response = resolveResponse(document, written)
    return response === undefined || status === refused ? [] : [readResponse(status, response)]
  })
  const result = responses.find(({ status }) => status.startsWith("2"))?.content
  return {
    wire: readWire(placed, body),
    parameters: [],
    ...(request === undefined
      ? {}
      : { request: { ...request, ...readTexts(body, request.schema, document) } }),
    ...(result === undefined ? {} : { result }),
    responses,
  }
}

/** Callers may leave params out where none of them is asked for. */
function readTexts(body: RequestBodyObject | undefined, schema: Schema, document: OpenApiDocument) {
  const params = resolveReference<Schema>(document, schema as Reference) ?? {}
  const isOptional =
    (params.type === "object" && params.required === undefined) ||
    (params.type === "array" && params.maxItems === 0)
  return {
    required: !isOptional,
    ...(body?.description === undefined ? {} : { description: body.description }),
  }
}

/** The method stands in the body's schema; the fragment repeats it, and stands in for it in foreign documents. */
function readWire({ path, operation }: PlacedOperation, body: RequestBodyObject | undefined): JsonRpcWire {
  const [address = path, fragment = ""] = path.split("#")
  const schema = Object.values(body?.content ?? {})[0]?.schema
  const method = schema?.properties?.["method"]?.const
  const options: Readonly<Record<string, Json>> = operation["x-pagewright-wire"] ?? {}
  const { selectBy, countBy, keyBy } = options
  return {
    protocol: "json-rpc",
    path: address,
    method: typeof method === "string" ? method : fragment,
    ...(typeof selectBy === "string" ? { selectBy } : {}),
    ...(typeof countBy === "string" ? { countBy } : {}),
    ...(typeof keyBy === "string" ? { keyBy } : {}),
  }
}

function readResponse(status: string, response: ResponseObject): ResponseParts {
  const content = readContent(response.content ?? {}, "result")
  return {
    status,
    description: response.description,
    ...(content === undefined ? {} : { content }),
    ...(response.headers === undefined ? {} : { headers: response.headers }),
  }
}

function readContent(
  written: Readonly<Record<string, MediaTypeObject>>,
  member: "params" | "result",
): Content | undefined {
  const mediaTypes = Object.keys(written)
  const media = Object.values(written)[0]
  if (media === undefined) return undefined
  const schema: Schema = readMemberSchema(media.schema, member) ?? {}
  const examples = unwrapExamples(media, member)
  return { mediaTypes, schema, ...(Object.keys(examples).length === 0 ? {} : { examples }) }
}

function unwrapExamples(media: MediaTypeObject, member: string): Readonly<Record<string, ExampleObject>> {
  return Object.fromEntries(
    Object.entries(media.examples ?? {}).flatMap(([key, example]) => {
      if ("$ref" in example) return []
      const value = readMember(example.value, member)
      const { value: _, ...texts } = example
      return [[key, value === undefined ? texts : { ...texts, value }]]
    }),
  )
}

function readMember(message: Json | undefined, member: string): Json | undefined {
  if (typeof message !== "object" || message === null || Array.isArray(message)) return undefined
  return (message as Readonly<Record<string, Json>>)[member]
}
