/** Conditions of an object's properties as rules, where their words can be resolved. */
import type { Diagnostic, Json } from "../../../contract/index.ts"
import type { Condition, PropertyFact } from "../../../read/facts.ts"
import type { Rule, RuleTest } from "../../api-model.ts"
import { report } from "../../diagnostics.ts"
import { type Case, readCases, type Scope } from "./cases.ts"
import { withText } from "./labels.ts"
import type { RuledObject } from "./tests.ts"
import { narrowValues } from "./value-rules.ts"

/** A rule for an object that holds where tests on the object around it hold, or `unless` they do. */
export interface ScopedRule {
  readonly outer: readonly (readonly RuleTest[])[]
  readonly unless?: true
  readonly rule: Rule
}

/**
 * Write the rules of an object that its own properties decide.
 *
 * @param unresolved - Takes `model/unresolved-condition` for conditions that name a property or a label which is not
 *   there; an object around may still resolve them.
 */
export function writeRules(object: RuledObject, unresolved: Map<Condition, Diagnostic>): readonly Rule[] {
  if (object.context.use === "response") return []
  return object.properties.flatMap((property) => {
    const cases = readCases(property, { object })
    for (const [condition, { isWhole }] of cases) {
      const isAbsent = condition.when?.some((test) => object.absent.has(test.property)) === true
      if (condition.when !== undefined && !isWhole && !isAbsent)
        unresolved.set(condition, reportUnresolved(condition))
    }
    return writeScopedRules(
      property,
      cases.map(([, one]) => one),
      { object },
    ).map(({ rule }) => rule)
  })
}

function reportUnresolved({ text, source }: Condition): Diagnostic {
  return report("model/unresolved-condition", `\`${text.replaceAll("`", "")}\` makes no rule`, { source })
}

export function writeScopedRules(
  property: PropertyFact,
  cases: readonly Case[],
  scope: Scope,
): readonly ScopedRule[] {
  return [
    ...requireProperty(property, cases, scope),
    ...silenceProperty(property, cases),
    ...narrowValues(property, cases, scope),
  ]
}

function requireProperty(
  property: PropertyFact,
  cases: readonly Case[],
  { object }: Scope,
): readonly ScopedRule[] {
  if (object.isRequired(property) || hasDefault(property)) return []
  const grouped = new Map<string, readonly Case[]>()
  for (const one of cases) {
    if (one.effect !== "required" || !one.isWhole || !canHold([...one.outer, ...one.inner], object)) continue
    const key = JSON.stringify(one.outer)
    grouped.set(key, [...(grouped.get(key) ?? []), one])
  }
  return [...grouped.values()].map((alike) => ({
    outer: alike.slice(0, 1).map(({ outer }) => outer),
    rule: {
      when: alike.every(({ inner }) => inner.length > 0) ? alike.map(({ inner }) => inner) : [],
      require: [property.name],
      source: property.source,
    },
  }))
}

/** What is required on a condition and has a default is filled in; an empty one only says how it is where it has no use. */
function hasDefault({ default: value }: PropertyFact): boolean {
  return value !== undefined && value !== ""
}

/** What an update leaves out is there already, so that nothing follows from its absence alone. */
function canHold(tests: readonly RuleTest[], { context }: RuledObject): boolean {
  return context.use !== "update" || tests.some(({ present }) => present !== false)
}

/**
 * Outside of all the cases in which a property is supported or required it may only have a value that says nothing. One
 * case that cannot be read means that nobody can tell. Whether another property is set does not count: what is required
 * without that one is allowed beside it.
 */
function silenceProperty(property: PropertyFact, cases: readonly Case[]): readonly ScopedRule[] {
  const relevant = cases.filter(({ effect }) => effect === "supported" || effect === "required")
  const inner = relevant.map((one) => one.inner.filter(isOfValue))
  const outer = relevant.map((one) => one.outer.filter(isOfValue))
  const { name, source } = property
  const restrict = { [name]: silentValues(property) }
  return [
    ...(isDecided(inner)
      ? [{ outer: [], rule: { when: inner, unless: true as const, restrict, source } }]
      : []),
    ...(isDecided(outer) ? [{ outer, unless: true as const, rule: { when: [], restrict, source } }] : []),
  ]
}

function isOfValue({ present }: RuleTest): boolean {
  return present === undefined
}

function isDecided(cases: readonly (readonly RuleTest[])[]): boolean {
  return cases.length > 0 && cases.every((tests) => tests.length > 0)
}

/** Values that change nothing: the default, and what is empty. */
function silentValues({ default: value, shape }: PropertyFact): readonly Json[] {
  const usual = value === undefined ? [] : withText(value, shape)
  return [...new Set<Json>([...usual, "", 0, "0", false, null]), [], {}]
}
