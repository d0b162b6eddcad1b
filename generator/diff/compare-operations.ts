import type { OpenApiDocument } from "../contract/index.ts"
import type { Finding } from "./change.ts"
import { compareRequests } from "./compare-bodies.ts"
import { compareParameters } from "./compare-parameters.ts"
import { compareResponses } from "./compare-responses.ts"
import { compareSecurity } from "./compare-security.ts"
import { equal } from "./equal.ts"
import { templateOf } from "./operations.ts"
import type { PlacedOperation } from "./operations.ts"

/** Both documents, for references. */
export interface Documents {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
}

/** Compare one operation of both documents. */
export function compareOperations(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  return [
    ...compareWire(before, after),
    ...compareTag(before, after),
    ...compareParameters(before, after, documents),
    ...compareRequests(before, after, documents),
    ...compareResponses(before, after, documents),
    ...compareSecurity(before, after, documents),
    ...compareWords(before, after),
    ...compareRest(before, after),
  ]
}

function compareWire(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const key = "x-pagewright-wire"
  const same = templateOf(before.path) === templateOf(after.path) && before.method === after.method
  if (same && equal(before.operation[key], after.operation[key])) return []
  const message = same
    ? "it travels differently on the wire"
    : `it moved from \`${before.method.toUpperCase()} ${before.path}\` to \`${after.method.toUpperCase()} ${after.path}\``
  return [{ class: "breaking", code: "operation-moved", message, pointer: after.pointer }]
}

/** The first tag decides which module of the packages exports the function. */
function compareTag(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const [old, young] = [before.operation.tags?.[0], after.operation.tags?.[0]]
  if (old === young) return []
  const message = `it belongs to the service \`${young ?? ""}\` instead of \`${old ?? ""}\``
  return [{ class: "breaking", code: "service-changed", message, pointer: after.pointer }]
}

function compareWords(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const { pointer, operation } = after
  const [was, is] = [before.operation.deprecated === true, operation.deprecated === true]
  const deprecated: readonly Finding[] = was === is ? [] : [deprecationFinding(is, pointer)]
  const texts = ["summary", "description"] as const
  const changed = texts.filter((key) => before.operation[key] !== operation[key])
  if (changed.length === 0) return deprecated
  const message = `its ${changed.join(" and ")} changed`
  return [...deprecated, { class: "patch", code: "words-changed", message, pointer }]
}

function deprecationFinding(isDeprecated: boolean, pointer: string): Finding {
  return isDeprecated
    ? { class: "additive", code: "deprecated", message: "it is deprecated", pointer }
    : { class: "patch", code: "deprecated", message: "it is no longer deprecated", pointer }
}

/** Members that are compared one by one. */
const known = new Set([
  "operationId",
  "tags",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "summary",
  "description",
  "deprecated",
  "x-pagewright-wire",
  "x-pagewright-source",
  "x-pagewright-inferred",
])

/** Whatever else is said of an operation ends in the packages' comments at most, yet it changes them. */
function compareRest(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const [old, young] = [new Map(Object.entries(before.operation)), new Map(Object.entries(after.operation))]
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((key) => !known.has(key) && !equal(old.get(key), young.get(key)))
    .map((key) => ({
      class: "patch",
      code: "details-changed",
      message: `its \`${key}\` changed`,
      pointer: after.pointer,
    }))
}
