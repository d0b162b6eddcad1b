import type { Operation, OperationBody, ServerSchema } from "./operation.js";
import { type SchemaLibrary } from "./schema-library.js";
/**
 * What an operation does to a kind of entity, recognised by how APIs name things: by method and path
 * (`PUT /api/v1/User/{id}`) or by verb and noun (`SaveUserGroup`, `usergroup.update`).
 */
export interface ResourceAction {
  /** Equal for all operations on the same kind of entity in a service. */
  readonly resource: string;
  readonly verb: Verb;
}
/**
 * `template`: hand out a new entity without keeping it; `create`: keep it under a new id; `save`: create or replace;
 * `update`: change what is there; `patch`: the same by JSON Patch or merge patch.
 */
export type Verb = "template" | "create" | "save" | "update" | "patch" | "get" | "list" | "delete";
/** Recognise what an operation does; `undefined` for anything but creating, reading, changing and deleting. */
export declare function recognizeAction(operation: Operation): ResourceAction | undefined;
/** Schema of what a call returns, or of one of the things that it returns. */
export interface EntityShape {
  readonly schema: ServerSchema;
  readonly name: string;
  readonly isArray: boolean;
  /** Member of the result that holds the rows: `value` in OData lists. */
  readonly member?: string;
}
/** Find what a result is made of; `undefined` for results that are no objects. */
export declare function findShape(body: OperationBody | undefined, library: SchemaLibrary): EntityShape | undefined;
/**
 * Name of the property that identifies an entity: `Id`, `UserGroupId`, one of which the service also knows the plural
 * as a name (`usrgrpid` where calls take or return `usrgrpids`), or the first that ends in `Id`.
 */
export declare function findIdProperty(shape: EntityShape, plurals: ReadonlySet<string>): string | undefined;
//# sourceMappingURL=resources.d.ts.map
