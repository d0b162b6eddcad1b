/** The cases in which conditions of a property hold, in terms of its object and of one around it. */
import type { Json } from "../../../contract/index.ts"
import type { Condition, ConditionTest, PropertyFact } from "../../../read/facts.ts"
import type { RuleTest } from "../../api-model.ts"
import { isAbout, resolveTest, type RuledObject, toName } from "./tests.ts"

export interface Case {
  readonly effect: Condition["effect"]
  readonly values?: Condition["values"]
  /** Tests on the object around, and on the object itself. */
  readonly outer: readonly RuleTest[]
  readonly inner: readonly RuleTest[]
  /** The tests say all that the words say; else the case does not hold in any case in which one of them fails. */
  readonly isWhole: boolean
}

/** An object, and the one around it by which some of its conditions are decided. */
export interface Scope {
  readonly object: RuledObject
  readonly around?: RuledObject
}

/** Find what the conditions of a property test. Cases of objects that stand elsewhere in its place are none here. */
export function readCases(property: PropertyFact, scope: Scope): readonly (readonly [Condition, Case])[] {
  const conditions = property.usage?.conditions ?? []
  const others = otherOwners(conditions, scope)
  return conditions.flatMap((condition) => {
    const tests = condition.when ?? condition.partly ?? []
    if (tests.some(({ of }) => of?.every((owner) => others.has(toName(owner))) === true)) return []
    const { effect, values } = condition
    const found = resolveAll(tests, scope)
    const isWhole = condition.when !== undefined && found.outer.length + found.inner.length === tests.length
    return [[condition, { effect, ...(values === undefined ? {} : { values }), ...found, isWhole }] as const]
  })
}

/** "`kind` of Pier object or Quay object": where the object around is a pier, what is said of quays is beside the point. */
function otherOwners(conditions: readonly Condition[], { around }: Scope): ReadonlySet<string> {
  const lists = conditions.flatMap(({ when = [] }) =>
    when.flatMap(({ of }) => (of === undefined ? [] : [of.map(toName)])),
  )
  const own = new Set(around?.names)
  return new Set(
    lists
      .filter((list) => list.some((name) => own.has(name)))
      .flat()
      .filter((name) => !own.has(name)),
  )
}

function resolveAll(
  tests: readonly ConditionTest[],
  { object, around }: Scope,
): Pick<Case, "outer" | "inner"> {
  const outer: RuleTest[] = []
  const inner: RuleTest[] = []
  for (const test of tests) {
    const isInner = isAbout(test, object)
    const home = isInner ? object : around !== undefined && isAbout(test, around) ? around : undefined
    const found = home && resolveTest(test, home)
    if (found !== undefined) (isInner ? inner : outer).push(found)
  }
  return { outer, inner }
}

/** Values as they may be sent, each once. */
export function uniqueValues(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
