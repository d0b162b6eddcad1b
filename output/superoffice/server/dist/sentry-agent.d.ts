import type { Awaitable, CallContext } from "./protocols/runtime/server/server-options.js";
import type { TableRight } from "./shared-types.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface SentryAgentHandlers {
  /**
   * Tells what the caller may do with a row that does not exist yet.
   *
   * @remarks `POST /api/v1/Agents/Sentry/GetNewTableRight`
   * @see docs/superoffice/agent/Sentry_Agent/v1SentryAgent_GetNewTableRight.md:9
   */
  getNewTableRight?(input: GetNewTableRightInput, context: CallContext): Awaitable<TableRight>;
}
/** Input of `getNewTableRight`. */
export interface GetNewTableRightInput extends SentryGetNewTableRightRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
export interface SentryGetNewTableRightRequest {
  /** Name of the table the row would go to */
  TableName?: string;
}
export type { TableRight } from "./shared-types.js";
//# sourceMappingURL=sentry-agent.d.ts.map
