/** Shapes of tables as types, one for each use. */
import type { Diagnostic, SourceRef } from "../../../contract/index.ts"
import type {
  Condition,
  NamedShape,
  ObjectShape,
  PropertyFact,
  Shape,
  TypeFact,
} from "../../../read/facts.ts"
import type { ModelProperty, NamedType, ObjectType, Type } from "../../api-model.ts"
import { report } from "../../diagnostics.ts"
import { type AddressBook, propertiesOf, speaksOf } from "./addresses.ts"
import { type Names, openName, variantName } from "./type-names.ts"
import { writeNestedRules } from "./nested-rules.ts"
import { writeRules } from "./rules.ts"
import { completeProperty } from "./same-as.ts"
import { type RuledObject, toName } from "./tests.ts"
import { writeEnum, writeScalar } from "./scalars.ts"
import { isPresent, isRequired, keyOf, response, type UseContext } from "./uses.ts"

export interface Converter {
  readonly book: AddressBook
  readonly names: Names
  /** Every named type made so far; grows while shapes are converted. */
  readonly types: Map<string, NamedType>
  /** Objects that got a name of their own, by `placeKey`: what stands in their place. */
  readonly placed: Map<string, Type>
  /** Conditions that no object could resolve by itself, with what is to be reported of them. */
  readonly unresolved: Map<Condition, Diagnostic>
  /** Those among them that an object around resolved. */
  readonly lifted: Set<Condition>
  /** Addresses of standard objects reported as missing. */
  readonly missing: Set<string>
  /** Read-only properties that samples send inside of what is created. */
  readonly shown: Set<PropertyFact>
  readonly diagnostics: Diagnostic[]
}

/** Turn a shape into the type that it has in one use. */
export function convertShape(shape: Shape, context: UseContext, converter: Converter): Type {
  const placed = shape.kind === "object" ? converter.placed.get(placeKey(shape)) : undefined
  const type = placed ?? convertPlain(shape, context, converter)
  return shape.nullable === true ? { ...type, nullable: true } : type
}

/**
 * Tell objects apart by where they stand and what they hold: one object can stand in several branches of a shape, and
 * facts that come from a cache or another thread no longer share it.
 */
export function placeKey({ source, properties, extends: bases = [] }: ObjectShape): string {
  const names = [...bases, ...properties].map(({ name }) => name)
  return `${source.path}:${source.line}:${source.column} ${names.join(",")}`
}

function convertPlain(shape: Shape, context: UseContext, converter: Converter): Type {
  switch (shape.kind) {
    case "scalar":
      return writeScalar(shape, context, (named) => responseName(named, converter))
    case "enum":
      return writeEnum(shape, context)
    case "named":
      return convertNamed(shape, context, converter)
    case "array":
      return {
        kind: "array",
        items: convertShape(shape.items, context, converter),
        ...(shape.orSingle === true && context.use !== "response" ? { orSingle: true } : {}),
        ...(shape.empty === true ? { empty: true } : {}),
        ...(shape.filled === true ? { filled: true } : {}),
      }
    case "map":
      return {
        kind: "map",
        values: convertShape(shape.values, context, converter),
        ...(shape.keys === undefined ? {} : { keys: convertShape(shape.keys, context, converter) }),
      }
    case "object":
      return convertObject(shape, context, converter)
    case "union":
      return {
        kind: "union",
        members: shape.members.map((member) => convertShape(member, context, converter)),
      }
    case "binary":
      return { kind: "binary" }
    case "unknown":
      return convertWord(shape.word, context)
  }
}

/** What a word alone says. An empty object comes back as an empty list, so that results say nothing of their kind. */
function convertWord(word: string | undefined, context: UseContext): Type {
  if (word === "scalar") return writeAnyScalar(context)
  const isObject = word === "object" && context.use !== "response"
  return isObject ? { kind: "map", values: { kind: "unknown" } } : { kind: "unknown" }
}

function writeAnyScalar({ use }: UseContext): Type {
  const text: Type = { kind: "scalar", type: "string" }
  return use === "response" ? text : { kind: "union", members: [text, { kind: "scalar", type: "number" }] }
}

/** A type by link: its variant for this use, made when it is first asked for. */
function convertNamed(shape: NamedShape, context: UseContext, converter: Converter): Type {
  const fact = converter.book.find(shape)
  // What is sent is closed: a wrong object would refuse all that is right.
  const isMeant = fact !== undefined && (context.use === "response" || speaksOf(shape, fact))
  if (!isMeant) return openType(shape, converter)
  const { either: _, ...plain } = context
  const nested = { ...plain, nested: context.use !== "response" }
  const { name, isNew } = variantName(fact, nested, converter.names)
  if (isNew) addVariant(name, fact, nested, converter)
  return { kind: "ref", name }
}

function openType(shape: NamedShape, converter: Converter): Type {
  const { name, isNew } = openName(shape, converter.names)
  if (isNew)
    converter.types.set(name, { name, type: { kind: "unknown", name }, provenance: { source: shape.source } })
  return { kind: "ref", name }
}

