import { andThen, attempt, type Awaitable } from "./awaitable.js"
import { authorize, type Authorization } from "./authorize.js"
import type { ServerDefinition } from "./definition.js"
import type { EngineTools, Success } from "./engine.js"
import { buildInput } from "./input.js"
import type { Mock } from "./mock.js"
import type { Operation } from "./operation.js"
import { problem, toProblem, unfit } from "./problem.js"
import type { CallResult, ServerCall } from "./protocol-server.js"
import type { SchemaLibrary } from "./schema-library.js"
import type { CallContext, EngineOptions, Handler, HandlerTable } from "./server-options.js"

export interface DispatchParts {
  readonly definition: ServerDefinition
  readonly options: EngineOptions<object>
  readonly tools: EngineTools
  /** Absent when what has no handler is not implemented. */
  readonly mock: Mock | undefined
  readonly library: () => SchemaLibrary
}

/** Make what is the same for all protocols between a call and its result: authorization, validation, an answer. */
export function createDispatch(parts: DispatchParts): (call: ServerCall) => Awaitable<CallResult> {
  return (call) =>
    attempt(
      () => andThen(admit(call, parts), (authorization) => answerAdmitted(call, authorization, parts)),
      (error) => ({
        kind: "failure",
        problem: toProblem(error, (unknown) => parts.tools.onError?.(unknown, call.request)),
      }),
    )
}

const openToAll: Authorization = { kind: "granted", principal: undefined }

function admit(call: ServerCall, { options, definition }: DispatchParts): Awaitable<Authorization> {
  return options.auth === undefined ? openToAll : authorize(call, definition.securitySchemes, options.auth)
}

function answerAdmitted(
  call: ServerCall,
  authorization: Authorization,
  parts: DispatchParts,
): Awaitable<CallResult> {
  if (authorization.kind === "denied") return { kind: "failure", problem: authorization.problem }
  const violations = parts.tools.checkCall?.(call, parts.library()) ?? []
  if (violations.length === 0) return answer(call, authorization.principal, parts)
  return { kind: "failure", problem: unfit(violations) }
}

function answer(call: ServerCall, principal: unknown, parts: DispatchParts): Awaitable<CallResult> {
  const { operation } = call
  const handler = findHandler(parts.options, operation)
  if (handler !== undefined) return runHandler(handler, call, principal, parts)
  if (parts.mock !== undefined) return parts.mock.answer(call)
  const detail = `There is no handler for ${operation.service} ${operation.name}`
  return {
    kind: "failure",
    problem: problem("not-implemented", "The operation is not implemented", { detail }),
  }
}

function findHandler(options: EngineOptions<object>, operation: Operation): Handler | undefined {
  if (options.handlers === undefined) return undefined
  const handlers = options.handlers as HandlerTable
  const service = Object.hasOwn(handlers, operation.service) ? handlers[operation.service] : undefined
  return service !== undefined && Object.hasOwn(service, operation.name) ? service[operation.name] : undefined
}

function runHandler(
  handler: Handler,
  call: ServerCall,
  principal: unknown,
  parts: DispatchParts,
): Awaitable<CallResult> {
  const { operation, request, answerType } = call
  const responseHeaders: Record<string, string> = {}
  const { headers } = request
  const context: CallContext = {
    operation,
    headers,
    principal,
    answerType,
    responseHeaders,
    get signal() {
      return request.signal
    },
  }
  const returned = handler(buildInput(operation, call.parameters, call.body) as never, context)
  return andThen(isThenable(returned) ? Promise.resolve(returned) : returned, (value) =>
    judge({ kind: "success", ...pickSuccess(operation, value), value, headers: responseHeaders }, parts),
  )
}

/** Handlers may return what a query builder gives them, which is no promise but can be waited for. */
function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  )
}

function judge(result: Success, { tools, library }: DispatchParts): CallResult {
  checkHeaders(result.headers)
  const violations = tools.checkResult?.(result, library()) ?? []
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
