import type { ServerSchema } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
/**
 * Read a body in XML as its schema says: the value that the same body would be in JSON. What has no schema is text, or
 * an object of what is in it. The root's name and namespaces do not matter. Throws a `malformed` or `invalid` problem.
 *
 * @param charset - Of the Content-Type header, when it names one.
 */
export declare function readXmlBody(bytes: Uint8Array, charset: string | undefined, schema: ServerSchema, host: ServerHost): unknown;
//# sourceMappingURL=read-xml-body.d.ts.map
