import { attempt, type Awaitable } from "./awaitable.js"
import type { ServerDefinition } from "./definition.js"
import { createDispatch } from "./dispatch.js"
import type { HttpRequest, HttpResponse } from "./http.js"
import { createLoader } from "./loader.js"
import { createMock } from "./mock.js"
import { problem, toProblem, type Problem, type Violation } from "./problem.js"
import type { CallResult, ProtocolRouter, ServerCall, ServerHost } from "./protocol-server.js"
import type { SchemaLibrary } from "./schema-library.js"
import type { EngineOptions } from "./server-options.js"

/** Answers requests, whatever they came by. */
export interface Engine {
  /** Whether an operation of the API may lie at a path. */
  claims(path: string): boolean
  /** Never rejects. */
  handle(request: HttpRequest): Awaitable<HttpResponse>
  /** Say what went wrong before there was a whole request, in the words of the path's protocol. */
  writeProblem(request: HttpRequest, problem: Problem): HttpResponse
  /** Load what every call needs, so that the first one does not wait for it. */
  prepare(): Promise<void>
  /** Forget everything that a stateful mock remembers. */
  reset(): void
}

/** What the engine needs from outside, so that it runs where there is no ajv. */
export interface EngineTools {
  readonly prepare?: (library: SchemaLibrary) => void
  /** Judges what a call brings; absent where requests are not validated. */
  readonly checkCall?: (call: ServerCall, library: SchemaLibrary) => readonly Violation[]
  /** Judges what a handler returned, against the response of this status. */
  readonly checkResult?: (result: Success, library: SchemaLibrary) => readonly Violation[]
  /** Told of every throw that is not an `ApiError`. */
  readonly onError?: (error: unknown, request: HttpRequest) => void
}

export type Success = Extract<CallResult, { kind: "success" }>

/** Create what answers the requests of one API. */
export function createEngine<Handlers extends object>(
  definition: ServerDefinition,
  options: EngineOptions<Handlers> = {},
  tools: EngineTools = {},
): Engine {
  const loader = createLoader(definition)
  const mode = options.mock ?? true
  const mock = mode === false ? undefined : createMock(definition, loader, mode === "stateful")
  const { loadSchemas, ...lookups } = loader
  const host: ServerHost = {
    ...lookups,
    basePaths: definition.basePaths,
    dispatch: createDispatch({ definition, options, tools, mock, library: loader.library }),
  }
  const routers = createRouters(definition, host)
  return {
    claims: (path) => routers.some((router) => router.claims(path)),
    handle: (request) => handle(request, routers, tools),
    writeProblem: (request, thrown) => findRouter(routers, request).writeProblem(request, thrown),
    async prepare() {
      await loadSchemas()
      tools.prepare?.(loader.library())
    },
    reset: () => mock?.reset(),
  }
}

/** Routers in the definition's order, each with the operations of its protocol; the last one answers for the rest. */
function createRouters(definition: ServerDefinition, host: ServerHost): readonly ProtocolRouter[] {
  return definition.protocols.flatMap((server) => {
    const entries = definition.operations.filter((entry) => entry.wire.protocol === server.protocol)
    return entries.length === 0 ? [] : [server.createRouter(entries, host)]
  })
}

function findRouter(routers: readonly ProtocolRouter[], request: HttpRequest): ProtocolRouter {
  const [only] = routers
  if (routers.length === 1 && only !== undefined) return only
  const found = routers.find((router) => router.claims(request.path)) ?? routers.at(-1)
  if (found === undefined) throw new Error("the API has no operations")
  return found
}

function handle(
  request: HttpRequest,
  routers: readonly ProtocolRouter[],
  tools: EngineTools,
): Awaitable<HttpResponse> {
  const router = findRouter(routers, request)
  return attempt(
    () => (isEncoded(request) ? router.writeProblem(request, encoded) : router.handle(request)),
    (error) =>
      router.writeProblem(
        request,
        toProblem(error, (unknown) => tools.onError?.(unknown, request)),
      ),
  )
}

const encoded = problem("unsupported-media-type", "The body's encoding is not supported", {
  detail: "Send it without Content-Encoding",
  headers: { "accept-encoding": "identity" },
})

function isEncoded({ headers }: HttpRequest): boolean {
  const encoding = headers["content-encoding"]
  return encoding !== undefined && encoding.trim().toLowerCase() !== "identity" && encoding.trim() !== ""
}
