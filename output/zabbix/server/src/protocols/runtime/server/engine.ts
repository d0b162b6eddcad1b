import { isApiError } from "./api-error.js"
import { authorize } from "./authorize.js"
import type { ServerDefinition } from "./definition.js"
import type { HttpRequest, HttpResponse } from "./http.js"
import { buildInput } from "./input.js"
import { createMock, type Mock } from "./mock.js"
import type { Operation, OperationEntry } from "./operation.js"
import { problem, ProblemError, type Problem, type Violation } from "./problem.js"
import type { CallResult, ProtocolRouter, ServerCall, ServerHost } from "./protocol-server.js"
import { flattenSchema, resolveSchema, type SchemaLibrary } from "./schema-library.js"
import type { CallContext, EngineOptions, Handler, HandlerTable } from "./server-options.js"

/** Answers requests, whatever they came by. */
export interface Engine {
  /** Whether an operation of the API may lie at a path. */
  claims(path: string): boolean
  /** Never rejects. */
  handle(request: HttpRequest): Promise<HttpResponse>
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
  let library: SchemaLibrary = { schemas: {}, samples: {} }
  const services = new Map<string, Promise<Readonly<Record<string, Operation>>>>()
  const schemas = once(async () => {
    library = await definition.loadSchemas()
  })
  const load = async (entry: OperationEntry): Promise<Operation> => {
    await schemas()
    const service = services.get(entry.service) ?? definition.loadService(entry.service)
    services.set(entry.service, service)
    const operation = (await service)[entry.id]
    if (operation === undefined) throw new Error(`operation ${entry.id} has no data`)
    return operation
  }
  const state: DispatchState = { definition, options, tools, mock: undefined, library: () => library }
  const host: ServerHost = {
    basePaths: definition.basePaths,
    library: () => library,
    load,
    dispatch: (call) => dispatch(call, state),
    resolve: (schema) => resolveSchema(schema, library),
    flatten: (schema, value) => flattenSchema(schema, library, value),
  }
  const mode = options.mock ?? true
  if (mode !== false) state.mock = createMock(definition, load, () => library, mode === "stateful")
  const routers = createRouters(definition, host)
  return {
    claims: (path) => routers.some((router) => router.claims(path)),
    handle: (request) => handle(request, routers, tools),
    writeProblem: (request, thrown) => findRouter(routers, request).writeProblem(request, thrown),
    async prepare() {
      await schemas()
      tools.prepare?.(library)
    },
    reset: () => state.mock?.reset(),
  }
}

interface DispatchState {
  readonly definition: ServerDefinition
  readonly options: EngineOptions<object>
  readonly tools: EngineTools
  mock: Mock | undefined
  readonly library: () => SchemaLibrary
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= run())
}

/** Routers in the definition's order, each with the operations of its protocol; the last one answers for the rest. */
function createRouters(definition: ServerDefinition, host: ServerHost): readonly ProtocolRouter[] {
  return definition.protocols.flatMap((server) => {
    const entries = definition.operations.filter((entry) => entry.wire.protocol === server.protocol)
    return entries.length === 0 ? [] : [server.createRouter(entries, host)]
  })
}

function findRouter(routers: readonly ProtocolRouter[], request: HttpRequest): ProtocolRouter {
  const found = routers.find((router) => router.claims(request.path)) ?? routers.at(-1)
  if (found === undefined) throw new Error("the API has no operations")
  return found
}

async function handle(
  request: HttpRequest,
  routers: readonly ProtocolRouter[],
  tools: EngineTools,
): Promise<HttpResponse> {
  const router = findRouter(routers, request)
  try {
    return await router.handle(request)
  } catch (error) {
    return router.writeProblem(request, toProblem(error, request, tools))
  }
}

function toProblem(error: unknown, request: HttpRequest, tools: EngineTools): Problem {
  if (error instanceof ProblemError) return error.problem
  if (isApiError(error)) {
    return problem("application", error.message, {
      status: error.status,
      ...(error.code === undefined ? {} : { code: error.code }),
      ...(error.body === undefined ? {} : { body: error.body }),
    })
  }
  tools.onError?.(error, request)
  return problem("internal", "The server failed")
}

async function dispatch(call: ServerCall, state: DispatchState): Promise<CallResult> {
  try {
    const { auth } = state.options
    const authorization =
      auth === undefined ? undefined : await authorize(call, state.definition.securitySchemes, auth)
    if (authorization?.kind === "denied") return { kind: "failure", problem: authorization.problem }
    const violations = state.tools.checkCall?.(call, state.library()) ?? []
    if (violations.length > 0) {
      return {
        kind: "failure",
        problem: problem("invalid", "The request does not fit the API", { violations }),
      }
    }
    return await answer(call, authorization?.principal, state)
  } catch (error) {
    return { kind: "failure", problem: toProblem(error, call.request, state.tools) }
  }
}

async function answer(call: ServerCall, principal: unknown, state: DispatchState): Promise<CallResult> {
  const { operation } = call
  const handler = findHandler(state.options, operation)
  if (handler !== undefined) return runHandler(handler, call, principal, state)
  if (state.mock !== undefined) return state.mock.answer(call)
  const detail = `There is no handler for ${operation.service} ${operation.name}`
  return {
    kind: "failure",
    problem: problem("not-implemented", "The operation is not implemented", { detail }),
  }
}

function findHandler(options: EngineOptions<object>, operation: Operation): Handler | undefined {
  const handlers = (options.handlers ?? {}) as HandlerTable
  const service = Object.hasOwn(handlers, operation.service) ? handlers[operation.service] : undefined
  return service !== undefined && Object.hasOwn(service, operation.name) ? service[operation.name] : undefined
}

async function runHandler(
  handler: Handler,
  call: ServerCall,
  principal: unknown,
  state: DispatchState,
): Promise<CallResult> {
  const { operation, request } = call
  const responseHeaders: Record<string, string> = {}
  const { headers } = request
  const context: CallContext = {
    operation,
    headers,
    principal,
    responseHeaders,
    get signal() {
      return request.signal
    },
  }
  const value = await handler(buildInput(operation, call.parameters, call.body) as never, context)
  const result: Success = {
    kind: "success",
    ...pickSuccess(operation, value),
    value,
    headers: responseHeaders,
  }
  checkHeaders(responseHeaders)
  const violations = state.tools.checkResult?.(result, state.library()) ?? []
  if (violations.length === 0) return result
  const title = "The handler's result does not fit the API"
  return { kind: "failure", problem: problem("invalid-response", title, { violations }) }
}

/** The first documented success; where none is documented, what HTTP would say. */
function pickSuccess(operation: Operation, value: unknown): Pick<Success, "status" | "response"> {
  const response = operation.responses.find(({ status }) => /^2\d\d$/.test(status))
  if (response !== undefined) return { status: Number(response.status), response }
  return {
    status: value === undefined ? 204 : 200,
    response: operation.responses.find(({ status }) => status === "default" || status === "2XX"),
  }
}

function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\u0020-\u007e\u0080-\u00ff]/.test(value)) {
      throw new TypeError("a handler set a response header that HTTP does not allow")
    }
  }
}
