import type { ServerDefinition } from "./definition.js";
import type { CallResult, ServerCall, ServerHost } from "./protocol-server.js";
import { type Entity } from "./state-results.js";
/** The memory of a stateful mock. */
export interface State {
  /** `undefined` when the call is about no entity that is remembered. */
  answer(call: ServerCall): Promise<CallResult | undefined>;
  reset(): void;
}
type StateTools = Pick<ServerHost, "load" | "library">;
/** Create an empty memory. A kind of entity is first filled with the sample that the document has of it. */
export declare function createState(definition: ServerDefinition, tools: StateTools): State;
/** Entities of one kind. */
export interface Store {
  readonly idProperty: string;
  /** By id as text. */
  readonly entities: Map<string, Entity>;
  /** Ids are text on the wire (JSON-RPC), not numbers. */
  readonly hasTextIds: boolean;
}
export {};
//# sourceMappingURL=state.d.ts.map
