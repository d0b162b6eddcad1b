import type { HttpRequest, HttpResponse } from "../../../runtime/server/http.js"
import { checkDepth } from "../../../runtime/server/json.js"
import type { Operation, OperationEntry } from "../../../runtime/server/operation.js"
import { problem, ProblemError, type Problem } from "../../../runtime/server/problem.js"
import type { ProtocolRouter, ProtocolServer, ServerHost } from "../../../runtime/server/protocol-server.js"
import { toError } from "./errors.js"
import { createFollower, type ParamsFollower, readWhere } from "./follow-params.js"
import {
  codes,
  type Id,
  isObject,
  readRequest,
  type RpcRequest,
  writeError,
  writeResult,
} from "./messages.js"

/** JSON-RPC 2.0 over HTTP: one address, the method stands in the body, the status is 200 whatever happens. */
export const jsonRpcServer: ProtocolServer = { protocol: "json-rpc", createRouter }

interface Endpoint {
  /** Entries by method, in lower case. */
  readonly methods: ReadonlyMap<string, OperationEntry>
  readonly host: ServerHost
  /** By operation, made on its first call. */
  readonly followers: WeakMap<Operation, ParamsFollower | false>
}

/** Requests of one batch; more are refused, as each of them costs as much as a call. */
const maximumBatch = 1000

function createRouter(entries: readonly OperationEntry[], host: ServerHost): ProtocolRouter {
  const paths = [...new Set(entries.map(({ wire }) => wire["path"] ?? "/"))]
  const methods = new Map(entries.map((entry) => [(entry.wire["method"] ?? "").toLowerCase(), entry]))
  const endpoint: Endpoint = { methods, host, followers: new WeakMap() }
  return {
    claims: (path) => isOwn(path, paths),
    handle: (request) => {
      if (isOwn(request.path, paths)) return handle(request, endpoint)
      throw new ProblemError(problem("unknown-operation", "There is nothing at this address"))
    },
    writeProblem: (_request, thrown) => answer(writeError(toError(thrown, undefined, host), null), thrown),
  }
}

/** Folders may stand in front, such as `/zabbix`: where an installation lies is its own affair. */
function isOwn(path: string, paths: readonly string[]): boolean {
  return paths.some((own) => path.endsWith(own))
}

async function handle(request: HttpRequest, endpoint: Endpoint): Promise<HttpResponse> {
  if (request.method === "OPTIONS") return { status: 204, headers: { allow: "POST" } }
  if (request.method !== "POST") {
    throw new ProblemError(
      problem("method-not-allowed", "Only POST is allowed here", { headers: { allow: "POST" } }),
    )
  }
  checkMediaType(request.headers["content-type"])
  const message = parse(await request.body.read())
  if (message === undefined) {
    return answer(
      writeError(
        {
          ...codes.parseError,
          data: "Invalid JSON. An error occurred on the server while parsing the JSON text.",
        },
        null,
      ),
    )
  }
  if (!Array.isArray(message.value)) {
    const text = await handleMessage(message.value, request, endpoint)
    return text === undefined ? { status: 204, headers: {} } : answer(text)
  }
  return handleBatch(message.value, request, endpoint)
}

const mediaTypes = new Set(["application/json-rpc", "application/json", "application/jsonrequest"])

function checkMediaType(header: string | undefined): void {
  const type = header?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type === "" || mediaTypes.has(type)) return
  const detail = `This address reads ${[...mediaTypes].join(", ")}`
  throw new ProblemError(
    problem("unsupported-media-type", "The body's media type is not supported", { detail }),
  )
}

function parse(body: Uint8Array): { readonly value: unknown } | undefined {
  try {
    checkDepth(body)
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) }
  } catch {
    return undefined
  }
}

