import type { HttpResponse } from "../../../runtime/server/http.js";
import type { Problem } from "../../../runtime/server/problem.js";
import { type FaultCode } from "../client/fault.js";
import type { XmlNode } from "../client/xml-node.js";
/** Carries a fault out of nested code; caught by the router. */
export declare class FaultError extends Error {
  override readonly name = "FaultError";
  readonly code: FaultCode;
  constructor(code: FaultCode, message: string);
}
/** Every fault travels with status 500, as SOAP 1.1 wants it, unless the message was never looked at. */
export declare function answerFault(code: FaultCode | {
  readonly namespace: string;
  readonly name: string;
}, message: string, detail?: readonly XmlNode[], status?: number, headers?: Readonly<Record<string, string>>): HttpResponse;
export declare function answerProblem(problem: Problem): HttpResponse;
//# sourceMappingURL=answer-fault.d.ts.map
