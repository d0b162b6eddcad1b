/** What conditions test, found among the properties of an object. */
import type { Json } from "../../../contract/index.ts"
import type { ConditionTest, PropertyFact, Shape } from "../../../read/facts.ts"
import type { RuleTest } from "../../api-model.ts"
import { resolveBit, resolveValues } from "./labels.ts"
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
}

/** Whether a test speaks of this very object, by name or because it names none. */
export function isAbout({ of }: ConditionTest, { names }: RuledObject): boolean {
  return of === undefined || of.some((owner) => names.includes(toName(owner)))
}

/**
 * Find what a test says of an object.
 *
 * @returns `undefined` when the object has no such property, or the property no such value.
 */
export function resolveTest(test: ConditionTest, object: RuledObject): RuleTest | undefined {
  const decider = findDecider(test.property, object)
  if (decider === undefined) return undefined
  const property = decider.name
  if (test.test === "isSet" || test.test === "isNotSet") return { property, present: test.test === "isSet" }
  const pattern = toPattern(test)
  if (pattern !== undefined) return { property, pattern, ...(test.test.endsWith("Not") ? { not: true } : {}) }
  const values =
    test.test === "hasBit"
      ? resolveBit(test.values, decider.shape)
      : resolveValues(test.values, oneOf(decider.shape))
  return values === undefined ? undefined : testValues(decider, values, test.test === "isNoneOf", object)
}

/** The test that a property is, or is not, one of some values. */
export function testValues(
  decider: PropertyFact,
  values: readonly Json[],
  not: boolean,
  object: RuledObject,
): RuleTest {
  const absent = whenAbsent(decider, values, not, object)
  return {
    property: decider.name,
    values,
    ...(not ? { not } : {}),
    ...(absent === undefined ? {} : { whenAbsent: absent }),
  }
}

/** By its name, or by words that end in it: "the quay's opening mode" is the `opening_mode`. */
function findDecider(name: string, { properties }: RuledObject): PropertyFact | undefined {
  const exact = properties.find((property) => property.name === name)
  if (exact !== undefined || !name.includes(" ")) return exact
  const words = ` ${name.toLowerCase()}`
  return properties.find((property) => words.endsWith(` ${property.name.replaceAll("_", " ")}`))
}

function toPattern({ test, values }: ConditionTest): string | undefined {
  const start = test.startsWith("starts") ? "^" : test.startsWith("contains") ? "" : undefined
  if (start === undefined) return undefined
  const texts = values.map((value) => value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  return texts.length === 1 ? start + texts.join("") : `${start}(?:${texts.join("|")})`
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
