import type { ServerSchema } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
/**
 * Bring a body into the form that the document has. Servers of this kind read `userGroup` for `UserGroup` and take a
 * bare array for a body whose only member is one; their own clients rely on both.
 */
export declare function matchMembers(body: unknown, schema: ServerSchema, host: ServerHost): unknown;
/** The schema's spelling of a name; the name itself when the schema has none like it. */
export declare function findProperty(schema: ServerSchema, name: string): string;
//# sourceMappingURL=match-members.d.ts.map
