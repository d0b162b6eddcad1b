import { discard } from "./discard.js"
import type { Middleware, OutgoingRequest } from "./transport.js"

export interface RetryOptions {
  /** Tries beside the first one; 2 when absent. */
  readonly retries?: number
  /** Wait before the first retry in milliseconds, doubled each time; 200 when absent. */
  readonly delayMs?: number
  /** Longest wait in milliseconds, also for what the server asks for; 20,000 when absent. */
  readonly maxDelayMs?: number
  /**
   * Whether a call that may have had its effect may be sent again. GET, HEAD, PUT, DELETE and OPTIONS may when
   * absent; any call is sent again when the server answers 429 or 503.
   */
  readonly isRepeatable?: (request: OutgoingRequest) => boolean
}

/**
 * Send calls again when no answer comes, or 429, 502, 503 or 504; with growing, scattered waits, or as long as
 * `Retry-After` says. Streamed bodies are sent once, as they cannot be sent again.
 */
export function retries(options: RetryOptions = {}): Middleware {
  const { retries: limit = 2, delayMs = 200, maxDelayMs = 20_000, isRepeatable = isIdempotent } = options
  return async (request, next) => {
    for (let attempt = 0; ; attempt++) {
      const [response, error] = await next(request).then(
        (answer) => [answer] as const,
        (reason: unknown) => [undefined, reason] as const,
      )
      const isRefused = response?.status === 429 || response?.status === 503
      const isBroken = response === undefined || response.status === 502 || response.status === 504
      const again = attempt < limit && !request.duplex && (isRefused || (isBroken && isRepeatable(request)))
      if (!again || request.signal?.aborted) {
        if (response === undefined) throw error
        return response
      }
      const backoff = delayMs * 2 ** attempt * (0.5 + Math.random() / 2)
      const waitMs = readRetryAfter(response) ?? backoff
      discard(response)
      await wait(Math.min(waitMs, maxDelayMs), request.signal)
    }
  }
}

function isIdempotent({ method }: OutgoingRequest): boolean {
  return /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method)
}

/** `Retry-After` in milliseconds: a number of seconds or a date. */
function readRetryAfter(response: Response | undefined): number | undefined {
  const text = response?.headers.get("retry-after")
  if (!text) return undefined
  const seconds = Number(text)
  const waitMs = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1000
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    // A signal may outlive many calls. When it aborts, the next attempt fails at once and says why.
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener("abort", end)
  })
}
