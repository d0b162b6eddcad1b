import type { Awaitable } from "./awaitable.js";
import type { ServerDefinition } from "./definition.js";
import type { OperationResponse } from "./operation.js";
import type { CallResult, ServerCall, ServerHost } from "./protocol-server.js";
import { type SchemaLibrary } from "./schema-library.js";
/** Answers in place of handlers that are not written yet. */
export interface Mock {
  answer(call: ServerCall): Awaitable<CallResult>;
  reset(): void;
}
/**
 * Create the mock of an API.
 *
 * @param isStateful - Remember what is created, changed and deleted; calls that have nothing to do with such
 *   entities still answer with the document's samples.
 */
export declare function createMock(definition: ServerDefinition, tools: Pick<ServerHost, "load" | "library">, isStateful: boolean): Mock;
/** Whether a body is bytes and not a value: no schema that says otherwise, and no media type that carries values. */
export declare function isBinary(mediaTypes: readonly string[], schema: OperationContentSchema, library: SchemaLibrary): boolean;
type OperationContentSchema = NonNullable<OperationResponse["content"]>["schema"];
export {};
//# sourceMappingURL=mock.d.ts.map
