import type { CallOptions } from "./options.js";
import type { Transport } from "./runtime/transport.js";
import type { Person } from "./types/person.js";
/** Input of {@link getPerson}. */
export interface GetPersonInput<Key extends keyof Person = keyof Person> {
  /** Key of the person. */
  readonly personId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Reads one person by their key.
 *
 * @see docs/superoffice/agent/Person_Agent/v1PersonAgent_GetPerson.md:9
 */
export declare function getPerson<Key extends keyof Person = keyof Person>(transport: Transport, input: GetPersonInput<Key>, options?: CallOptions): Promise<Pick<Person, Key>>;
export type { Person };
//# sourceMappingURL=person-agent.d.ts.map
