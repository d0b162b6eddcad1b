import type { ServerDefinition } from "./definition.ts"
import type { Operation, OperationEntry } from "./operation.ts"
import type { CallResult, ServerCall } from "./protocol-server.ts"
import type { SchemaLibrary } from "./schema-library.ts"

/** The memory of a stateful mock. */
export interface State {
  /** `undefined` when the call is about no entity that is remembered. */
  answer(call: ServerCall): Promise<CallResult | undefined>
  reset(): void
}

export interface StateTools {
  readonly load: (entry: OperationEntry) => Promise<Operation>
  readonly library: () => SchemaLibrary
}

export function createState(_definition: ServerDefinition, _tools: StateTools): State {
  return { answer: () => Promise.resolve(undefined), reset() {} }
}
