import { type Login, type Session } from "./runtime/json-rpc/session.js";
import type { TransportConfig } from "./runtime/json-rpc/transport.js";
/**
 * Log in and make a transport that carries the session; `logout` ends it.
 *
 * @throws {@link ApiError} when user name or password are wrong.
 */
export declare function openSession(config: TransportConfig, credentials: Login): Promise<Session>;
//# sourceMappingURL=session.d.ts.map
