import { type Middleware, type Transport, type TransportConfig as CommonConfig } from "../transport.js";
/** Carries calls to one server and numbers them. */
export interface RpcTransport extends Transport {
  /** Next id of a request; unique in this transport. */
  nextId(): number;
}
export type TransportConfig = Omit<CommonConfig, "baseUrl"> & Address & {
  /**
   * Where the token travels: in `Authorization: Bearer` when absent, which Zabbix reads since version 6.4. `inBody()`:
   * in the member `auth`, for servers before. `inBody("detect")`: as the server's version says, asked once.
   */
  readonly tokenIn?: Middleware | undefined;
};
/** The server's address, with the API's own path or without it. */
export type Address = {
  readonly url: string;
} | {
  readonly baseUrl: string;
};
/** Make the transport that the functions of this package take as their first argument. */
export declare function createTransport(config: TransportConfig): RpcTransport;
//# sourceMappingURL=transport.d.ts.map
