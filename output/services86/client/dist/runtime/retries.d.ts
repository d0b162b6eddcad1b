import type { Middleware, OutgoingRequest } from "./transport.js";
export interface RetryOptions {
  /** Tries beside the first one; 2 when absent. */
  readonly retries?: number;
  /** Wait before the first retry in milliseconds, doubled each time; 200 when absent. */
  readonly delayMs?: number;
  /** Longest wait in milliseconds, also for what the server asks for; 20,000 when absent. */
  readonly maxDelayMs?: number;
  /**
   * Whether a call that may have had its effect may be sent again. GET, HEAD, PUT, DELETE and OPTIONS may when
   * absent; any call is sent again when the server answers 429 or 503.
   */
  readonly isRepeatable?: (request: OutgoingRequest) => boolean;
}
/**
 * Send calls again when no answer comes, or 429, 502, 503 or 504; with growing, scattered waits, or as long as
 * `Retry-After` says. Streamed bodies are sent once, as they cannot be sent again.
 */
export declare function retries(options?: RetryOptions): Middleware;
//# sourceMappingURL=retries.d.ts.map
