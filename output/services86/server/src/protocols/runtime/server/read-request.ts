import type { IncomingMessage, ServerResponse } from "node:http"
import type { HttpRequest } from "./http.js"
import { NodeBody, type BodyLimits, type Payload } from "./incoming-body.js"

/**
 * A Node request as the engine sees it.
 *
 * @param payload - What the body is read from; absent when there is none.
 */
export function toHttpRequest(
  message: IncomingMessage,
  response: ServerResponse,
  prefix: string,
  payload: Payload,
  limits: BodyLimits,
): HttpRequest {
  return new NodeRequest(message, response, prefix, payload, limits)
}

/** A class because one is made for every call, and its signal only when somebody asks for it. */
class NodeRequest implements HttpRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: HttpRequest["headers"]
  readonly body: NodeBody
  readonly #response: ServerResponse
  #controller: AbortController | undefined

  constructor(
    message: IncomingMessage,
    response: ServerResponse,
    prefix: string,
    payload: Payload,
    limits: BodyLimits,
  ) {
    const url = message.url ?? "/"
    const question = url.indexOf("?")
    const whole = question < 0 ? url : url.slice(0, question)
    const path = prefix !== "" && whole.startsWith(prefix) ? whole.slice(prefix.length) : whole
    this.method = message.method ?? "GET"
    this.path = path === "" ? "/" : path
    this.query = question < 0 ? "" : url.slice(question + 1)
    this.headers = joinHeaders(message)
    this.body = new NodeBody(payload, limits, response)
    this.#response = response
  }

  get signal(): AbortSignal {
    this.#controller ??= abortOnClose(this.#response)
    return this.#controller.signal
  }
}

/** A response that closes before it is finished has lost its caller. */
function abortOnClose(response: ServerResponse): AbortController {
  const controller = new AbortController()
  response.once("close", () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller
}

/** Node joins repeated headers itself, all but `set-cookie`, which no request has. */
function joinHeaders(message: IncomingMessage): HttpRequest["headers"] {
  const { headers } = message
  if (headers["set-cookie"] === undefined) return headers as HttpRequest["headers"]
  return { ...headers, "set-cookie": headers["set-cookie"].join(", ") } as HttpRequest["headers"]
}
