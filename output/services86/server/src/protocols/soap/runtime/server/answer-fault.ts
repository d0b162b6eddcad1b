import type { HttpResponse } from "../../../runtime/server/http.js"
import { isRecord } from "../../../runtime/server/json.js"
import type { Problem } from "../../../runtime/server/problem.js"
import { soapMediaType } from "../client/envelope.js"
import { type FaultCode, writeFault } from "../client/fault.js"
import type { XmlNode } from "../client/xml-node.js"
import { toDetail, toXmlText } from "./fault-detail.js"

/** Carries a fault out of nested code; caught by the router. */
export class FaultError extends Error {
  override readonly name = "FaultError"
  readonly code: FaultCode

  constructor(code: FaultCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Every fault travels with status 500, as SOAP 1.1 wants it, unless the message was never looked at. */
export function answerFault(
  code: FaultCode | { readonly namespace: string; readonly name: string },
  message: string,
  detail: readonly XmlNode[] = [],
  status = 500,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const body = writeFault(code, toXmlText(message), detail)
  return { status, headers: { ...headers, "content-type": soapMediaType }, body }
}

/** Where no operation was found to fault, the status of HTTP says why. */
const httpProblems = new Set([
  "method-not-allowed",
  "timeout",
  "too-large",
  "unknown-operation",
  "unsupported-media-type",
])
const callersFault = new Set([
  "malformed",
  "invalid",
  "unauthorized",
  "forbidden",
  "not-found",
  "not-acceptable",
  "conflict",
])

export function answerProblem(problem: Problem): HttpResponse {
  const isHttp = httpProblems.has(problem.kind)
  const { "content-type": _, ...headers } = problem.headers ?? {}
  return answerFault(
    codeOf(problem, isHttp),
    describe(problem),
    toDetail(isFault(problem.body) ? problem.body["detail"] : problem.body),
    isHttp ? problem.status : 500,
    headers,
  )
}

/** The document's sample of a fault is a whole one; code and text stand elsewhere in the problem. */
function isFault(body: unknown): body is Readonly<Record<string, unknown>> {
  return isRecord(body) && Object.hasOwn(body, "faultcode") && Object.hasOwn(body, "faultstring")
}

function codeOf({ kind, code }: Problem, isHttp: boolean): FaultCode | { namespace: string; name: string } {
  if (code === "Client" || code === "Server") return code
  // A code of the service's own must be a name, or it cannot be written.
  if (typeof code === "string" && /^[A-Za-z_][\w.-]*$/.test(code)) return { namespace: "", name: code }
  return isHttp || callersFault.has(kind) ? "Client" : "Server"
}

function describe({ title, detail, violations = [] }: Problem): string {
  const found = violations.map(
    ({ pointer, message }) => `${pointer === "" ? "the message" : pointer} ${message}`,
  )
  return [title, detail, ...found].filter((part) => part !== undefined && part !== "").join("; ")
}
