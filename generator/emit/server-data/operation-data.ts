import type { ParameterObject } from "../../contract/index.ts"
import type { Content, ResponseParts } from "../../protocols/protocol.ts"
import type {
  Operation,
  OperationBody,
  OperationEntry,
  OperationParameter,
  OperationResponse,
} from "../../protocols/runtime/server/operation.ts"
import { toIdentifier } from "../print/escape.ts"
import type { Service, ServiceOperation } from "../services/service.ts"
import { toServerSchema } from "./schema-data.ts"

/** Key of a service in the server's `handlers`: `userAgent`. */
export function handlersKey(service: Service): string {
  return toIdentifier(service.module, "camel").replace(/_$/, "")
}

/** What routing needs of an operation. */
export function describeEntry(operation: ServiceOperation, service: Service): OperationEntry {
  return {
    id: operation.id,
    name: operation.name,
    service: handlersKey(service),
    wire: operation.wire as unknown as OperationEntry["wire"],
  }
}

/** Everything that the server knows of an operation. */
export function describeOperation(operation: ServiceOperation, service: Service): Operation {
  const { shape, input, security } = operation
  const { request } = shape
  return {
    ...describeEntry(operation, service),
    parameters: shape.parameters.map((parameter) => describeParameter(parameter, operation)),
    body: input.body,
    ...(request === undefined ? {} : { request: describeBody(request) }),
    responses: shape.responses.map(describeResponse),
    security,
  }
}

/** Optional headers are no members of the input; handlers find them in their context. */
function describeParameter(parameter: ParameterObject, { input }: ServiceOperation): OperationParameter {
  const member = input.parameters.find(
    (one) => one.parameter.in === parameter.in && one.wireName === parameter.name,
  )
  const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple")
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {}
  return {
    wireName: parameter.name,
    ...(member === undefined ? {} : { name: member.name }),
    in: parameter.in,
    required: parameter.in === "path" || parameter.required === true,
    style,
    explode: parameter.explode ?? style === "form",
    schema: toServerSchema(schema),
  }
}

function describeResponse({ status, description, content }: ResponseParts): OperationResponse {
  return { status, description, ...(content === undefined ? {} : { content: describeBody(content) }) }
}

function describeBody(content: Content): OperationBody {
  const { mediaTypes, schema, schemaByMediaType, required } = content
  const example = pickExample(content)
  return {
    mediaTypes,
    schema: toServerSchema(schema),
    ...(schemaByMediaType === undefined
      ? {}
      : {
          schemaByMediaType: Object.fromEntries(
            Object.entries(schemaByMediaType).map(([mediaType, own]) => [mediaType, toServerSchema(own)]),
          ),
        }),
    ...(required === undefined ? {} : { required }),
    ...(example === undefined ? {} : { example }),
  }
}

/** The first example that holds a value. */
function pickExample({ examples = {}, schema }: Content): unknown {
  const written = Object.values(examples).find(({ value }) => value !== undefined && value !== null)
  return written?.value ?? schema.examples?.[0] ?? (schema as { readonly example?: unknown }).example
}
