import { type Credential } from "../auth.js";
import type { Middleware } from "../transport.js";
/**
 * Send an API token or a session's token with every call that takes one.
 *
 * @param token - The token, or a function that gets it.
 */
export declare function bearer(token: Credential): Middleware;
//# sourceMappingURL=auth.d.ts.map
