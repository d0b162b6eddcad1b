import { type RpcOperation } from "./call.js";
import { type RpcTransport, type TransportConfig } from "./transport.js";
export interface Login {
  readonly username: string;
  readonly password: string;
}
/** A transport with a session of its own. */
export interface Session extends RpcTransport {
  /** End the session; calls made afterwards are refused by the server. */
  logout(): Promise<void>;
}
/**
 * Log in and make a transport that carries the session.
 *
 * @throws `ApiError` when user name or password are wrong.
 */
export declare function logIn(config: TransportConfig, login: Login, methods: {
  readonly login: RpcOperation;
  readonly logout: RpcOperation;
}): Promise<Session>;
//# sourceMappingURL=session.d.ts.map
