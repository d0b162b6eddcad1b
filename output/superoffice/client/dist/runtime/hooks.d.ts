import type { Middleware, OperationInfo } from "./transport.js";
/** A request as hooks see it: no header and no body, so nothing secret gets into a log. */
export interface ObservedRequest {
  readonly operation: OperationInfo;
  readonly method: string;
  /** Without its query, which may hold personal data. */
  readonly url: string;
}
export interface Hooks {
  /** What it returns is handed to the other two: a span, a start time. */
  readonly start?: (request: ObservedRequest) => unknown;
  readonly end?: (span: unknown, answer: {
    readonly status: number;
    readonly headers: Headers;
  }) => void;
  readonly fail?: (span: unknown, error: unknown) => void;
}
/** Tell what happens, for logs and OpenTelemetry spans. A hook that throws fails the call. */
export declare function hooks({ start, end, fail }: Hooks): Middleware;
//# sourceMappingURL=hooks.d.ts.map
