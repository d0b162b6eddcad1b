import { isApiError } from "./api-error.js"

/** Why a call fails, before a protocol says it in its own way: problem document, fault or error object. */
export interface Problem {
  readonly kind: ProblemKind
  /** HTTP status that suits the kind; SOAP and JSON-RPC answer with their own. */
  readonly status: number
  /** One line, no caller's data in it. */
  readonly title: string
  readonly detail?: string
  readonly violations?: readonly Violation[]
  /** Set by a handler's `ApiError`: the API's own error code. */
  readonly code?: string | number
  /** Set by a handler's `ApiError`: body (REST), `detail` (SOAP) or `data` (JSON-RPC) to answer with. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type ProblemKind = keyof typeof problemStatuses

/** One thing that is wrong in a request, or in a response while developing. */
export interface Violation {
  readonly in: "body" | "path" | "query" | "header" | "cookie"
  /** JSON pointer into that part: `/UserGroup/Id`, `/$top`; empty for the whole of it. */
  readonly pointer: string
  readonly message: string
  /** Keyword of the schema that is broken and what it says, for protocols with words of their own. */
  readonly rule?: { readonly keyword: string; readonly params: Readonly<Record<string, unknown>> }
}

const problemStatuses = {
  malformed: 400,
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "unknown-operation": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  timeout: 408,
  conflict: 409,
  "too-large": 413,
  "unsupported-media-type": 415,
  "invalid-response": 500,
  internal: 500,
  "not-implemented": 501,
  application: 500,
} as const

/** Make a problem with the status that its kind usually has. */
export function problem(kind: ProblemKind, title: string, more: Partial<Problem> = {}): Problem {
  return { kind, status: problemStatuses[kind], title, ...more }
}

/** What a request is told that does not fit its schemas. */
export function unfit(violations: readonly Violation[]): Problem {
  return problem("invalid", "The request does not fit the API", { violations })
}

/** Carries a problem out of nested code; caught by the engine, never by callers. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(thrown: Problem) {
    super(thrown.title)
    this.name = "ProblemError"
    this.problem = thrown
  }
}

/**
 * Say what was thrown as a problem.
 *
 * @param report - Told of what is neither a problem nor an `ApiError`: the caller hears nothing of its particulars.
 */
export function toProblem(thrown: unknown, report: (thrown: unknown) => void): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  if (isApiError(thrown)) {
    return problem("application", thrown.message, {
      status: thrown.status,
      ...(thrown.code === undefined ? {} : { code: thrown.code }),
      ...(thrown.body === undefined ? {} : { body: thrown.body }),
    })
  }
  report(thrown)
  return problem("internal", "The server failed")
}
