import { type Credential } from "./runtime/auth.js";
import type { Middleware } from "./runtime/transport.js";
/**
 * Token of the partner application, needed by servers that call a cloud tenant.
 *
 * @param credential - The value, or a function that gets it; asked again once after 401.
 */
export declare function appTokenAuth(credential: Credential): Middleware;
/**
 * Takes the schemes 'Basic', 'SoTicket' and 'Bearer'; which ones work depends on how the system is installed.
 *
 * @param credential - The value, or a function that gets it; asked again once after 401.
 */
export declare function soTicketAuth(credential: Credential): Middleware;
/**
 * Calls without an Authorization header must repeat the XSRF value of the session cookie here
 *
 * @param credential - The value, or a function that gets it; asked again once after 401.
 */
export declare function xsrfTokenAuth(credential: Credential): Middleware;
//# sourceMappingURL=auth.d.ts.map
