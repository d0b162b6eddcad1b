import type { Socket } from "node:net"
import type { Duplex } from "node:stream"
import fastify, {
  type FastifyInstance,
  type FastifyPluginCallback,
  type FastifyReply,
  type FastifyRequest,
} from "fastify"
import type { ServerDefinition } from "./definition.js"
import { createEngine, type Engine } from "./engine.js"
import type { HttpResponse } from "./http.js"
import { problem, ProblemError, type Problem } from "./problem.js"
import { collect, type BodyLimits, type Payload } from "./incoming-body.js"
import { toHttpRequest } from "./read-request.js"
import type { EngineOptions, HandlerTable } from "./server-options.js"
import { createValidatingTools } from "./tools.js"

export interface ServerOptions<Handlers extends object = HandlerTable> extends EngineOptions<Handlers> {
  /**
   * Largest request body in bytes; 32 MiB when absent. Larger ones are answered with 413. Files that handlers get as
   * streams are not held in memory and may be of any size.
   */
  readonly bodyLimit?: number
  /**
   * Longest time that a request body may take to arrive, in milliseconds; 30,000 when absent. Then 408. For streams it
   * counts from one part to the next.
   */
  readonly bodyTimeout?: number
  /** Told of every throw that is not an `ApiError`; the caller sees status 500 without particulars. */
  readonly onError?: (error: unknown) => void
  /** Told of every answer, for a log. */
  readonly onCall?: (call: AnsweredCall) => void
}

export interface AnsweredCall {
  readonly method: string
  /** Path and query as they were sent. */
  readonly url: string
  readonly status: number
  readonly milliseconds: number
}

export interface Server {
  /** Everything below the prefix where it is registered belongs to the API. */
  readonly plugin: FastifyPluginCallback
  /** A Fastify application with the plugin and nothing else: `await server.app.listen({ port: 8080 })`. */
  readonly app: FastifyInstance
  /** Forget what a stateful mock remembers; between tests. */
  reset(): void
}

/** Create the server of one API. */
export function createServerOf<Handlers extends object = HandlerTable>(
  definition: ServerDefinition,
  options: ServerOptions<Handlers> = {},
): Server {
  const { onError } = options
  const engine = createEngine(definition, options, {
    ...createValidatingTools(options),
    ...(onError === undefined ? {} : { onError: (error) => onError(error) }),
  })
  const limits = { size: options.bodyLimit ?? 32 * 1024 * 1024, time: options.bodyTimeout ?? 30_000 }
  const plugin = createPlugin(engine, limits, options.onCall)
  let app: FastifyInstance | undefined
  return {
    plugin,
    get app() {
      return (app ??= createApp(engine, plugin, options.onCall))
    },
    reset: () => engine.reset(),
  }
}

const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

function createPlugin(
  engine: Engine,
  limits: BodyLimits,
  onCall: ((call: AnsweredCall) => void) | undefined,
): FastifyPluginCallback {
  return function register(scope, _options, done) {
    if (onCall !== undefined) {
      scope.addHook(
        "onResponse",
        async ({ method, url }, { statusCode: status, elapsedTime: milliseconds }) =>
          onCall({ method, url, status, milliseconds }),
      )
    }
    scope.removeAllContentTypeParsers()
    // JSON by name, because Fastify remembers types by name.
    scope.addContentTypeParser(["application/json", "*"], (request, payload, parsed) =>
      readSmallBody(request, payload, limits, parsed),
    )
    scope.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, engine))
    scope.route({
      method: methods,
      url: "/*",
      exposeHeadRoute: false,
      handler: ({ raw, body }, reply): Promise<FastifyReply> | void => {
        const incoming = toHttpRequest(raw, reply.raw, scope.prefix, body as Payload, limits)
        const answer = engine.handle(incoming)
        if (answer instanceof Promise) return answer.then((response) => send(reply, response))
        send(reply, answer)
      },
    })
    done()
  }
}

/** Bytes. Larger bodies may be files, which are best not held in memory. */
const smallBody = 64 * 1024

