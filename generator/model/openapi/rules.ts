/** Rules between properties as `if`/`then`. */
import type { Schema } from "../../contract/index.ts"
import type { Rule, RuleTest } from "../api-model.ts"

/** Every rule stands on its own in `allOf`. */
export function writeRules(rules: readonly Rule[] | undefined): Schema {
  if (rules === undefined || rules.length === 0) return {}
  return { allOf: rules.map(writeRule) }
}

function writeRule(rule: Rule): Schema {
  const effect = onlyThese(writeEffect(rule))
  if (rule.when.length === 0) return effect
  const alternatives = rule.when.map((tests) =>
    joinAll(tests.map((test) => writeTest(test, rule.unless === true))),
  )
  const holds = alternatives.length === 1 ? alternatives[0]! : { anyOf: alternatives }
  // JSON Schema's keyword is `then`; nobody awaits a schema.
  // oxlint-disable-next-line unicorn/no-thenable
  return { if: rule.unless === true ? { not: holds } : holds, then: effect }
}

function writeEffect({ require, restrict: values = {}, within }: Rule): Schema {
  return {
    ...(require === undefined ? {} : { required: require }),
    properties: {
      ...anyOf(require ?? []),
      ...restrict(values),
      ...(within === undefined ? {} : { [within.property]: writeWithin(within.rule) }),
    },
  }
}

/** Keywords for objects say nothing of lists, and `items` nothing of objects: together they speak of one or many. */
function writeWithin(rule: Rule): Schema {
  const one = writeRule(rule)
  return { ...one, items: one }
}

function joinAll(schemas: readonly Schema[]): Schema {
  return schemas.length === 1 ? schemas[0]! : { allOf: schemas }
}

/**
 * One test. A value of an absent property is its default where that is known; where it is not, a rule that needs the
 * test to hold does not apply, and a rule that needs it to fail does not either.
 */
function writeTest(test: RuleTest, unless: boolean): Schema {
  const named = { required: [test.property], properties: anyOf([test.property]) }
  if (test.present !== undefined) return test.present ? onlyThese(named) : { not: onlyThese(named) }
  const values: Schema = test.pattern === undefined ? { enum: test.values ?? [] } : { pattern: test.pattern }
  const is = test.not === true ? { not: values } : values
  const whenAbsent = test.whenAbsent ?? unless
  const present: Schema = { properties: { [test.property]: is } }
  return onlyThese(whenAbsent ? present : { ...present, required: [test.property] })
}

/** Linters want every required property named where it is required. */
function anyOf(names: readonly string[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(names.map((name) => [name, {}]))
}

/** A test speaks of its properties and of no others, which linters take for closed unless told otherwise. */
function onlyThese(schema: Schema): Schema {
  return { ...schema, additionalProperties: true }
}

function restrict(values: NonNullable<Rule["restrict"]>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, { enum: list }]))
}
