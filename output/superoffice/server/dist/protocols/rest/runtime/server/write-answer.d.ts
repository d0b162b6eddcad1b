import type { HttpResponse } from "../../../runtime/server/http.js";
import { type Problem } from "../../../runtime/server/problem.js";
import type { CallResult, ServerHost } from "../../../runtime/server/protocol-server.js";
import type { Operation } from "../../../runtime/server/operation.js";
type Success = Extract<CallResult, {
  kind: "success";
}>;
/** Media type of an operation's answer; `undefined` when the caller accepts none of the documented ones. */
export declare function negotiateAnswer(operation: Operation, accept: string, host: ServerHost): string | undefined;
/** Writes a result in the type that was negotiated. `select` counts when it is text. */
export type ResultWriter = (result: Success, mediaType: string, select: unknown) => HttpResponse;
/** Create a writer. A sample, the same in every call, is written once per media type. */
export declare function createResultWriter(host: ServerHost): ResultWriter;
/** Write a problem document (RFC 9457); an error body of the API's own goes out as it is. */
export declare function writeProblem(thrown: Problem): HttpResponse;
export declare function notAcceptable(operation: Operation): Problem;
export {};
//# sourceMappingURL=write-answer.d.ts.map