/** A small body is read before anything else, so that its call has nothing to wait for; the operation decides on others. */
function readSmallBody(
  { headers }: FastifyRequest,
  payload: NodeJS.ReadableStream,
  limits: BodyLimits,
  parsed: (error: Error | null, body: Payload) => void,
): void {
  const length = Number(headers["content-length"])
  if (length <= Math.min(smallBody, limits.size)) collect(payload, limits, parsed)
  else parsed(null, payload)
}

function createApp(
  engine: Engine,
  plugin: FastifyPluginCallback,
  onCall: ((call: AnsweredCall) => void) | undefined,
): FastifyInstance {
  const app = fastify({
    routerOptions: { maxParamLength: 100_000, ignoreTrailingSlash: false },
    // The time to send a large file in; `bodyTimeout` looks after those who send nothing.
    requestTimeout: 300_000,
    frameworkErrors: (error, request, reply) => {
      tellOutside(request, reply, onCall)
      sendProblem(error, request, reply, engine)
    },
    clientErrorHandler: refuseConnection,
  })
  // Outside of the plugin are methods that are not known, bodies and all.
  app.removeAllContentTypeParsers()
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, engine))
  app.server.on("connect", (_request, socket) => endWith(socket, 405, "Method Not Allowed"))
  void app.register(plugin)
  app.addHook("onListen", () => engine.prepare())
  app.setNotFoundHandler((request, reply) => {
    tellOutside(request, reply, onCall)
    const unknownMethod = problem("method-not-allowed", "The method is not known")
    return sendProblem(new ProblemError(unknownMethod), request, reply, engine)
  })
  return app
}

/** Calls that no route takes end outside of the plugin, where its hook does not see them. */
function tellOutside(
  { method, url }: FastifyRequest,
  reply: FastifyReply,
  onCall: ((call: AnsweredCall) => void) | undefined,
): void {
  reply.raw.once("finish", () =>
    onCall?.({ method, url, status: reply.statusCode, milliseconds: reply.elapsedTime }),
  )
}

function send(reply: FastifyReply, response: HttpResponse): FastifyReply {
  const { status, headers, body } = response
  reply.code(status).headers(headers)
  // Fastify adds a charset to a text's media type that has none, but leaves bytes alone; a text with its headers is
  // one write to the socket, bytes are two.
  if (typeof body === "string") {
    return reply.send(headers["content-type"]?.includes("charset=") === true ? body : Buffer.from(body))
  }
  if (body instanceof Uint8Array)
    return reply.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
  return reply.send(body)
}

function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  engine: Engine,
): FastifyReply {
  const incoming = toHttpRequest(request.raw, reply.raw, "", undefined, noLimits)
  return send(
    reply,
    engine.writeProblem(incoming, error instanceof ProblemError ? error.problem : ofFastify(error)),
  )
}

/** Where no body is read. */
const noLimits: BodyLimits = { size: 0, time: 0 }

/** Errors of Fastify itself: a URL that cannot be decoded, a Content-Type that is none. */
function ofFastify(error: unknown): Problem {
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode
  if (status === 415) return problem("unsupported-media-type", "The Content-Type cannot be read")
  if (typeof status === "number" && status >= 400 && status < 500)
    return problem("malformed", "The request is malformed", { status })
  return problem("internal", "The server failed")
}

/** Bytes that are not HTTP never become a request; they get an answer all the same, then the connection ends. */
function refuseConnection(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy()
    return
  }
  endWith(socket, ...connectionProblem(error.code))
}

/** Where there is no request that Fastify could answer. */
function endWith(socket: Duplex, status: number, title: string): void {
  const body = JSON.stringify({ type: "about:blank", title, status })
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

function connectionProblem(code: string | undefined): readonly [number, string] {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return [408, "Request Timeout"]
  return code === "HPE_HEADER_OVERFLOW" ? [431, "Request Header Fields Too Large"] : [400, "Bad Request"]
}
