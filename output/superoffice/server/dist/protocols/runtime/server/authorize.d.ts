import type { ServerSecurityScheme } from "./operation.js";
import { type Problem } from "./problem.js";
import type { ServerCall } from "./protocol-server.js";
import type { Authorize } from "./server-options.js";
export type SecuritySchemes = Readonly<Record<string, ServerSecurityScheme>>;
export type Authorization = {
  readonly kind: "granted";
  readonly principal: unknown;
} | {
  readonly kind: "denied";
  readonly problem: Problem;
};
/** Try the operation's alternatives in order; the first whose every scheme brings good credentials lets the call in. */
export declare function authorize(call: ServerCall, schemes: SecuritySchemes, check: Authorize): Promise<Authorization>;
//# sourceMappingURL=authorize.d.ts.map
