import type { Middleware, OperationInfo } from "./transport.js"

/** A request as hooks see it: no header and no body, so nothing secret gets into a log. */
export interface ObservedRequest {
  readonly operation: OperationInfo
  readonly method: string
  /** Without its query, which may hold personal data. */
  readonly url: string
}

export interface Hooks {
  /** What it returns is handed to the other two: a span, a start time. */
  readonly start?: (request: ObservedRequest) => unknown
  readonly end?: (span: unknown, answer: { readonly status: number; readonly headers: Headers }) => void
  readonly fail?: (span: unknown, error: unknown) => void
}

/** Tell what happens, for logs and OpenTelemetry spans. A hook that throws fails the call. */
export function hooks({ start, end, fail }: Hooks): Middleware {
  return async (request, next) => {
    const { operation, method, url } = request
    const span = start?.({ operation, method, url: url.replace(/[?#].*$/s, "") })
    try {
      const response = await next(request)
      end?.(span, response)
      return response
    } catch (error) {
      fail?.(span, error)
      throw error
    }
  }
}
