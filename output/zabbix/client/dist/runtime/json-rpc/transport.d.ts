import { type Transport, type TransportConfig as CommonConfig } from "../transport.js";
/** Carries calls to one server and numbers them. */
export interface RpcTransport extends Transport {
  /** Next id of a request; unique in this transport. */
  nextId(): number;
}
/** Where the token travels. `detect` asks the server's version once and chooses. */
export type TokenPlace = "header" | "body" | "detect";
export type TransportConfig = Omit<CommonConfig, "baseUrl"> & Address & {
  /**
   * `header` (usual): `Authorization: Bearer`, which Zabbix reads since version 6.4. `body`: the member `auth`, for
   * servers before. `detect`: ask the server, once and only when a token is sent.
   */
  readonly tokenIn?: TokenPlace | undefined;
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
