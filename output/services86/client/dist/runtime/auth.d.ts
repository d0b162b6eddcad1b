import type { Middleware, OutgoingRequest } from "./transport.js";
/** A credential, or what gets one; `refresh` is set when the server refused the one before. */
export type Credential = string | ((reason: {
  readonly refresh: boolean;
}) => string | Promise<string>);
/** HTTP Basic; user and password may hold any character. */
export declare function basicAuth(user: string, password: string): Middleware;
/**
 * `Authorization: Bearer ...`.
 *
 * @param token - A function is asked before the first call, and once more when the server answers 401; calls that
 *   wait at the same time share its answer.
 */
export declare function bearerAuth(token: Credential): Middleware;
/** `Authorization: <scheme> ...`, for servers with a scheme of their own. */
export declare function schemeAuth(scheme: string, credential: Credential): Middleware;
/** Put a credential on requests, and ask for a fresh one once when the server answers 401. */
export declare function credentialAuth(credential: Credential, place: (request: OutgoingRequest, value: string) => OutgoingRequest): Middleware;
/** The same request with one header more. */
export declare function withHeader(request: OutgoingRequest, name: string, value: string): OutgoingRequest;
//# sourceMappingURL=auth.d.ts.map
