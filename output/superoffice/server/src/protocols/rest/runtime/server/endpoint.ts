import type { Awaitable } from "../../../runtime/server/awaitable.js"
import type { HttpRequest } from "../../../runtime/server/http.js"
import type { Operation } from "../../../runtime/server/operation.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { createBodyReader, type Body } from "./read-body.js"
import { createParameterReader, type Parameters, type PathValues } from "./read-parameters.js"
import { recall } from "./recall.js"
import { negotiateAnswer } from "./write-answer.js"

/** An operation ready to be called: what follows from the document alone is worked out, once. */
export interface Endpoint {
  readonly operation: Operation
  /** Media type of the answer by the Accept header; `undefined` when the caller accepts none of the documented ones. */
  pickAnswerType(accept: string): string | undefined
  readParameters(path: PathValues, request: HttpRequest): Parameters
  readBody(request: HttpRequest): Awaitable<Body>
}

/** Make a function that finds an operation's endpoint, and makes it when the operation is first called. */
export function createEndpoints(host: ServerHost): (operation: Operation) => Endpoint {
  const endpoints = new WeakMap<Operation, Endpoint>()
  return (operation) => {
    const endpoint = endpoints.get(operation) ?? createEndpoint(operation, host)
    endpoints.set(operation, endpoint)
    return endpoint
  }
}

function createEndpoint(operation: Operation, host: ServerHost): Endpoint {
  return {
    operation,
    pickAnswerType: recall((accept) => negotiateAnswer(operation, accept, host)),
    readParameters: createParameterReader(operation, host),
    readBody: createBodyReader(operation, host),
  }
}
