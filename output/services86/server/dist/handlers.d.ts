import type { SoPrincipalHandlers } from "./so-principal.js";
import type { UserHandlers } from "./user.js";
/** What implements the API, service by service. Whatever is missing is answered by the mock. */
export interface Handlers {
  readonly soPrincipal?: SoPrincipalHandlers;
  readonly user?: UserHandlers;
}
//# sourceMappingURL=handlers.d.ts.map
