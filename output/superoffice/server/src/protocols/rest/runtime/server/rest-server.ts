import { andThen, type Awaitable } from "../../../runtime/server/awaitable.js"
import type { HttpRequest, HttpResponse } from "../../../runtime/server/http.js"
import type { Operation, OperationEntry } from "../../../runtime/server/operation.js"
import { problem, ProblemError } from "../../../runtime/server/problem.js"
import type { ProtocolRouter, ProtocolServer, ServerHost } from "../../../runtime/server/protocol-server.js"
import { createEndpoints, type Endpoint } from "./endpoint.js"
import {
  createPathTree,
  decodeSegment,
  type PathMatch,
  type PathTree,
  type TemplateOperation,
} from "./path-tree.js"
import { pathRank, suitsPath, type PathValues } from "./read-parameters.js"
import { createResultWriter, notAcceptable, writeProblem, type ResultWriter } from "./write-answer.js"

/** Plain HTTP: the operation is found by method and path template. */
export const restServer: ProtocolServer = { protocol: "rest", createRouter }

function createRouter(entries: readonly OperationEntry[], host: ServerHost): ProtocolRouter {
  const tree = createPathTree(entries)
  const caller: Caller = { host, endpointOf: createEndpoints(host), writeResult: createResultWriter(host) }
  return {
    claims: (path) => findMatch(tree, path, host.basePaths) !== undefined,
    handle: (request) => handle(request, tree, caller),
    writeProblem: (_request, thrown) => writeProblem(thrown),
  }
}

interface Caller {
  readonly host: ServerHost
  readonly endpointOf: (operation: Operation) => Endpoint
  readonly writeResult: ResultWriter
}

function handle(request: HttpRequest, tree: PathTree, caller: Caller): Awaitable<HttpResponse> {
  const match = findMatch(tree, request.path, caller.host.basePaths)
  if (match === undefined)
    throw new ProblemError(problem("unknown-operation", "There is nothing at this address"))
  const candidates = match.byMethod.get(request.method) ?? headCandidates(request, match)
  if (candidates === undefined) return refuseMethod(request, match)
  const response = andThen(pickOperation(candidates, match.values, caller.host), ({ operation, path }) =>
    call(caller.endpointOf(operation), path, request, caller),
  )
  return request.method === "HEAD" ? andThen(response, withoutBody) : response
}

function withoutBody({ status, headers }: HttpResponse): HttpResponse {
  return { status, headers }
}

/** The path as it is, or behind the path of one of the document's servers. */
function findMatch(tree: PathTree, path: string, basePaths: readonly string[]): PathMatch | undefined {
  const found = tree.find(path)
  if (found !== undefined) return found
  for (const base of basePaths) {
    const rest = path.startsWith(`${base}/`) ? tree.find(path.slice(base.length)) : undefined
    if (rest !== undefined) return rest
  }
  return undefined
}

/** HEAD is GET without a body, wherever GET is. */
function headCandidates(request: HttpRequest, match: PathMatch): readonly TemplateOperation[] | undefined {
  return request.method === "HEAD" ? match.byMethod.get("GET") : undefined
}

function refuseMethod(request: HttpRequest, match: PathMatch): HttpResponse {
  const allow = [...match.byMethod.keys()].sort().join(", ")
  if (request.method === "OPTIONS") return { status: 204, headers: { allow } }
  throw new ProblemError(
    problem("method-not-allowed", "The method is not allowed here", { headers: { allow } }),
  )
}

interface Picked {
  readonly operation: Operation
  readonly path: PathValues
}

/** Of operations with equal templates, the one whose parameters say most and still fit the path's values. */
function pickOperation(
  candidates: readonly TemplateOperation[],
  values: readonly string[],
  host: ServerHost,
): Awaitable<Picked> {
  const texts = values.map(decodeValue)
  const [only] = candidates
  if (candidates.length > 1 || only === undefined) return pickFitting(candidates, texts, host)
  return andThen(host.load(only.entry), (operation) => ({ operation, path: namePath(only.names, texts) }))
}

async function pickFitting(
  candidates: readonly TemplateOperation[],
  texts: readonly string[],
  host: ServerHost,
): Promise<Picked> {
  const loaded = await Promise.all(
    candidates.map(async ({ entry, names }) => ({ names, operation: await host.load(entry) })),
  )
  const ranked = [...loaded].sort((a, b) => rank(a, host) - rank(b, host))
  const fitting = ranked.find((candidate) => fits(candidate, texts, host)) ?? ranked.at(-1)
  if (fitting === undefined) throw new Error("a path without operations")
  return { operation: fitting.operation, path: namePath(fitting.names, texts) }
}

const noValues: PathValues = {}

function namePath(names: readonly string[], texts: readonly string[]): PathValues {
  if (names.length === 0) return noValues
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]))
}

function decodeValue(value: string): string {
  const text = decodeSegment(value)
  if (text === undefined)
    throw new ProblemError(problem("malformed", "The path is not valid percent-encoded UTF-8"))
  return text
}

interface Candidate {
  readonly names: readonly string[]
  readonly operation: Operation
}

function pathSchemas({ names, operation }: Candidate) {
  return names.map(
    (name) => operation.parameters.find((one) => one.in === "path" && one.wireName === name)?.schema ?? {},
  )
}

function rank(candidate: Candidate, host: ServerHost): number {
  return pathSchemas(candidate).reduce((sum, schema) => sum + pathRank(schema, host), 0)
}

function fits(candidate: Candidate, texts: readonly string[], host: ServerHost): boolean {
  return pathSchemas(candidate).every((schema, index) => suitsPath(texts[index] ?? "", schema, host))
}

function call(
  endpoint: Endpoint,
  path: PathValues,
  request: HttpRequest,
  { host, writeResult }: Caller,
): Awaitable<HttpResponse> {
  const { operation } = endpoint
  const { accept = "" } = request.headers
  const type = endpoint.pickAnswerType(accept)
  if (type === undefined) return writeProblem(notAcceptable(operation))
  const parameters = endpoint.readParameters(path, request)
  const result = andThen(endpoint.readBody(request), ({ value: body, mediaType }) =>
    host.dispatch({ operation, request, parameters, body, lenient: true, mediaType, answerType: type }),
  )
  return andThen(result, (settled) =>
    settled.kind === "failure"
      ? writeProblem(settled.problem)
      : writeResult(settled, type, parameters["$select"]),
  )
}
