import type { Middleware } from "./transport.js";
/**
 * Refuse answers that are longer than expected, before they fill the memory: by their head where it tells the length,
 * else while they are read. The call ends with a `NetworkError`.
 *
 * @param bytes - After decompression, which is what a caller gets to hold.
 */
export declare function responseLimit(bytes: number): Middleware;
//# sourceMappingURL=response-limit.d.ts.map
