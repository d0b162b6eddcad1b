/** Why a call fails, before a protocol says it in its own way: problem document, fault or error object. */
export interface Problem {
  readonly kind: ProblemKind;
  /** HTTP status that suits the kind; SOAP and JSON-RPC answer with their own. */
  readonly status: number;
  /** One line, no caller's data in it. */
  readonly title: string;
  readonly detail?: string;
  readonly violations?: readonly Violation[];
  /** Set by a handler's `ApiError`: the API's own error code. */
  readonly code?: string | number;
  /** Set by a handler's `ApiError`: body (REST), `detail` (SOAP) or `data` (JSON-RPC) to answer with. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export type ProblemKind = keyof typeof problemStatuses;
/** One thing that is wrong in a request, or in a response while developing. */
export interface Violation {
  readonly in: "body" | "path" | "query" | "header" | "cookie";
  /** JSON pointer into that part: `/UserGroup/Id`, `/$top`; empty for the whole of it. */
  readonly pointer: string;
  readonly message: string;
  /** Keyword of the schema that is broken and what it says, for protocols with words of their own. */
  readonly rule?: {
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  };
}
declare const problemStatuses: {
  readonly malformed: 400;
  readonly invalid: 400;
  readonly unauthorized: 401;
  readonly forbidden: 403;
  readonly "not-found": 404;
  readonly "unknown-operation": 404;
  readonly "method-not-allowed": 405;
  readonly "not-acceptable": 406;
  readonly timeout: 408;
  readonly conflict: 409;
  readonly "too-large": 413;
  readonly "unsupported-media-type": 415;
  readonly "invalid-response": 500;
  readonly internal: 500;
  readonly "not-implemented": 501;
  readonly application: 500;
};
/** Make a problem with the status that its kind usually has. */
export declare function problem(kind: ProblemKind, title: string, more?: Partial<Problem>): Problem;
/** What a request is told that does not fit its schemas. */
export declare function unfit(violations: readonly Violation[]): Problem;
/** Carries a problem out of nested code; caught by the engine, never by callers. */
export declare class ProblemError extends Error {
  readonly problem: Problem;
  constructor(thrown: Problem);
}
/**
 * Say what was thrown as a problem.
 *
 * @param report - Told of what is neither a problem nor an `ApiError`: the caller hears nothing of its particulars.
 */
export declare function toProblem(thrown: unknown, report: (thrown: unknown) => void): Problem;
export {};
//# sourceMappingURL=problem.d.ts.map
