import { type Awaitable } from "./awaitable.js";
import type { ServerDefinition } from "./definition.js";
import type { EngineTools } from "./engine.js";
import type { Mock } from "./mock.js";
import type { CallResult, ServerCall } from "./protocol-server.js";
import type { SchemaLibrary } from "./schema-library.js";
import type { EngineOptions } from "./server-options.js";
export interface DispatchParts {
  readonly definition: ServerDefinition;
  readonly options: EngineOptions<object>;
  readonly tools: EngineTools;
  /** Absent when what has no handler is not implemented. */
  readonly mock: Mock | undefined;
  readonly library: () => SchemaLibrary;
}
/** Make what is the same for all protocols between a call and its result: authorization, validation, an answer. */
export declare function createDispatch(parts: DispatchParts): (call: ServerCall) => Awaitable<CallResult>;
//# sourceMappingURL=dispatch.d.ts.map
