/** Rules for objects inside of an object that a property of the outer one decides. */
import type { Condition, PropertyFact, Shape, TypeFact } from "../../../read/facts.ts"
import type { Rule } from "../../api-model.ts"
import { type AddressBook, propertiesOf, speaksOf } from "./addresses.ts"
import { readCases } from "./cases.ts"
import { type ScopedRule, writeScopedRules } from "./rules.ts"
import { completeProperty } from "./same-as.ts"
import { isAbout, type RuledObject, toName } from "./tests.ts"
import { isPresent, isRequired, type UseContext } from "./uses.ts"

/** Objects hold objects; pages look around no further than this. */
const deepest = 4

/**
 * Write the rules of nested objects whose conditions name this object: "required if `kind` of Ship object is set to ...".
 *
 * @param lifted - Takes the conditions that were resolved.
 */
export function writeNestedRules(
  around: RuledObject,
  book: AddressBook,
  lifted: Set<Condition>,
): readonly Rule[] {
  if (around.context.use === "response") return []
  const context: UseContext = { ...around.context, nested: true }
  return around.properties.flatMap((property) =>
    rulesBelow(property, context, 1, []).map((rule) => toOuter(rule, property)),
  )

  function rulesBelow(
    property: PropertyFact,
    inner: UseContext,
    depth: number,
    path: readonly TypeFact[],
  ): readonly ScopedRule[] {
    return objectsIn(property.shape, book).flatMap(({ names, properties, fact }) => {
      if (depth > deepest || (fact !== undefined && path.includes(fact))) return []
      const object = toRuledObject(names, properties, inner, book)
      const below = object.properties.flatMap((own) => [
        ...rulesOf(own, object),
        ...rulesBelow(own, inner, depth + 1, fact === undefined ? path : [...path, fact]).map((scoped) =>
          wrap(scoped, own),
        ),
      ])
      return below
    })
  }

  function rulesOf(property: PropertyFact, object: RuledObject): readonly ScopedRule[] {
    const isOuter = (property.usage?.conditions ?? []).some((condition) => isAboutOuter(condition, object))
    if (!isOuter) return []
    const cases = readCases(property, { object, around })
    for (const [condition, { isWhole, outer }] of cases)
      if (isWhole && outer.length > 0) lifted.add(condition)
    const rules = writeScopedRules(
      property,
      cases.map(([, one]) => one),
      { object, around },
    )
    return rules.filter(({ outer }) => outer.some((tests) => tests.length > 0))
  }

  function isAboutOuter({ when = [], partly = [] }: Condition, object: RuledObject): boolean {
    return [...when, ...partly].some(
      (test) => test.of !== undefined && !isAbout(test, object) && isAbout(test, around),
    )
  }
}

function wrap({ rule, ...scoped }: ScopedRule, property: PropertyFact): ScopedRule {
  return { ...scoped, rule: { when: [], within: { property: property.name, rule }, source: rule.source } }
}

function toOuter({ outer, unless, rule }: ScopedRule, property: PropertyFact): Rule {
  return {
    when: outer,
    ...(unless === undefined ? {} : { unless }),
    within: { property: property.name, rule },
    source: rule.source,
  }
}

interface NestedObject {
  readonly names: readonly string[]
  readonly properties: readonly PropertyFact[]
  readonly fact?: TypeFact
}

function objectsIn(shape: Shape, book: AddressBook): readonly NestedObject[] {
  switch (shape.kind) {
    case "array":
      return objectsIn(shape.items, book)
    case "union":
      return shape.members.flatMap((member) => objectsIn(member, book))
    case "named": {
      const fact = book.find(shape)
      return fact === undefined || !speaksOf(shape, fact)
        ? []
        : [{ names: [toName(fact.name)], properties: propertiesOf(fact), fact }]
    }
    case "object": {
      const bases = (shape.extends ?? []).flatMap((base) => book.find(base) ?? [])
      const properties = [...bases.flatMap(propertiesOf), ...shape.properties]
      return [{ names: bases.map(({ name }) => toName(name)), properties }]
    }
    default:
      return []
  }
}

function toRuledObject(
  names: readonly string[],
  properties: readonly PropertyFact[],
  context: UseContext,
  book: AddressBook,
): RuledObject {
  const present = properties.filter((property) => isPresent(property, context))
  return {
    names,
    properties: present.map((property) => completeProperty(property, book)),
    context,
    isRequired: (property) => isRequired(property, context),
    absent: new Set(),
  }
}
