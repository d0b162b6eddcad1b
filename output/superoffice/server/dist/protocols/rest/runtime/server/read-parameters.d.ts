import type { HttpRequest } from "../../../runtime/server/http.js";
import type { Operation, ServerSchema } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
/** Values of a path's parameters by name, percent-decoded. */
export type PathValues = Readonly<Record<string, string>>;
/** Values by wire name, converted to what the parameters' schemas say. */
export type Parameters = Readonly<Record<string, unknown>>;
/** Make what reads an operation's parameters out of a call's path, query, headers and cookies. */
export declare function createParameterReader({ parameters }: Operation, host: ServerHost): (path: PathValues, request: HttpRequest) => Parameters;
/** A value that came as text, once or several times, as its schema says it; objects and lists may be JSON. */
export declare function convertField(texts: readonly string[], written: ServerSchema, host: ServerHost): unknown;
/** Text as its schema says it. What cannot be converted stays text, which then does not fit its schema. */
export declare function convertText(text: string, schema: ServerSchema, host: ServerHost): unknown;
/** Whether a text can be what a schema of a path parameter says; tells operations with equal templates apart. */
export declare function suitsPath(text: string, schema: ServerSchema, host: ServerHost): boolean;
/** How much a schema says about a path parameter: the more, the earlier its operation is tried. */
export declare function pathRank(schema: ServerSchema, host: ServerHost): number;
//# sourceMappingURL=read-parameters.d.ts.map