function addVariant(name: string, fact: TypeFact, context: UseContext, converter: Converter): void {
  // The name is taken before its parts are looked at, so that types may hold themselves.
  const provenance = { source: fact.source }
  const description = fact.description === undefined ? {} : { description: fact.description }
  converter.types.set(name, { name, type: { kind: "unknown" }, provenance, ...description })
  const type =
    fact.shape.kind === "object"
      ? writeObject([fact], [], fact.shape, context, converter)
      : convertShape(fact.shape, context, converter)
  converter.types.set(name, { name, type, provenance, ...description })
}

function responseName(named: NamedShape, converter: Converter): string | undefined {
  const type = convertNamed(named, response, converter)
  return type.kind === "ref" ? type.name : undefined
}

/** An object that a place spells out, with what it has of standard objects. */
function convertObject(shape: ObjectShape, context: UseContext, converter: Converter): Type {
  const named = shape.extends ?? []
  const bases = named.flatMap((one) => converter.book.find(one) ?? [])
  const isComplete = bases.length === named.length
  for (const one of named) if (converter.book.find(one) === undefined) reportMissing(one, converter)
  const type = writeObject(bases, shape.properties, shape, context, converter)
  if (isComplete) return type
  const { extent: _, ...open } = type
  return open
}

/** An object whose standard properties nobody lists takes any; types that are only linked to are reported later. */
function reportMissing(named: NamedShape, { diagnostics, missing }: Converter): void {
  const address = named.address ?? named.name
  if (missing.has(address)) return
  missing.add(address)
  const message = `no page describes \`${address}\`, whose properties belong here`
  diagnostics.push(report("model/open-type", message, { source: named.source }))
}

function writeObject(
  bases: readonly TypeFact[],
  own: readonly PropertyFact[],
  shape: ObjectShape,
  context: UseContext,
  converter: Converter,
): ObjectType {
  const needed = new Set(shape.requires)
  const isBase = new Set(bases.flatMap(propertiesOf))
  const asked = (property: PropertyFact) =>
    shape.requires !== undefined && isBase.has(property)
      ? needed.has(property.name)
      : isRequired(property, context)
  const { either: _, ...plain } = context
  const inner = { ...plain, owners: [...context.owners, ...bases.flatMap((base) => keyOf(base) ?? [])] }
  const all = mergeProperties(bases, own)
  const isShown = (property: PropertyFact) => context.nested && converter.shown.has(property)
  const facts = all.filter((property) => isPresent(property, context) || isShown(property))
  const completed = facts.map((property) => completeProperty(property, converter.book))
  const required = new Map(
    completed.map((property, index) => [property.name, asked(facts[index] ?? property)]),
  )
  const ruled: RuledObject = {
    names: bases.map(({ name }) => toName(name)),
    properties: completed,
    context,
    isRequired: ({ name }) => required.get(name) === true,
    absent: new Set(all.filter((property) => !facts.includes(property)).map(({ name }) => name)),
  }
  const rules = [
    ...writeRules(ruled, converter.unresolved),
    ...writeNestedRules(ruled, converter.book, converter.lifted),
  ]
  return {
    kind: "object",
    properties: completed.map((property, index) => {
      const written = convertProperty(property, required.get(property.name) === true, inner, converter)
      const isInferred = facts[index] !== undefined && !isPresent(facts[index], context)
      return isInferred ? { ...written, provenance: { ...written.provenance, inferred: "sample" } } : written
    }),
    ...(context.use === "response" || shape.open === true ? {} : { extent: "closed" as const }),
    ...(rules.length === 0 ? {} : { rules }),
  }
}

/** The place's own properties win over those of standard objects, and stand where those stood. */
function mergeProperties(bases: readonly TypeFact[], own: readonly PropertyFact[]): readonly PropertyFact[] {
  const merged = new Map<string, PropertyFact>()
  for (const property of [...bases.flatMap(propertiesOf), ...own]) merged.set(property.name, property)
  return [...merged.values()]
}

function convertProperty(
  property: PropertyFact,
  required: boolean,
  context: UseContext,
  converter: Converter,
): ModelProperty {
  const type = convertShape(property.shape, context, converter)
  const description = describe(property, context)
  return {
    name: property.name,
    type,
    required,
    ...(property.adds === undefined ? {} : { adds: property.adds.map(({ name }) => name) }),
    ...(description === "" ? {} : { description }),
    ...(property.deprecated === true ? { deprecated: true } : {}),
    ...(property.default === undefined || context.use === "response" ? {} : { default: property.default }),
    provenance: provenanceOf(property.source, property.shape),
  }
}

function provenanceOf(source: SourceRef, shape: Shape) {
  return { source, ...(shape.exact === false ? { inferred: "name" as const } : {}) }
}

/** Conditions stay readable, whether or not a rule could be made of them. */
function describe({ description, usage }: PropertyFact, { use }: UseContext): string {
  const conditions = use === "response" || use === "query" ? [] : (usage?.conditions ?? [])
  const sentences = new Set(
    conditions
      .filter(({ effect }) => effect !== "values")
      .map(({ text }) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`),
  )
  return [description ?? "", [...sentences].join("\n")].filter((text) => text !== "").join("\n\n")
}
