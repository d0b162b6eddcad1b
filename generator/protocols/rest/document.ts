/** The document half of plain HTTP: an OpenAPI operation says all there is, so nothing is wrapped or unwrapped. */
import type {
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
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
import { resolveParameter, resolveRequestBody, resolveResponse } from "../references.ts"
import type { RestWire } from "../wire.ts"
import { restClient } from "./client.ts"
import { restServerSide } from "./server.ts"

export const restProtocol: Protocol<RestWire> = {
  name: "rest",
  writeOperation,
  readOperation,
  client: restClient,
  server: restServerSide,
}

function writeOperation(wire: RestWire, parts: OperationParts): PlacedOperation {
  const { common, parameters, request, responses } = parts
  const operation: OperationObject = {
    ...common,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === undefined ? {} : { requestBody: writeRequestBody(request) }),
    responses: Object.fromEntries(responses.map((response) => [response.status, writeResponse(response)])),
  }
  return { path: wire.path, method: wire.method, operation }
}

function writeRequestBody(content: Content): RequestBodyObject {
  return {
    ...(content.description === undefined ? {} : { description: content.description }),
    ...(content.required === undefined ? {} : { required: content.required }),
    content: writeContent(content),
  }
}

function writeResponse(response: ResponseParts): ResponseObject | Reference {
  if (response.shared !== undefined) return response.shared
  return {
    description: response.description,
    ...(response.headers === undefined ? {} : { headers: response.headers }),
    ...(response.content === undefined ? {} : { content: writeContent(response.content) }),
  }
}

function writeContent(content: Content): Readonly<Record<string, MediaTypeObject>> {
  const { examples, schemaByMediaType } = content
  const exampleType = examples === undefined ? undefined : pickExampleType(content.mediaTypes)
  return Object.fromEntries(
    content.mediaTypes.map((mediaType) => [
      mediaType,
      {
        schema: schemaByMediaType?.[mediaType] ?? content.schema,
        ...(mediaType === exampleType && examples !== undefined ? { examples } : {}),
      },
    ]),
  )
}

function pickExampleType(mediaTypes: readonly string[]): string | undefined {
  return mediaTypes.find(isJson) ?? mediaTypes[0]
}

function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType)
}

function readOperation(placed: PlacedOperation, document: OpenApiDocument): CallShape {
  const { path, method, operation } = placed
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, written]) => {
    const response = resolveResponse(document, written)
    return response === undefined ? [] : [readResponse(status, response)]
  })
  const request = operation.requestBody && resolveRequestBody(document, operation.requestBody)
  const content = request === undefined ? undefined : readContent(request.content)
  const result = pickResult(responses)
  return {
    wire: { protocol: "rest", method, path: path.replace(/#.*$/s, "") },
    parameters: readParameters(placed, document),
    ...(request === undefined || content === undefined ? {} : { request: readRequest(request, content) }),
    ...(result === undefined ? {} : { result }),
    responses,
  }
}

/** Parameters of the path item hold for each of its operations; the operation's own win over them. */
function readParameters(placed: PlacedOperation, document: OpenApiDocument): readonly ParameterObject[] {
  const shared = document.paths?.[placed.path]?.parameters ?? []
  const byKey = new Map<string, ParameterObject>()
  for (const written of [...shared, ...(placed.operation.parameters ?? [])]) {
    const parameter = resolveParameter(document, written)
    if (parameter !== undefined) byKey.set(`${parameter.in} ${parameter.name}`, parameter)
  }
  return [...byKey.values()]
}

function readRequest(request: RequestBodyObject, content: Content): Content {
  return {
    ...content,
    ...(request.description === undefined ? {} : { description: request.description }),
    ...(request.required === undefined ? {} : { required: request.required }),
  }
}

function readResponse(status: string, response: ResponseObject): ResponseParts {
  const content = response.content === undefined ? undefined : readContent(response.content)
  return {
    status,
    description: response.description,
    ...(content === undefined ? {} : { content }),
    ...(response.headers === undefined ? {} : { headers: response.headers }),
  }
}

/** The schema of the first JSON media type stands for the body; the others only where they differ from it. */
function readContent(written: Readonly<Record<string, MediaTypeObject>>): Content | undefined {
  const mediaTypes = Object.keys(written)
  const main = pickExampleType(mediaTypes)
  if (main === undefined) return undefined
  const schema = written[main]?.schema ?? {}
  const others = differingSchemas(written, schema)
  const examples = readExamples(written)
  return {
    mediaTypes,
    schema,
    ...(others.length === 0 ? {} : { schemaByMediaType: Object.fromEntries(others) }),
    ...(Object.keys(examples).length === 0 ? {} : { examples }),
  }
}

function differingSchemas(
  written: Readonly<Record<string, MediaTypeObject>>,
  schema: Schema,
): readonly (readonly [string, Schema])[] {
  let text: string | undefined
  return Object.entries(written).flatMap(([mediaType, { schema: own = {} }]) => {
    if (own === schema) return []
    text ??= JSON.stringify(schema)
    return JSON.stringify(own) === text ? [] : [[mediaType, own] as const]
  })
}

function readExamples(written: Readonly<Record<string, MediaTypeObject>>) {
  const examples = Object.values(written).flatMap((media) => [
    ...(media.example === undefined ? [] : [["default", { value: media.example }] as const]),
    ...Object.entries(media.examples ?? {}).flatMap(([key, example]) =>
      "$ref" in example ? [] : [[key, example] as const],
    ),
  ])
  return Object.fromEntries(examples)
}

function pickResult(responses: readonly ResponseParts[]): Content | undefined {
  return responses.find(({ status }) => status.startsWith("2"))?.content
}
