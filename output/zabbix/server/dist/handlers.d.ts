import type { UserHandlers } from "./user.js";
import type { UsergroupHandlers } from "./usergroup.js";
/** What implements the API, service by service. Whatever is missing is answered by the mock. */
export interface Handlers {
  readonly user?: UserHandlers;
  readonly usergroup?: UsergroupHandlers;
}
//# sourceMappingURL=handlers.d.ts.map
