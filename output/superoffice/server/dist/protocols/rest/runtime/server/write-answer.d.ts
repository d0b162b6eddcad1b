import type { HttpRequest, HttpResponse } from "../../../runtime/server/http.js";
import { type Problem } from "../../../runtime/server/problem.js";
import type { CallResult, ServerHost } from "../../../runtime/server/protocol-server.js";
import type { Operation } from "../../../runtime/server/operation.js";
type Success = Extract<CallResult, {
	kind: "success";
}>;
/** Media type of the answer; `undefined` when the caller accepts none of the documented ones. */
export declare function pickAnswerType(operation: Operation, request: HttpRequest, host: ServerHost): string | undefined;
/** Write a result in the type that was negotiated. */
export declare function writeSuccess(result: Success, mediaType: string, select: string | undefined, host: ServerHost): HttpResponse;
/** Write a problem document (RFC 9457); an error body of the API's own goes out as it is. */
export declare function writeProblem(thrown: Problem): HttpResponse;
export declare function notAcceptable(operation: Operation): Problem;
export {};
//# sourceMappingURL=write-answer.d.ts.map
