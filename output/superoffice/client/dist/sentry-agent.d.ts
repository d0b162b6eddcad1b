import type { CallOptions } from "./options.js";
import type { Transport } from "./runtime/transport.js";
import type { TableRight } from "./types/table-right.js";
/** Input of {@link getNewTableRight}. */
export interface GetNewTableRightInput<Key extends keyof TableRight = keyof TableRight> extends SentryGetNewTableRightRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Tells what the caller may do with a row that does not exist yet.
 *
 * @see docs/superoffice/agent/Sentry_Agent/v1SentryAgent_GetNewTableRight.md:9
 */
export declare function getNewTableRight<Key extends keyof TableRight = keyof TableRight>(transport: Transport, input: GetNewTableRightInput<Key>, options?: CallOptions): Promise<Pick<TableRight, Key>>;
export interface SentryGetNewTableRightRequest {
  /** Name of the table the row would go to */
  TableName?: string;
}
export type { TableRight };
//# sourceMappingURL=sentry-agent.d.ts.map
