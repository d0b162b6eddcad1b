/** Pages that describe their types under their own names: nothing to infer, only to unite. */
import { outcome, type Outcome } from "../../contract/index.ts"
import type { BodyFact, OperationFact, TypeFact } from "../../read/facts.ts"
import type { NamedType } from "../api-model.ts"
import { report } from "../diagnostics.ts"
import { convertShape } from "./convert.ts"
import type { TypedBody, TypedFacts } from "./typed.ts"
import { openTypes } from "./open-types.ts"
import { uniteShapes, type ShapeConflict } from "./unite-shapes.ts"

/** Unite all descriptions of each type and give the bodies the types that they name. */
export function declareTypes(
  operations: readonly OperationFact[],
  facts: readonly TypeFact[],
): Outcome<TypedFacts> {
  const conflicts: ShapeConflict[] = []
  const united = uniteFacts(facts, conflicts)
  const types = [...united.values()].map((fact): NamedType => ({
    name: fact.name,
    type: convertShape(fact.shape),
    ...(fact.description === undefined ? {} : { description: fact.description }),
    provenance: { source: fact.source },
  }))
  const open = openTypes(types)
  types.push(...open.value)
  types.sort((a, b) => (a.name < b.name ? -1 : 1))
  const value = {
    operations: operations.map(typeOperation),
    types: new Map(types.map((type) => [type.name, type])),
  }
  return outcome(value, [...conflicts.map(reportConflict), ...open.diagnostics])
}

function uniteFacts(facts: readonly TypeFact[], conflicts: ShapeConflict[]): ReadonlyMap<string, TypeFact> {
  const byName = new Map<string, TypeFact>()
  for (const fact of facts) {
    const known = byName.get(fact.name)
    if (known === undefined) byName.set(fact.name, fact)
    else {
      const shape = uniteShapes(known.shape, fact.shape, fact.name, conflicts)
      if (shape !== known.shape) byName.set(fact.name, { ...known, shape })
    }
  }
  return byName
}

function typeOperation(fact: OperationFact) {
  return {
    fact,
    request: fact.request && typeBody(fact.request, "request"),
    responses: fact.responses.map(({ body }) => body && typeBody(body, "response")),
  }
}

function typeBody(fact: BodyFact, side: TypedBody["side"]): TypedBody {
  return { fact, side, type: convertShape(fact.shape) }
}

function reportConflict({ path, first, second }: ShapeConflict) {
  return report("model/contradiction", `\`${path}\` is described in two ways`, {
    source: second,
    related: [{ message: "the other way, which counts", source: first }],
  })
}
