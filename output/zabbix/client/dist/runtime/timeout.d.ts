import type { Middleware } from "./transport.js";
/**
* Limit the time of each attempt. Stands below `retries`, so that a slow attempt is tried again; `timeoutMs` of the
* transport or of a call limits all attempts together.
*
* @param milliseconds - Until the head of the answer is there.
*/
export declare function timeout(milliseconds: number): Middleware;
//# sourceMappingURL=timeout.d.ts.map
