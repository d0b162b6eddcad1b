/** Conditions of an object's properties as rules, where their words can be resolved. */
import type { Diagnostic, Json } from "../../../contract/index.ts"
import type { Condition, ConditionTest, PropertyFact, Shape } from "../../../read/facts.ts"
import type { Rule, RuleTest } from "../../api-model.ts"
import { report } from "../../diagnostics.ts"
import { resolveBit, resolveValues, withText } from "./labels.ts"
import { isRequired, type UseContext } from "./uses.ts"

/** An object in one of its uses. */
export interface RuledObject {
  /** Names by which conditions speak of it: `Action object` means the type `Action`. */
  readonly names: readonly string[]
  readonly properties: readonly PropertyFact[]
  readonly context: UseContext
  readonly isRequired: (property: PropertyFact) => boolean
  /** Properties that the type has, but not in this use. */
  readonly absent: ReadonlySet<string>
  /** Conditions reported already, in another use. */
  readonly told: Set<Condition>
}

/**
 * Write the rules of an object.
 *
 * @remarks
 * Diagnostics: `model/unresolved-condition`, for conditions that name a property or a label which is not there.
 */
export function writeRules(object: RuledObject, diagnostics: Diagnostic[]): readonly Rule[] {
  if (object.context.use === "response") return []
  return object.properties.flatMap((property) => writePropertyRules(property, object, diagnostics))
}

function writePropertyRules(
  property: PropertyFact,
  object: RuledObject,
  diagnostics: Diagnostic[],
): readonly Rule[] {
  const conditions = property.usage?.conditions ?? []
  const resolved = new Map<Condition, readonly RuleTest[] | undefined>()
  for (const condition of conditions) resolved.set(condition, resolve(condition, object, diagnostics))
  return [
    ...requireRules(property, conditions, resolved, object),
    ...supportRules(property, conditions, resolved),
    ...valueRules(property, conditions, resolved),
  ]
}

type Resolved = ReadonlyMap<Condition, readonly RuleTest[] | undefined>

function requireRules(
  property: PropertyFact,
  conditions: readonly Condition[],
  resolved: Resolved,
  object: RuledObject,
): readonly Rule[] {
  if (object.isRequired(property) || hasDefault(property)) return []
  const when = conditions.flatMap((condition) => {
    const tests = condition.effect === "required" ? resolved.get(condition) : undefined
    return tests === undefined || !canHold(tests, object) ? [] : [tests]
  })
  return when.length === 0 ? [] : [{ when, require: [property.name], source: property.source }]
}

/** What is required on a condition and has a default is filled in; an empty one only says how it is where it has no use. */
function hasDefault({ default: value }: PropertyFact): boolean {
  return value !== undefined && value !== ""
}

/** What an update leaves out is there already, so that nothing follows from its absence alone. */
function canHold(tests: readonly RuleTest[], { context }: RuledObject): boolean {
  return (
    context.use !== "update" || tests.some(({ values, present }) => values !== undefined || present === true)
  )
}

/**
 * Outside of all the cases in which a property is supported or required it may only have a value that says nothing. One
 * case that cannot be read means that nobody can tell.
 */
function supportRules(
  property: PropertyFact,
  conditions: readonly Condition[],
  resolved: Resolved,
): readonly Rule[] {
  const relevant = conditions.filter(({ effect }) => effect === "supported" || effect === "required")
  const when = relevant.map((condition) => resolved.get(condition))
  if (relevant.length === 0 || when.includes(undefined)) return []
  const known = when.flatMap((tests) => (tests === undefined ? [] : [tests]))
  const isDecided = known.every((tests) => tests.some(({ values }) => values !== undefined))
  if (!isDecided) return []
  return [
    {
      when: known,
      unless: true,
      restrict: { [property.name]: silentValues(property) },
      source: property.source,
    },
  ]
}

/** Values that change nothing: the default, and what is empty. */
function silentValues({ default: value, shape }: PropertyFact): readonly Json[] {
  const usual = value === undefined ? [] : withText(value, shape)
  return [...new Set<Json>([...usual, "", 0, "0", false, null]), [], {}]
}

function valueRules(
  property: PropertyFact,
  conditions: readonly Condition[],
  resolved: Resolved,
): readonly Rule[] {
  const lists = new Map<string, Rule>()
  for (const condition of conditions) {
    const tests = resolved.get(condition)
    if (condition.effect !== "values" || tests === undefined) continue
    const values = (condition.values ?? []).flatMap((value) => withText(value, property.shape))
    const key = JSON.stringify(values)
    const before = lists.get(key)
    const when = [...(before?.when ?? []), tests]
    lists.set(key, { when, restrict: { [property.name]: values }, source: property.source })
  }
  return [...lists.values()]
}

function resolve(
  condition: Condition,
  object: RuledObject,
  diagnostics: Diagnostic[],
): readonly RuleTest[] | undefined {
  if (condition.when === undefined) return undefined
  const tests = condition.when.map((test) => resolveTest(test, object))
  if (!tests.includes(undefined)) return tests.flatMap((test) => (test === undefined ? [] : [test]))
  if (object.told.has(condition) || condition.when.some(({ property }) => object.absent.has(property)))
    return undefined
  object.told.add(condition)
  diagnostics.push(
    report("model/unresolved-condition", `\`${condition.text.replaceAll("`", "")}\` makes no rule`, {
      source: condition.source,
    }),
  )
  return undefined
}

function resolveTest(test: ConditionTest, object: RuledObject): RuleTest | undefined {
  if (test.of !== undefined && !object.names.includes(toName(test.of))) return undefined
  const decider = object.properties.find(({ name }) => name === test.property)
  if (decider === undefined) return undefined
  if (test.test === "isSet") return { property: test.property, present: true }
  if (test.test === "isNotSet") return { property: test.property, present: false }
  const values =
    test.test === "hasBit"
      ? resolveBit(test.values, decider.shape)
      : resolveValues(test.values, oneOf(decider.shape))
  if (values === undefined) return undefined
  const not = test.test === "isNoneOf"
  const absent = whenAbsent(decider, values, not, object)
  return {
    property: test.property,
    values,
    ...(not ? { not } : {}),
    ...(absent === undefined ? {} : { whenAbsent: absent }),
  }
}

/** `the Role object`, `Role object`, `Action operation object`: words as a type's name. */
export function toName(words: string): string {
  return words
    .replace(/^the\s+/i, "")
    .replace(/\s{1,9}object$/i, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
}

function oneOf(shape: Shape): Shape {
  return shape.kind === "array" ? oneOf(shape.items) : shape
}

/** Creating fills in defaults; what an update leaves out stays as it is, and nobody knows how that was. */
function whenAbsent(
  decider: PropertyFact,
  values: readonly Json[],
  not: boolean,
  { context }: RuledObject,
): boolean | undefined {
  if (context.use !== "create" || decider.default === undefined || isRequired(decider, context))
    return undefined
  return values.includes(decider.default) !== not
}
