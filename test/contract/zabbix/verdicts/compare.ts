/** A document's verdicts beside those of a real server. */
import type { Json, OpenApiDocument } from "../../../../generator/contract/index.ts"
import type { RpcSession } from "../rpc.ts"
import { type Difference, findDifference, listIdle } from "./differences.ts"
import { askServer, type ServerVerdict } from "./judge.ts"
import { type DocumentedMethod, readMethods } from "./methods.ts"
import { type JudgedRequest, makeMutations, makeSampleRequests } from "./requests.ts"
import { countNames, type NameCount } from "./result-names.ts"

export interface Comparison {
  readonly request: JudgedRequest
  readonly server: ServerVerdict
  /** What our schema says against it. */
  readonly complaint: string | undefined
  readonly agrees: boolean
  /** Set when server and manual are known to differ here. */
  readonly difference?: Difference
}

export interface Report {
  readonly version: string
  readonly comparisons: readonly Comparison[]
  /** Properties of real answers, by whether the schema names them. */
  readonly names: readonly NameCount[]
  /** Known differences that explained nothing. */
  readonly idle: readonly string[]
}

/**
 * Judge samples and mutations of all methods that the document and the server know.
 *
 * @remarks
 * This writes to the server: use one that can be thrown away. Methods that end sessions or delete come last.
 */
export async function compareVerdicts(document: OpenApiDocument, session: RpcSession): Promise<Report> {
  const comparisons: Comparison[] = []
  const names: NameCount[] = []
  for (const method of inOrder(readMethods(document))) {
    const judged = await judgeMethod(method, session)
    comparisons.push(...judged)
    for (const { server, request } of judged) {
      if (server.answer.error === undefined)
        names.push(...countNames(document, request.method, server.answer.result as Json))
    }
  }
  const used = new Set(
    comparisons.flatMap(({ difference }) => (difference === undefined ? [] : [difference])),
  )
  return { version: session.version, comparisons, names, idle: listIdle(session.version, used) }
}

async function judgeMethod(method: DocumentedMethod, session: RpcSession): Promise<readonly Comparison[]> {
  const samples: Comparison[] = []
  for (const request of makeSampleRequests(method)) samples.push(await compare(method, request, session))
  const base = samples.find(({ server, agrees }) => server.kind === "accepted" && agrees)
  if (base === undefined) return samples
  const mutations: Comparison[] = []
  for (const request of makeMutations(method, base.request.params)) {
    mutations.push(await compare(method, request, session))
  }
  return [...samples, ...mutations]
}

async function compare(
  method: DocumentedMethod,
  request: JudgedRequest,
  session: RpcSession,
): Promise<Comparison> {
  const server = await askServer(session, request.method, request.params)
  const complaint = method.refuses(request.params)
  const agrees = (complaint === undefined) === (server.kind === "accepted")
  const difference = agrees ? undefined : findDifference(session.version, request, server.words, complaint)
  return { request, server, complaint, agrees, ...(difference === undefined ? {} : { difference }) }
}

const last = /logout|authentication\.update|delete|clear|import$/i

function inOrder(methods: readonly DocumentedMethod[]): readonly DocumentedMethod[] {
  return [...methods.filter(({ name }) => !last.test(name)), ...methods.filter(({ name }) => last.test(name))]
}
