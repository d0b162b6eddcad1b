import type { BodyFact, OperationFact } from "../../read/facts.ts"
import type { NamedType, Type } from "../api-model.ts"
import type { Side } from "./slot.ts"

/** What either way to types, declared or inferred, comes to. */
export interface TypedFacts {
  readonly operations: readonly TypedOperation[]
  readonly types: ReadonlyMap<string, NamedType>
}

export interface TypedOperation {
  readonly fact: OperationFact
  readonly request: TypedBody | undefined
  /** By index of `fact.responses`; absent where nothing goes over the wire. */
  readonly responses: readonly (TypedBody | undefined)[]
}

export interface TypedBody {
  readonly fact: BodyFact
  readonly side: Side
  readonly type: Type
}
