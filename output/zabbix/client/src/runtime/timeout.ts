import type { Middleware } from "./transport.js"

/**
 * Limit the time of calls. Stands below `retries`, so that a slow attempt is tried again, or above
 * it, to limit all attempts together. A single call is limited by its `signal`: `AbortSignal.timeout(5_000)`.
 *
 * @param milliseconds - Until the answer is read.
 */
export function timeout(milliseconds: number): Middleware {
  return (request, next) => {
    const limit = AbortSignal.timeout(milliseconds)
    return next({ ...request, signal: request.signal ? AbortSignal.any([request.signal, limit]) : limit })
  }
}
