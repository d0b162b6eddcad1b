import type { HttpResponse } from "../../../runtime/server/http.js"
import type { Problem } from "../../../runtime/server/problem.js"
import { soapMediaType } from "../client/envelope.js"
import { type FaultCode, writeFault } from "../client/fault.js"
import type { XmlNode } from "../client/xml-node.js"

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

/** Problems of the connection keep the status that says so. */
const httpProblems = new Set(["method-not-allowed", "timeout", "too-large", "unsupported-media-type"])
const callersFault = new Set([
  "malformed",
  "invalid",
  "unauthorized",
  "forbidden",
  "not-found",
  "unknown-operation",
  "not-acceptable",
  "conflict",
])

export function answerProblem(problem: Problem): HttpResponse {
  const isHttp = httpProblems.has(problem.kind)
  const { "content-type": _, ...headers } = problem.headers ?? {}
  return answerFault(
    codeOf(problem, isHttp),
    describe(problem),
    toDetail(problem),
    isHttp ? problem.status : 500,
    headers,
  )
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

/** What a handler's `ApiError` carries: text, or elements as the reader of XML hands them out. */
function toDetail({ body }: Problem): readonly XmlNode[] {
  const nodes = (Array.isArray(body) ? body : [body]) as readonly unknown[]
  return nodes.filter(isNode)
}

function isNode(value: unknown): value is XmlNode {
  const { name, namespace } = Object(value) as { readonly name?: unknown; readonly namespace?: unknown }
  return typeof name === "string" && typeof namespace === "string" && /^[A-Za-z_][\w.-]*$/.test(name)
}

/** Messages may quote what a caller sent, and that may be anything. */
function toXmlText(text: string): string {
  return text.replace(/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
}
