import type { ProtocolServer } from "../../../runtime/server/protocol-server.js";
/** JSON-RPC 2.0 over HTTP: one address, the method stands in the body, the status is 200 whatever happens. */
export declare const jsonRpcServer: ProtocolServer;
//# sourceMappingURL=json-rpc-server.d.ts.map
