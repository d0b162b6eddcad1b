import type { ProtocolServer } from "../../../runtime/server/protocol-server.js";
/** Plain HTTP: the operation is found by method and path template. */
export declare const restServer: ProtocolServer;
//# sourceMappingURL=rest-server.d.ts.map