/** Answers come in the order of the requests; notifications get none. */
async function handleBatch(
  messages: readonly unknown[],
  request: HttpRequest,
  endpoint: Endpoint,
): Promise<HttpResponse> {
  if (messages.length === 0 || messages.length > maximumBatch) {
    const data =
      messages.length === 0
        ? 'Invalid parameter "/": cannot be empty.'
        : 'Invalid parameter "/": too many requests.'
    return answer(writeError({ ...codes.invalidRequest, data }, null))
  }
  const answers: string[] = []
  for (const message of messages) {
    const text = await handleMessage(message, request, endpoint)
    if (text !== undefined) answers.push(text)
  }
  return answers.length === 0 ? { status: 204, headers: {} } : answer(`[${answers.join(",")}]`)
}

/** @returns The answer as JSON; nothing for a notification. */
async function handleMessage(
  message: unknown,
  request: HttpRequest,
  endpoint: Endpoint,
): Promise<string | undefined> {
  const read = readRequest(message)
  if (read.kind === "invalid") return writeError(read.error, read.id)
  const { id } = read.request
  const text = await call(read.request, id ?? null, request, endpoint)
  return id === undefined ? undefined : text
}

async function call(rpc: RpcRequest, id: Id, request: HttpRequest, endpoint: Endpoint): Promise<string> {
  const { methods, host } = endpoint
  const entry = methods.get(rpc.method.toLowerCase())
  if (entry === undefined) return writeError(unknownMethod(rpc.method, methods), id)
  const operation = await host.load(entry)
  if (
    operation.security.length === 0 &&
    (rpc.auth !== undefined || request.headers["authorization"] !== undefined)
  ) {
    const data = `The "${entry.wire["method"] ?? ""}" method must be called without authorization header.`
    return writeError({ ...codes.invalidParams, data }, id)
  }
  const result = await host.dispatch({
    operation,
    request,
    parameters: {},
    body: renameUser(rpc),
    mediaType: "application/json-rpc",
    credentials: readCredentials(rpc, operation),
    ...readWhere(rpc.params, operation),
  })
  if (result.kind === "failure") return writeError(toError(result.problem, operation, host), id)
  const follow = followerOf(operation, endpoint)
  const value = follow === undefined ? result.value : follow(result.value, rpc.params)
  const known = value === result.value ? result.json : undefined
  return writeResult(known ?? JSON.stringify(value ?? null), id)
}

function followerOf(operation: Operation, { followers, host }: Endpoint): ParamsFollower | undefined {
  const known = followers.get(operation) ?? createFollower(operation, host) ?? false
  followers.set(operation, known)
  return known === false ? undefined : known
}

/** Clients written for servers before 5.4 call the user name `user`, which servers took until 6.4. */
function renameUser({ method, params }: RpcRequest): unknown {
  if (method.toLowerCase() !== "user.login" || !isObject(params) || "username" in params) return params
  const { user, ...rest } = params
  return user === undefined ? params : { username: user, ...rest }
}

/** The token in the body stands for whatever the operation asks. */
function readCredentials({ auth }: RpcRequest, { security }: Operation): Readonly<Record<string, string>> {
  if (auth === undefined) return {}
  return Object.fromEntries(security.flat().map((name) => [name, auth]))
}

function unknownMethod(method: string, methods: ReadonlyMap<string, OperationEntry>) {
  const [service = ""] = method.toLowerCase().split(".")
  const isKnown = [...methods.keys()].some((name) => name.startsWith(`${service}.`))
  const data = isKnown ? `Incorrect method "${method}".` : `Incorrect API "${method.split(".")[0] ?? ""}".`
  return { ...codes.methodNotFound, data: data.slice(0, 200) }
}

/** Errors of the specification go with status 200; what is wrong with the HTTP request itself keeps its status. */
function answer(body: string, thrown?: Problem): HttpResponse {
  const keeps = thrown !== undefined && [404, 405, 408, 413, 415].includes(thrown.status)
  return {
    status: keeps ? thrown.status : 200,
    headers: { "content-type": "application/json", ...thrown?.headers },
    body,
  }
}
