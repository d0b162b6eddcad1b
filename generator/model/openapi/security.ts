/** Security facts as schemes and requirements. */
import type { SecurityRequirement, SecurityScheme } from "../../contract/index.ts"
import type { SecurityFact } from "../../read/facts.ts"
import type { ModelOperation } from "../api-model.ts"

export interface Security {
  readonly schemes: readonly (readonly [string, SecurityScheme])[]
  /** What most operations require; stands once for the whole document. */
  readonly usual: readonly SecurityRequirement[] | undefined
  /** An operation's own requirements; `undefined` when they are the usual ones. */
  of(operation: ModelOperation): readonly SecurityRequirement[] | undefined
}

export function writeSecurity(operations: readonly ModelOperation[]): Security {
  const counts = new Map<string, number>()
  const texts = new Map<readonly SecurityFact[], string>()
  for (const { security } of operations) {
    const key = printRequirements(security)
    texts.set(security, key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const usual = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  return {
    schemes: writeSchemes(operations),
    usual: usual === undefined || usual === "[]" ? undefined : JSON.parse(usual),
    of(operation) {
      const own = texts.get(operation.security)
      return own === usual || own === undefined ? undefined : JSON.parse(own)
    },
  }
}

function printRequirements(facts: readonly SecurityFact[]): string {
  return JSON.stringify(writeRequirements(facts))
}

/** Each alternative alone, then each together with what an installation may ask for besides. */
function writeRequirements(facts: readonly SecurityFact[]): readonly SecurityRequirement[] {
  const additional = facts
    .filter((fact) => fact.kind === "apiKey" && fact.use === "additional")
    .map(schemeName)
  const alternatives = facts
    .filter((fact) => fact.kind === "http" || fact.use === "alternative")
    .map((fact): SecurityRequirement => ({ [schemeName(fact)]: [] }))
  if (additional.length === 0) return alternatives
  const together = Object.fromEntries(additional.map((name) => [name, []]))
  return [...alternatives, ...alternatives.map((alternative) => ({ ...alternative, ...together }))]
}

function writeSchemes(operations: readonly ModelOperation[]): readonly (readonly [string, SecurityScheme])[] {
  const schemes = new Map<string, SecurityScheme>()
  for (const fact of operations.flatMap(({ security }) => security)) {
    const name = schemeName(fact)
    if (!schemes.has(name)) schemes.set(name, writeScheme(fact))
  }
  return [...schemes].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function schemeName(fact: SecurityFact): string {
  return fact.kind === "apiKey" ? fact.name : fact.scheme
}

function writeScheme(fact: SecurityFact): SecurityScheme {
  if (fact.kind === "http") return { type: "http", scheme: fact.scheme }
  return {
    type: "apiKey",
    in: fact.in,
    name: fact.header,
    ...(fact.description === undefined ? {} : { description: fact.description }),
  }
}
