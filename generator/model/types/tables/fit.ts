/** Samples show what a table leaves out: a list where it says one, a number where it says text. */
import type { Diagnostic, Json, SourceRef } from "../../../contract/index.ts"
import type {
  EnumType,
  ModelBody,
  ModelOperation,
  ModelProperty,
  NamedType,
  ObjectType,
  Rule,
  ScalarType,
  Type,
} from "../../api-model.ts"
import { report } from "../../diagnostics.ts"
import { breaksRule } from "./refute.ts"
import { idPattern } from "./scalars.ts"

interface Fitting {
  readonly types: Map<string, NamedType>
  readonly diagnostics: Diagnostic[]
  /** Findings told already; one sample is like the next. */
  readonly told: Set<string>
  readonly side: "request" | "response"
}

/**
 * Widen types by what the samples of their operations show.
 *
 * @remarks
 * Diagnostics: `model/sample-contradicts`. The table is right about names and types of what is sent, the sample about
 * one object or a list of them; of what comes back a sample may also show another scalar or a value more.
 */
export function fitSamples(
  operations: readonly ModelOperation[],
  types: ReadonlyMap<string, NamedType>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, NamedType> {
  const grown = new Map(types)
  const told = new Set<string>()
  for (const operation of operations) {
    if (operation.request !== undefined) {
      fitBody(operation.request, { types: grown, diagnostics, told, side: "request" })
    }
    for (const { body } of operation.responses) {
      if (body !== undefined) fitBody(body, { types: grown, diagnostics, told, side: "response" })
    }
  }
  return grown
}

function fitBody(body: ModelBody, fitting: Fitting): void {
  for (const { value } of Object.values(body.examples)) {
    if (value !== undefined) fit(body.type, value, { path: "", source: body.provenance.source }, fitting)
  }
}

interface Place {
  /** Names on the way, for the message. */
  readonly path: string
  readonly source: SourceRef
}

/** The type widened so far that the value fits, itself when it did already. */
function fit(type: Type, value: Json, place: Place, fitting: Fitting): Type {
  switch (type.kind) {
    case "ref":
      fitNamed(type.name, value, place, fitting)
      return type
    case "array":
      return fitArray(type, value, place, fitting)
    case "map":
      return isRecord(value)
        ? { ...type, values: fitAll(type.values, Object.values(value), place, fitting) }
        : type
    case "object":
      return fitObject(type, value, place, fitting)
    case "union":
      return fitUnion(type, value, place, fitting)
    case "scalar":
    case "enum":
      return fitScalar(type, value, place, fitting)
    case "unknown":
      return isLearnable(type, fitting) ? fitLearned(value, place, fitting) : type
    default:
      return type
  }
}

/** Nothing is said of it; a type with a name has a page of its own that is missing, and may say anything. */
function isLearnable(type: Type, { side }: Fitting): boolean {
  return type.kind === "unknown" && type.name === undefined && side === "response"
}

/** What comes back and no page describes is what the samples show, down to where one sample is no evidence any more. */
function fitLearned(value: Json, place: Place, fitting: Fitting, depth = 0): Type {
  if (value === null || (typeof value === "object" && depth > deepestLearned)) return { kind: "unknown" }
  if (Array.isArray(value)) return { kind: "array", items: learnItems(value, place, fitting, depth) }
  if (typeof value !== "object") return learnScalar(value)
  const properties = Object.entries(value).map(([name, inner]) =>
    learnProperty(name, inner, place, fitting, depth),
  )
  return { kind: "object", properties }
}

const deepestLearned = 4

function learnItems(value: readonly Json[], place: Place, fitting: Fitting, depth: number): Type {
  const [first = null, ...others] = value
  return fitAll(fitLearned(first, place, fitting, depth + 1), others, place, fitting)
}

/** A property of a result that only a sample shows. */
function learnProperty(name: string, value: Json, place: Place, fitting: Fitting, depth = 0): ModelProperty {
  const type = fitLearned(value, place, fitting, depth + 1)
  return { name, type, required: false, provenance: { source: place.source, inferred: "sample" } }
}

function learnScalar(value: string | number | boolean): Type {
  const type = typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean"
  return { kind: "scalar", type }
}

function fitNamed(name: string, value: Json, place: Place, fitting: Fitting): void {
  const named = fitting.types.get(name)
  if (named === undefined) return
  const fitted = fit(named.type, value, { ...place, source: named.provenance.source }, fitting)
  if (fitted === named.type) return
  const now = fitting.types.get(name) ?? named
  const provenance =
    named.type.kind === "unknown" ? { ...now.provenance, inferred: "sample" as const } : now.provenance
  fitting.types.set(name, { ...now, type: fitted, provenance })
}

function fitAll(type: Type, values: readonly Json[], place: Place, fitting: Fitting): Type {
  let fitted = type
  for (const value of values) fitted = fit(fitted, value, place, fitting)
  return fitted
}

function fitArray(type: Extract<Type, { kind: "array" }>, value: Json, place: Place, fitting: Fitting): Type {
  if (Array.isArray(value)) {
    if (isListOfLists(value) && isObject(type.items, fitting)) {
      tell("a list is documented, a sample shows a list of lists", place, fitting)
      const items = fitAll(type.items, value.flat(), place, fitting)
      return { ...type, items: { kind: "array", items } }
    }
    const items = fitAll(type.items, value, place, fitting)
    return items === type.items ? type : { ...type, items }
  }
  if (type.orSingle === true) {
    const items = fit(type.items, value, place, fitting)
    return items === type.items ? type : { ...type, items }
  }
  if (!isRecord(value)) return type
  tell("an array is documented, a sample shows one object", place, fitting)
  if (isLearnable(type.items, fitting))
    return { kind: "union", members: [type, fitLearned(value, place, fitting)] }
  const items = fit(type.items, value, place, fitting)
  return fitting.side === "request"
    ? { ...type, items, orSingle: true }
    : { kind: "union", members: [{ ...type, items }, items] }
}

function isListOfLists(value: readonly Json[]): value is readonly (readonly Json[])[] {
  return value.length > 0 && value.every((item) => Array.isArray(item))
}

function isObject(type: Type, { types }: Fitting): boolean {
  return type.kind === "object" || (type.kind === "ref" && types.get(type.name)?.type.kind === "object")
}

function fitObject(
  type: Extract<Type, { kind: "object" }>,
  value: Json,
  place: Place,
  fitting: Fitting,
): Type {
  if (Array.isArray(value) && value.length === 0 && fitting.side === "response") {
    return { kind: "union", members: [type, { kind: "array", items: { kind: "unknown" }, empty: true }] }
  }
  if (!isRecord(value)) return type
  const strange = Object.keys(value).filter(
    (name) => !type.properties.some((property) => property.name === name),
  )
  for (const name of strange) tell(`a sample has \`${name}\`, which no table lists`, place, fitting)
  const properties = type.properties.map((property) => fitProperty(property, value, place, fitting))
  const fitted = dropRefuted(type, value, place, fitting)
  const shown =
    fitting.side === "response"
      ? strange.map((name) => learnProperty(name, value[name] ?? null, place, fitting))
      : []
  const isGrown =
    shown.length > 0 || properties.some((property, index) => property !== type.properties[index])
  return isGrown ? { ...fitted, properties: [...properties, ...shown] } : fitted
}

function dropRefuted(
  type: ObjectType,
  value: Readonly<Record<string, Json>>,
  place: Place,
  fitting: Fitting,
): ObjectType {
  const kept = (type.rules ?? []).filter((rule) => !breaksRule(rule, value))
  if (kept.length === (type.rules ?? []).length) return type
  for (const rule of type.rules ?? []) {
    const names = namesOf(rule)
    if (!kept.includes(rule)) {
      tell(
        `a sample breaks the rule for \`${names.join("`, `")}\``,
        { ...place, source: rule.source },
        fitting,
      )
    }
  }
  return { ...type, rules: kept }
}

/** What a rule is about: a property, or one of an object inside. */
function namesOf({ require = [], restrict = {}, within }: Rule): readonly string[] {
  const inner = within === undefined ? [] : namesOf(within.rule).map((name) => `${within.property}.${name}`)
  return [...require, ...Object.keys(restrict), ...inner]
}

function fitProperty(
  property: ModelProperty,
  value: Readonly<Record<string, Json>>,
  place: Place,
  fitting: Fitting,
): ModelProperty {
  const own = Object.hasOwn(value, property.name) ? value[property.name] : undefined
  if (own === undefined)
    return fitting.side === "response" ? dropRequirement(property, place, fitting) : property
  const inner = { path: `${place.path}.${property.name}`, source: property.provenance.source }
  const type = fit(property.type, own, inner, fitting)
  return type === property.type
    ? property
    : { ...property, type, provenance: { ...property.provenance, inferred: "sample" } }
}

/** `berthids` comes back where `berthid` was promised. */
function dropRequirement(property: ModelProperty, { path }: Place, fitting: Fitting): ModelProperty {
  if (!property.required) return property
  const place = { path, source: property.provenance.source }
  tell(`\`${property.name}\` is documented, a sample comes without it`, place, fitting)
  return { ...property, required: false }
}

/** The first member of the value's own kind takes it; a word that is none of those listed is a list's only name. */
function fitUnion(type: Extract<Type, { kind: "union" }>, value: Json, place: Place, fitting: Fitting): Type {
  const list = fitting.side === "request" ? findListFor(value, type.members) : undefined
  if (list !== undefined) {
    tell("a list is documented, a sample shows one name", place, fitting)
    return { ...type, members: type.members.with(type.members.indexOf(list), { ...list, orSingle: true }) }
  }
  if (type.members.some((member) => member.kind === "scalar" && member.type === typeof value)) return type
  const member = findMember(type.members, value, fitting)
  if (member === undefined) return type
  const index = type.members.indexOf(member)
  const fitted = fit(member, value, place, fitting)
  return fitted === member ? type : { ...type, members: type.members.with(index, fitted) }
}

/** The first of the value's own kind; of several objects the one that knows most of its properties. */
function findMember(members: readonly Type[], value: Json, fitting: Fitting): Type | undefined {
  const [first, ...others] = members.filter((member) => takes(member, value, fitting))
  if (first === undefined || !isRecord(value)) return first
  const names = Object.keys(value)
  const count = (member: Type) => names.filter((name) => knows(member, name, fitting)).length
  return others.reduce((best, member) => (count(member) > count(best) ? member : best), first)
}

function knows(type: Type, name: string, fitting: Fitting): boolean {
  const plain = type.kind === "ref" ? fitting.types.get(type.name)?.type : type
  return plain?.kind === "object" && plain.properties.some((property) => property.name === name)
}

/** Beside the words of a query stands the list of names: `output: "berthid"` means `["berthid"]`. */
function findListFor(value: Json, members: readonly Type[]): Extract<Type, { kind: "array" }> | undefined {
  if (typeof value !== "string") return undefined
  const isListed = members.some(
    (member) => member.kind === "enum" && member.members.some((one) => one.value === value),
  )
  const hasScalar = members.some((member) => member.kind === "scalar")
  const list = members.find((member) => member.kind === "array")
  const isOfNames = list?.items.kind === "scalar" && list.items.type === "string" && list.orSingle !== true
  return isListed || hasScalar || !isOfNames ? undefined : list
}

function takes(type: Type, value: Json, fitting: Fitting): boolean {
  if (type.kind === "ref") {
    const named = fitting.types.get(type.name)
    return named !== undefined && takes(named.type, value, fitting)
  }
  if (Array.isArray(value)) return type.kind === "array"
  if (isRecord(value)) return type.kind === "object" || type.kind === "map"
  return type.kind === "scalar" || type.kind === "enum"
}

/** An ID that is no number in a sample, such as that of a cluster node, is a text. */
function fitId(type: ScalarType, value: Json, place: Place, fitting: Fitting): Type {
  if (type.constraints?.pattern !== idPattern || typeof value !== "string" || /^\d+$/.test(value)) return type
  tell("an ID is documented, a sample shows a text that is no number", place, fitting)
  return { kind: "scalar", type: "string" }
}

/** Results only: the manual says that all scalars are text, its own samples know exceptions. */
function fitScalar(
  type: Extract<Type, { kind: "scalar" | "enum" }>,
  value: Json,
  place: Place,
  fitting: Fitting,
): Type {
  if (fitting.side === "request") return type.kind === "scalar" ? fitId(type, value, place, fitting) : type
  if (type.type === "boolean" || (type.kind === "scalar" && typeof value === type.type)) return type
  if (typeof value === "object") return value === null ? type : fitOther(type, value, place, fitting)
  if (typeof value === "string") return type.kind === "enum" ? fitMember(type, value, place, fitting) : type
  const kind = typeof value === "number" ? "number" : "boolean"
  tell(`text is documented, a sample shows a ${kind}`, place, fitting)
  return { kind: "union", members: [type, { kind: "scalar", type: kind }] }
}

/** A list of values that a sample goes beyond is not the whole list. */
function fitMember(type: EnumType, value: string, place: Place, fitting: Fitting): Type {
  if (type.open || type.members.some((member) => String(member.value) === value)) return type
  tell(`a sample shows \`${value}\`, which is not among the values`, place, fitting)
  return { ...type, open: true }
}

function fitOther(type: Type, value: Json, place: Place, fitting: Fitting): Type {
  const kind = Array.isArray(value) ? "array" : "map"
  tell(`text is documented, a sample shows ${kind === "array" ? "a list" : "an object"}`, place, fitting)
  const other: Type =
    kind === "array" ? { kind, items: { kind: "unknown" } } : { kind, values: { kind: "unknown" } }
  return { kind: "union", members: [type, other] }
}

function tell(message: string, { path, source }: Place, fitting: Fitting): void {
  const where = path === "" ? "" : `\`${path.slice(1)}\`: `
  const key = `${source.path}:${source.line} ${message}`
  if (fitting.told.has(key)) return
  fitting.told.add(key)
  fitting.diagnostics.push(report("model/sample-contradicts", `${where}${message}`, { source }))
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
