/** Pages on which one table describes several types: what creates, what updates, what comes back. */
import { type Diagnostic, type Outcome, outcome } from "../../../contract/index.ts"
import type { OperationFact, SampleFact, TypeFact } from "../../../read/facts.ts"
import type { ModelOperation, NamedType } from "../../api-model.ts"
import { report } from "../../diagnostics.ts"
import { createAddressBook } from "./addresses.ts"
import type { Converter } from "./convert.ts"
import { fitSamples } from "./fit.ts"
import { mergeEqual } from "./merge.ts"
import { buildOperation, readMember } from "./operations.ts"
import { findShown } from "./shown.ts"
import { createNames } from "./type-names.ts"

export interface TableModel {
  readonly operations: readonly ModelOperation[]
  readonly types: ReadonlyMap<string, NamedType>
}

/**
 * Make the types and operations of pages whose tables describe several uses.
 *
 * @remarks
 * Diagnostics: `model/open-type`, `model/dead-anchor`, `model/unresolved-condition`, `model/foreign-sample`, `model/sample-contradicts`.
 * Types that pages link to and none describes are open; `checkModel` reports them.
 */
export function modelTables(
  facts: readonly OperationFact[],
  types: readonly TypeFact[],
): Outcome<TableModel> {
  const diagnostics: Diagnostic[] = []
  const converter: Converter = {
    book: createAddressBook(types, diagnostics),
    names: createNames(),
    types: new Map(),
    placed: new Map(),
    unresolved: new Map(),
    lifted: new Set(),
    missing: new Set(),
    shown: new Set(),
    diagnostics,
  }
  const samples = assignSamples(facts, diagnostics)
  for (const { id, request } of facts) {
    const shown = findShown(request, samples.get(id) ?? [], converter.book, diagnostics)
    for (const property of shown) converter.shown.add(property)
  }
  const operations = facts.map((fact) => buildOperation(fact, samples.get(fact.id) ?? [], converter))
  for (const [condition, diagnostic] of converter.unresolved)
    if (!converter.lifted.has(condition)) diagnostics.push(diagnostic)
  const fitted = fitSamples(operations, converter.types, diagnostics)
  return outcome(mergeEqual({ operations, types: fitted }), diagnostics)
}

/** A sample belongs to the method that it calls, whatever page it stands on. */
function assignSamples(
  facts: readonly OperationFact[],
  diagnostics: Diagnostic[],
): ReadonlyMap<string, readonly SampleFact[]> {
  const known = new Map(facts.map(({ id }) => [id.toLowerCase(), id]))
  const assigned = new Map<string, SampleFact[]>()
  for (const fact of facts) {
    const homes = new Map<string, string>()
    for (const sample of fact.samples) {
      const home = homeOf(sample, fact, known, homes)
      if (home !== fact.id && sample.side === "request") diagnostics.push(reportForeign(sample, fact, home))
      const name = home === fact.id ? sample.name : `${fact.id}-${sample.name}`
      if (known.has(home.toLowerCase())) push(assigned, home, { ...sample, name })
    }
  }
  return assigned
}

/** A response goes where its request went. */
function homeOf(
  sample: SampleFact,
  fact: OperationFact,
  known: ReadonlyMap<string, string>,
  homes: Map<string, string>,
): string {
  const method =
    sample.side === "request" && sample.json !== undefined ? readMember(sample.json, "method") : undefined
  const stated = typeof method === "string" ? (known.get(method.toLowerCase()) ?? method) : undefined
  const home = stated ?? homes.get(sample.name) ?? fact.id
  homes.set(sample.name, home)
  return home
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function reportForeign(sample: SampleFact, fact: OperationFact, home: string): Diagnostic {
  return report("model/foreign-sample", `the sample on the page of \`${fact.id}\` calls \`${home}\``, {
    source: sample.source,
  })
}
