/** Lists of values that hold on conditions. */
import type { Json } from "../../../contract/index.ts"
import type { PropertyFact } from "../../../read/facts.ts"
import type { RuleTest } from "../../api-model.ts"
import { type Case, type Scope, uniqueValues } from "./cases.ts"
import { withText } from "./labels.ts"
import type { ScopedRule } from "./rules.ts"
import { testValues } from "./tests.ts"

/**
 * Let a property have the values of those lists alone whose conditions hold.
 *
 * @remarks
 * Lists may overlap: what pilots may do, and what only harbour masters may do, who are asked for by both. So each value of
 * the property that decides gets the lists that are about it.
 */
export function narrowValues(
  property: PropertyFact,
  cases: readonly Case[],
  scope: Scope,
): readonly ScopedRule[] {
  const lists = cases.filter(({ effect, isWhole }) => effect === "values" && isWhole)
  const spread = spreadLists(property, lists, scope)
  if (spread !== undefined) return spread
  return lists.map((list) => writeList(property, list.outer, list.inner, allowed(property, list)))
}

function allowed({ shape }: PropertyFact, { values = [] }: Case): readonly Json[] {
  return values.flatMap((value) => withText(value, shape))
}

function writeList(
  { name, source }: PropertyFact,
  outer: readonly RuleTest[],
  inner: readonly RuleTest[],
  values: readonly Json[],
): ScopedRule {
  const rule = { when: inner.length === 0 ? [] : [inner], restrict: { [name]: values }, source }
  return { outer: outer.length === 0 ? [] : [outer], rule }
}

/** Where one property decides alone: one rule for all of its values that allow the same. */
function spreadLists(
  property: PropertyFact,
  lists: readonly Case[],
  { object, around }: Scope,
): readonly ScopedRule[] | undefined {
  const tests = lists.map(({ outer, inner }) =>
    outer.length + inner.length === 1 ? [...outer, ...inner][0] : undefined,
  )
  const [first] = tests
  const isOuter = lists[0]?.outer.length === 1
  const isAlike = lists.every(({ outer }, index) => {
    const test = tests[index]
    return (
      (outer.length === 1) === isOuter &&
      test?.property === first?.property &&
      test?.values !== undefined &&
      test.not !== true
    )
  })
  const home = isOuter ? around : object
  const decider = home?.properties.find(({ name }) => name === first?.property)
  if (!isAlike || home === undefined || decider === undefined) return undefined
  const groups = new Map<string, { deciding: Json[]; values: readonly Json[] }>()
  for (const value of uniqueValues(tests.flatMap((test) => test?.values ?? []))) {
    const relevant = lists.filter((_, index) => includes(tests[index]?.values ?? [], value))
    const values = uniqueValues(relevant.flatMap((list) => allowed(property, list)))
    const key = JSON.stringify(values)
    groups.set(key, { deciding: [...(groups.get(key)?.deciding ?? []), value], values })
  }
  return [...groups.values()].map(({ deciding, values }) => {
    const test = [testValues(decider, deciding, false, home)]
    return writeList(property, isOuter ? test : [], isOuter ? [] : test, values)
  })
}

function includes(values: readonly Json[], value: Json): boolean {
  return values.some((one) => JSON.stringify(one) === JSON.stringify(value))
}
