/** A document's verdicts beside those of a real server. */
import type { Json, OpenApiDocument } from "../../../../generator/contract/index.ts"
import type { RpcSession } from "../rpc.ts"
import { type Difference, findDifference, listDifferences } from "./differences.ts"
import { askServer, looksAtDataFirst, type ServerVerdict } from "./judge.ts"
import { type DocumentedMethod, readMethods } from "./methods.ts"
import { addUnknown, type JudgedRequest, makeMutations, makeSampleRequests } from "./requests.ts"
import { countNames, type NameCount } from "./result-names.ts"

export interface Comparison {
  readonly request: JudgedRequest
  readonly server: ServerVerdict
  /** What our schema says against it. */
  readonly complaint: string | undefined
  readonly agrees: boolean
  /** Set when server and manual are known to differ on such requests, whatever they say of this one. */
  readonly difference?: Difference
}

export interface Report {
  readonly version: string
  readonly comparisons: readonly Comparison[]
  /** Properties of real answers, by whether the schema names them. */
  readonly names: readonly NameCount[]
  /** Real answers, by whether the schema of the result takes them. */
  readonly answers: readonly { readonly method: string; readonly fits: boolean }[]
  /** What each known difference takes out. */
  readonly differences: readonly DifferenceCount[]
}

export interface DifferenceCount {
  readonly difference: Difference
  readonly requests: number
  /** Of them, those judged differently. */
  readonly disagreements: number
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
  const answers: { method: string; fits: boolean }[] = []
  for (const method of inOrder(readMethods(document))) {
    const judged = await judgeMethod(method, session)
    comparisons.push(...judged)
    for (const { server, request } of judged) {
      if (server.answer.error !== undefined) continue
      const result = server.answer.result as Json
      names.push(...countNames(document, request.method, result))
      answers.push({ method: request.method, fits: method.answers(result) })
    }
  }
  return {
    version: session.version,
    comparisons,
    names,
    answers,
    differences: countDifferences(session, comparisons),
  }
}

function countDifferences(
  { version }: RpcSession,
  comparisons: readonly Comparison[],
): readonly DifferenceCount[] {
  return listDifferences(version).map((difference) => {
    const covered = comparisons.filter(
      (one) => one.difference === difference && one.server.kind !== "unknown",
    )
    const disagreements = covered.filter(({ agrees }) => !agrees).length
    return { difference, requests: covered.length, disagreements }
  })
}

async function judgeMethod(method: DocumentedMethod, session: RpcSession): Promise<readonly Comparison[]> {
  const probe = method.samples.map(addUnknown).find((params) => params !== undefined)
  const dataFirst = probe !== undefined && (await looksAtDataFirst(session, method.name, probe))
  const judge = (request: JudgedRequest) => compare(method, request, session, dataFirst)
  const samples: Comparison[] = []
  for (const request of makeSampleRequests(method)) samples.push(await judge(request))
  // Where only the data displeases, the form may be right: mutations show whether the server looks at it.
  const base = samples.find(
    ({ server, complaint }) =>
      server.about !== "form" && server.about !== "method" && complaint === undefined,
  )
  if (base === undefined) return samples
  const mutations: Comparison[] = []
  for (const request of makeMutations(method, base.request.params)) {
    mutations.push(await judge(request))
  }
  return [...samples, ...mutations]
}

async function compare(
  method: DocumentedMethod,
  request: JudgedRequest,
  session: RpcSession,
  dataFirst: boolean,
): Promise<Comparison> {
  const server = await askServer(session, request.method, request.params, dataFirst)
  const complaint = method.refuses(request.params)
  const agrees = (complaint === undefined) === (server.kind === "accepted")
  const difference = findDifference(session.version, request)
  return { request, server, complaint, agrees, ...(difference === undefined ? {} : { difference }) }
}

const last = /logout|authentication\.update|delete|clear|import$/i

function inOrder(methods: readonly DocumentedMethod[]): readonly DocumentedMethod[] {
  return [...methods.filter(({ name }) => !last.test(name)), ...methods.filter(({ name }) => last.test(name))]
}
