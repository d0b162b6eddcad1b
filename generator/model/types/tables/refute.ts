/** Rules that the pages' own samples break are no rules. */
import type { Json } from "../../../contract/index.ts"
import type { Rule, RuleTest } from "../../api-model.ts"

/** Whether an object breaks a rule. */
export function breaksRule(rule: Rule, object: Readonly<Record<string, Json>>): boolean {
  if (!applies(rule, object)) return false
  if (rule.require?.some((name) => memberOf(object, name) === undefined) === true) return true
  if (rule.within !== undefined && breaksWithin(rule.within, object)) return true
  return Object.entries(rule.restrict ?? {}).some(([name, values]) => {
    const value = memberOf(object, name)
    return value !== undefined && !includes(values, value)
  })
}

function breaksWithin(
  { property, rule }: NonNullable<Rule["within"]>,
  object: Readonly<Record<string, Json>>,
): boolean {
  const value = memberOf(object, property)
  const held = Array.isArray(value) ? (value as readonly Json[]) : value === undefined ? [] : [value]
  return held.some((one) => isRecord(one) && breaksRule(rule, one))
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A page may call a property `constructor`, which every object has. */
function memberOf(object: Readonly<Record<string, Json>>, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function applies(rule: Rule, object: Readonly<Record<string, Json>>): boolean {
  if (rule.when.length === 0) return true
  if (rule.unless !== true)
    return rule.when.some((tests) => tests.every((test) => holds(test, object) === true))
  return rule.when.every((tests) => tests.some((test) => holds(test, object) === false))
}

/** `undefined`: nobody can tell. */
function holds(test: RuleTest, object: Readonly<Record<string, Json>>): boolean | undefined {
  const value = memberOf(object, test.property)
  if (test.present !== undefined) return (value !== undefined) === test.present
  if (value === undefined) return test.whenAbsent
  if (test.pattern !== undefined) {
    const fits = typeof value !== "string" || new RegExp(test.pattern, "u").test(value)
    return fits !== (test.not === true)
  }
  return includes(test.values ?? [], value) !== (test.not === true)
}

function includes(values: readonly Json[], value: Json): boolean {
  const text = JSON.stringify(value)
  return values.some((member) => JSON.stringify(member) === text)
}
