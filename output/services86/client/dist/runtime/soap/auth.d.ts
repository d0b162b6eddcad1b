import { type Credential } from "../auth.js";
import type { Middleware } from "../transport.js";
import { type XmlNode } from "./xml-node.js";
/**
 * Send a session's ticket as the block `Credentials` in the SOAP header. The operations of the service that hands out
 * tickets take none and get none.
 *
 * ```ts
 * const anonymous = createTransport({ baseUrl, auth: applicationToken("...") })
 * const ask = () => authenticateUsernamePassword(anonymous, { UserName: "...", Password: "..." })
 * const crm = createTransport({ baseUrl, auth: soTicket(async () => (await ask()).Credentials?.Ticket ?? "") })
 * ```
 *
 * @param ticket - Such as `7T:...`; a function is asked before the first call, and once more when the server answers
 *   401.
 */
export declare function soTicket(ticket: Credential): Middleware;
/** Send the calling application's token as the block `ApplicationToken` in the SOAP header. */
export declare function applicationToken(token: Credential): Middleware;
/** Send any block in the SOAP header, with every call. */
export declare function soapHeader(block: XmlNode): Middleware;
//# sourceMappingURL=auth.d.ts.map
