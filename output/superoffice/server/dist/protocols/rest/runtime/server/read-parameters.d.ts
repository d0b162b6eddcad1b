import type { HttpRequest } from "../../../runtime/server/http.js";
import type { Operation, ServerSchema } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
/** Read what a call's path, query, headers and cookies hold, converted to what the parameters' schemas say. */
export declare function readParameters(operation: Operation, path: Readonly<Record<string, string>>, request: HttpRequest, host: ServerHost): Readonly<Record<string, unknown>>;
/** A value that came as text, once or several times, as its schema says it. */
export declare function convertField(texts: readonly string[], written: ServerSchema, host: ServerHost): unknown;
/** Whether a text can be what a schema of a path parameter says; tells operations with equal templates apart. */
export declare function suitsPath(text: string, schema: ServerSchema, host: ServerHost): boolean;
/** How much a schema says about a path parameter: the more, the earlier its operation is tried. */
export declare function pathRank(schema: ServerSchema, host: ServerHost): number;
//# sourceMappingURL=read-parameters.d.ts.map
