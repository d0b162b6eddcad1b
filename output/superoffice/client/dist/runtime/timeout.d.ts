import type { Middleware } from "./transport.js";
/**
 * Limit the time of calls. Stands below `retries`, so that a slow attempt is tried again, or above
 * it, to limit all attempts together. A single call is limited by its `signal`: `AbortSignal.timeout(5_000)`.
 *
 * @param milliseconds - Until the answer is read.
 */
export declare function timeout(milliseconds: number): Middleware;
//# sourceMappingURL=timeout.d.ts.map
