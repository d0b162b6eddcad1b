import { type Credential } from "./auth.js";
import type { Middleware } from "./transport.js";
/**
 * Send a key in a header of the API's own. Unlike `Authorization`, such a header would follow a redirect to any
 * host, so redirects are followed here and the key stays at its origin.
 */
export declare function headerAuth(name: string, credential: Credential): Middleware;
/** Send a key as a query parameter. */
export declare function queryAuth(name: string, credential: Credential): Middleware;
//# sourceMappingURL=api-key.d.ts.map
