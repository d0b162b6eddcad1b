/** One operation of the model as the parts that its protocol lays out. */
import {
  printSourceRef,
  type OperationObject,
  type ParameterObject,
  type Reference,
  type ResponseObject,
} from "../../contract/index.ts"
import type { Content, OperationParts, ResponseParts } from "../../protocols/protocol.ts"
import { componentReference } from "../../protocols/references.ts"
import type { ModelBody, ModelOperation, ModelParameter, ModelResponse } from "../api-model.ts"
import { writeParameter } from "./parameter.ts"
import { writeType, type SchemaContext } from "./schema.ts"
import type { Security } from "./security.ts"
import type { Shared } from "./shared.ts"

export interface OperationContext extends SchemaContext {
  readonly security: Security
  readonly headers: Shared<ModelParameter, ParameterObject>
  readonly responses: Shared<ModelResponse, ResponseObject>
}

export function writeParts(operation: ModelOperation, context: OperationContext): OperationParts {
  return {
    common: writeCommon(operation, context),
    parameters: operation.parameters.map((parameter) => writeOrShare(parameter, context)),
    ...(operation.request === undefined ? {} : { request: writeContent(operation.request, context) }),
    responses: operation.responses.map((response) => writeResponse(response, context)),
  }
}

function writeCommon(operation: ModelOperation, context: OperationContext): OperationObject {
  const { summary, description, deprecated, onlineRestricted, slowThreshold, provenance } = operation
  const security = context.security.of(operation)
  return {
    operationId: operation.id,
    tags: [operation.service],
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === true ? { deprecated } : {}),
    ...(security === undefined ? {} : { security }),
    ...(onlineRestricted === undefined ? {} : { "x-pagewright-online-restricted": onlineRestricted }),
    ...(slowThreshold === undefined ? {} : { "x-pagewright-slow-threshold": slowThreshold }),
    ...(context.sources ? { "x-pagewright-source": printSourceRef(provenance.source) } : {}),
    ...(provenance.inferred === undefined ? {} : { "x-pagewright-inferred": provenance.inferred }),
  }
}

function writeOrShare(parameter: ModelParameter, context: OperationContext): ParameterObject | Reference {
  const key = context.headers.keyOf(parameter)
  return key === undefined ? writeParameter(parameter, context) : componentReference("parameters", key)
}

function writeResponse(response: ModelResponse, context: OperationContext): ResponseParts {
  const shared = context.responses.keyOf(response)
  return {
    status: response.status,
    description: response.description,
    ...(shared === undefined ? {} : { shared: componentReference("responses", shared) }),
    ...(response.body === undefined ? {} : { content: writeContent(response.body, context) }),
  }
}

function writeContent(body: ModelBody, context: OperationContext): Content {
  return {
    mediaTypes: body.mediaTypes,
    schema: writeType(body.type, context),
    ...(body.typeByMediaType === undefined
      ? {}
      : {
          schemaByMediaType: Object.fromEntries(
            Object.entries(body.typeByMediaType).map(([mediaType, type]) => [
              mediaType,
              writeType(type, context),
            ]),
          ),
        }),
    ...(body.required ? { required: true } : {}),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(Object.keys(body.examples).length === 0 ? {} : { examples: body.examples }),
  }
}
