import type { Violation } from "./problem.js";
import type { ServerCall } from "./protocol-server.js";
import type { Judge } from "./validator.js";
/** Judges the parts of a call: their rules differ. */
export interface CallJudges {
  readonly parameter: Judge;
  readonly body: Judge;
}
/** Judge everything that a call brings: each parameter, then the body. */
export declare function checkCall(call: ServerCall, judges: CallJudges): readonly Violation[];
//# sourceMappingURL=check-call.d.ts.map
