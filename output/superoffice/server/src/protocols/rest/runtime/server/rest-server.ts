import type { HttpRequest, HttpResponse } from "../../../runtime/server/http.js"
import type { Operation, OperationEntry } from "../../../runtime/server/operation.js"
import { problem, ProblemError } from "../../../runtime/server/problem.js"
import type { ProtocolRouter, ProtocolServer, ServerHost } from "../../../runtime/server/protocol-server.js"
import {
  createPathTree,
  decodeSegment,
  type PathMatch,
  type PathTree,
  type TemplateOperation,
} from "./path-tree.js"
import { readBody } from "./read-body.js"
import { pathRank, readParameters, suitsPath } from "./read-parameters.js"
import { notAcceptable, pickAnswerType, writeProblem, writeSuccess } from "./write-answer.js"

/** Plain HTTP: the operation is found by method and path template. */
export const restServer: ProtocolServer = { protocol: "rest", createRouter }

function createRouter(entries: readonly OperationEntry[], host: ServerHost): ProtocolRouter {
  const tree = createPathTree(entries)
  return {
    claims: (path) => findMatch(tree, path, host.basePaths) !== undefined,
    handle: (request) => handle(request, tree, host),
    writeProblem: (_request, thrown) => writeProblem(thrown),
  }
}

async function handle(request: HttpRequest, tree: PathTree, host: ServerHost): Promise<HttpResponse> {
  const match = findMatch(tree, request.path, host.basePaths)
  if (match === undefined)
    throw new ProblemError(problem("unknown-operation", "There is nothing at this address"))
  const candidates = match.byMethod.get(request.method) ?? headCandidates(request, match)
  if (candidates === undefined) return refuseMethod(request, match)
  const { operation, path } = await pickOperation(candidates, match.values, host)
  const response = await call(operation, path, request, host)
  return request.method === "HEAD" ? { status: response.status, headers: response.headers } : response
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
  readonly path: Readonly<Record<string, string>>
}

/** Of operations with equal templates, the one whose parameters say most and still fit the path's values. */
async function pickOperation(
  candidates: readonly TemplateOperation[],
  values: readonly string[],
  host: ServerHost,
): Promise<Picked> {
  const texts = values.map(decodeValue)
  const [only] = candidates
  if (candidates.length === 1 && only !== undefined) {
    return { operation: await host.load(only.entry), path: namePath(only.names, texts) }
  }
  const loaded = await Promise.all(
    candidates.map(async ({ entry, names }) => ({ names, operation: await host.load(entry) })),
  )
  const ranked = [...loaded].sort((a, b) => rank(a, host) - rank(b, host))
  const fitting = ranked.find((candidate) => fits(candidate, texts, host)) ?? ranked.at(-1)
  if (fitting === undefined) throw new Error("a path without operations")
  return { operation: fitting.operation, path: namePath(fitting.names, texts) }
}

function namePath(names: readonly string[], texts: readonly string[]): Readonly<Record<string, string>> {
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

async function call(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  request: HttpRequest,
  host: ServerHost,
): Promise<HttpResponse> {
  const type = pickAnswerType(operation, request, host)
  if (type === undefined) return writeProblem(notAcceptable(operation))
  const parameters = readParameters(operation, path, request, host)
  const { value: body, mediaType } = await readBody(operation, request, host)
  const preferredStatus = readPreference(request.headers["prefer"])
  const result = await host.dispatch({
    operation,
    request,
    parameters,
    body,
    lenient: true,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(preferredStatus === undefined ? {} : { preferredStatus }),
  })
  if (result.kind === "failure") return writeProblem(result.problem)
  const select = parameters["$select"]
  return writeSuccess(result, type, typeof select === "string" ? select : undefined, host)
}

/** `Prefer: code=404`, as mock servers have it; see RFC 7240 for the header. */
function readPreference(header: string | undefined): number | undefined {
  const code = /(?:^|[,;\s])code\s*=\s*"?([1-5]\d\d)"?(?:$|[,;\s])/.exec(header?.slice(0, 1024) ?? "")?.[1]
  return code === undefined ? undefined : Number(code)
}
