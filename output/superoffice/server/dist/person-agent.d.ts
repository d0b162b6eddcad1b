import type { Awaitable, CallContext } from "./protocols/runtime/server/server-options.js";
import type { Person } from "./shared-types.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface PersonAgentHandlers {
  /**
   * Reads one person by their key.
   *
   * @remarks `POST /api/v1/Agents/Person/GetPerson`
   * @see docs/superoffice/agent/Person_Agent/v1PersonAgent_GetPerson.md:9
   */
  getPerson?(input: GetPersonInput, context: CallContext): Awaitable<Person>;
}
/** Input of `getPerson`. */
export interface GetPersonInput {
  /** Key of the person. */
  readonly personId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
export type { Person } from "./shared-types.js";
//# sourceMappingURL=person-agent.d.ts.map
