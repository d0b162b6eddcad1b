import type { ServerCall } from "./protocol-server.js";
import { type SchemaLibrary } from "./schema-library.js";
import type { Entity } from "./state-results.js";
/**
 * The entities that a call sends: the body, its items, or the one object among its members. Read-only members are left
 * out, as a server ignores them; the id stays, because it says which entity is meant.
 */
export declare function findEntities(call: ServerCall, idProperty: string, library: SchemaLibrary): readonly Entity[];
/**
 * The ids that a call asks for.
 *
 * @param places - Where to look, in order.
 * @returns `undefined` when the call names none.
 */
export declare function findIds(call: ServerCall, idProperty: string, places: readonly ("path" | "query" | "body")[]): readonly unknown[] | undefined;
/** The first number of a body whose members are called otherwise: `UserGroupToDelete`. */
export declare function findFirstId({ body }: ServerCall): readonly unknown[] | undefined;
//# sourceMappingURL=state-inputs.d.ts.map
