import type { Middleware } from "./transport.js"

/**
 * Limit the time of each attempt. Stands below `retries`, so that a slow attempt is tried again; `timeoutMs` of the
 * transport or of a call limits all attempts together.
 *
 * @param milliseconds - Until the head of the answer is there.
 */
export function timeout(milliseconds: number): Middleware {
  return (request, next) => {
    const limit = AbortSignal.timeout(milliseconds)
    return next({ ...request, signal: request.signal ? AbortSignal.any([request.signal, limit]) : limit })
  }
}
