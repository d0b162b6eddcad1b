import type { PersonAgentHandlers } from "./person-agent.js";
import type { SentryAgentHandlers } from "./sentry-agent.js";
import type { UserHandlers } from "./user.js";
import type { UserAgentHandlers } from "./user-agent.js";
/** What implements the API, service by service. Whatever is missing is answered by the mock. */
export interface Handlers {
  readonly personAgent?: PersonAgentHandlers;
  readonly sentryAgent?: SentryAgentHandlers;
  readonly userAgent?: UserAgentHandlers;
  readonly user?: UserHandlers;
}
//# sourceMappingURL=handlers.d.ts.map
