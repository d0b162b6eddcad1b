import type { IncomingMessage, ServerResponse } from "node:http"
import type { HttpRequest } from "./http.js"
import { problem, ProblemError } from "./problem.js"

export interface BodyLimits {
  /** Bytes. */
  readonly size: number
  /** Milliseconds from the first to the last byte. */
  readonly time: number
}

/** Read a whole body. Rejects with a `too-large`, `timeout` or `malformed` problem. */
export function readBytes(payload: NodeJS.ReadableStream, limits: BodyLimits): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const timer = setTimeout(() => stop(problem("timeout", "The body took too long to arrive")), limits.time)
    function stop(thrown: Parameters<typeof reject>[0] | ReturnType<typeof problem>): void {
      clearTimeout(timer)
      payload.removeAllListeners("data")
      // What is still on its way is read and dropped, so that the answer can be heard.
      payload.resume()
      reject(new ProblemError(thrown as ReturnType<typeof problem>))
    }
    payload.on("data", (chunk: Uint8Array) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > limits.size)
        stop(problem("too-large", "The body is too large", { detail: `The limit is ${limits.size} bytes` }))
    })
    payload.once("end", () => {
      clearTimeout(timer)
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks))
    })
    payload.once("error", () => stop(problem("malformed", "The body broke off")))
    payload.once("aborted", () => stop(problem("malformed", "The body broke off")))
  })
}

/** A Node request as the engine sees it. */
export function toHttpRequest(
  message: IncomingMessage,
  response: ServerResponse,
  prefix: string,
  body: unknown,
): HttpRequest {
  return new NodeRequest(message, response, prefix, body instanceof Uint8Array ? body : noBytes)
}

/** A class because one is made for every call, and its signal only when somebody asks for it. */
class NodeRequest implements HttpRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: HttpRequest["headers"]
  readonly body: Uint8Array
  readonly #response: ServerResponse
  #controller: AbortController | undefined

  constructor(message: IncomingMessage, response: ServerResponse, prefix: string, body: Uint8Array) {
    const url = message.url ?? "/"
    const question = url.indexOf("?")
    const whole = question < 0 ? url : url.slice(0, question)
    const path = prefix !== "" && whole.startsWith(prefix) ? whole.slice(prefix.length) : whole
    this.method = message.method ?? "GET"
    this.path = path === "" ? "/" : path
    this.query = question < 0 ? "" : url.slice(question + 1)
    this.headers = joinHeaders(message)
    this.body = body
    this.#response = response
  }

  get signal(): AbortSignal {
    this.#controller ??= abortOnClose(this.#response)
    return this.#controller.signal
  }
}

const noBytes = new Uint8Array(0)

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
