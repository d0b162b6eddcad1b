import type { CallResult, ServerCall } from "./protocol-server.js";
import { type SchemaLibrary } from "./schema-library.js";
import type { Store } from "./state.js";
/** One remembered thing, with the members that callers sent and that the API's sample has. */
export type Entity = Readonly<Record<string, unknown>>;
/** Say what became of entities in the shape that the operation returns. */
export declare function describeOutcome(call: ServerCall, entities: readonly Entity[], store: Store, library: SchemaLibrary): CallResult;
//# sourceMappingURL=state-results.d.ts.map
