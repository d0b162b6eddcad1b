import type { ProtocolServer } from "../../../runtime/server/protocol-server.js";
/** SOAP 1.1: one address per service, messages told apart by SOAPAction, then by the element in `Body`. */
export declare const soapServer: ProtocolServer;
//# sourceMappingURL=router.d.ts.map
