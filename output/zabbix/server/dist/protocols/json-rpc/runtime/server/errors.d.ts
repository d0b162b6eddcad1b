import type { Operation } from "../../../runtime/server/operation.js";
import type { Problem } from "../../../runtime/server/problem.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
import { type RpcError } from "./messages.js";
/** Say a problem as an error object: the code of its kind, what is wrong in `data`. */
export declare function toError(problem: Problem, operation: Operation | undefined, host: ServerHost): RpcError;
//# sourceMappingURL=errors.d.ts.map
