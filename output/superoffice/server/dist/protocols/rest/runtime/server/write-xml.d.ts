import type { ServerSchema } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
/**
 * Write a result as XML. Elements are named by the schema's `xml` where it has one, else as services of this kind name
 * them: the root after its type, arrays `ArrayOf...` with one element per item, members after themselves; `null` is
 * left out, the entries of a map are `Key` and `Value`.
 */
export declare function writeXml(value: unknown, schema: ServerSchema, host: ServerHost): string;
//# sourceMappingURL=write-xml.d.ts.map
