import type { OpenApiDocument, ParameterObject } from "../contract/index.ts"
import { resolveParameter } from "../protocols/references.ts"
import type { Finding } from "./change.ts"
import type { Documents } from "./compare-operations.ts"
import { compareSchemas } from "./compare-schemas.ts"
import { compareWords } from "./compare-words.ts"
import { equal } from "./equal.ts"
import { templateOf } from "./operations.ts"
import type { PlacedOperation } from "./operations.ts"
import type { Place } from "./place.ts"

/** Compare the parameters of one operation, those of its path included. */
export function compareParameters(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const young = parametersOf(after, documents.after)
  const old = followRenames(parametersOf(before, documents.before), young, namesByPlace(before, after))
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) =>
    compareParameter(old.get(key), young.get(key), {
      ...documents,
      direction: "request",
      pointer: after.pointer,
      words: describe(young.get(key) ?? old.get(key)),
    }),
  )
}

type Parameters = ReadonlyMap<string, ParameterObject>

/** By where they travel and what they are called there; case does not count in names of headers. */
function parametersOf({ item, operation }: PlacedOperation, document: OpenApiDocument): Parameters {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    .map((parameter) => resolveParameter(document, parameter))
    .filter((parameter) => parameter !== undefined)
  return new Map(all.map((parameter) => [keyOf(parameter), parameter]))
}

function keyOf({ in: where, name }: ParameterObject): string {
  return `${where} ${where === "header" ? name.toLowerCase() : name}`
}

/** Names in the newer path of what the older path calls otherwise. */
function namesByPlace(before: PlacedOperation, after: PlacedOperation): ReadonlyMap<string, string> {
  if (templateOf(before.path) !== templateOf(after.path)) return new Map()
  const [old, young] = [before.path, after.path].map((path) => path.match(/\{[^{}]*\}/g) ?? [])
  return new Map(
    (old ?? []).map((name, index) => [`path ${name.slice(1, -1)}`, `path ${young?.[index]?.slice(1, -1)}`]),
  )
}

/** Older parameters by the keys of the newer ones: those that have another name in the path, or travel elsewhere. */
function followRenames(old: Parameters, young: Parameters, names: ReadonlyMap<string, string>): Parameters {
  const moved = (key: string, { name }: ParameterObject): string => {
    if (young.has(key)) return key
    const others = [...young].filter(([other, parameter]) => parameter.name === name && !old.has(other))
    return others.length === 1 ? (others[0]?.[0] ?? key) : key
  }
  return new Map([...old].map(([key, parameter]) => [names.get(key) ?? moved(key, parameter), parameter]))
}

function describe(parameter: ParameterObject | undefined): string {
  return parameter === undefined ? "" : `the ${parameter.in} parameter \`${parameter.name}\``
}

function compareParameter(
  before: ParameterObject | undefined,
  after: ParameterObject | undefined,
  place: Place,
): readonly Finding[] {
  if (after === undefined) return before === undefined ? [] : [finding("parameter-removed", "is gone", place)]
  if (before === undefined) {
    if (after.required === true) return [finding("parameter-added", "is new and required", place)]
    return [{ ...finding("parameter-added", "is new", place), class: "additive" }]
  }
  return [
    ...compareNames(before, after, place),
    ...compareRequired(before.required === true, after.required === true, place),
    ...compareSchemas(schemaOf(before), schemaOf(after), place),
    ...compareStyle(before, after, place),
    ...compareWords(wordsOf(before), wordsOf(after), place),
  ]
}

function finding(code: string, what: string, { words, pointer, direction }: Place): Finding {
  return { class: "breaking", code, message: `${words} ${what}`, pointer, direction }
}

function compareNames(before: ParameterObject, after: ParameterObject, place: Place): readonly Finding[] {
  if (before.in !== after.in) return [finding("parameter-moved", `was in the ${before.in} before`, place)]
  const same = before.name === after.name || after.in === "header"
  return same ? [] : [finding("parameter-renamed", `was called \`${before.name}\` before`, place)]
}

export function compareRequired(
  before: boolean,
  after: boolean,
  { words, pointer }: Pick<Place, "words" | "pointer">,
): readonly Finding[] {
  if (before === after) return []
  return [
    {
      class: after ? "breaking" : "additive",
      code: "required-changed",
      message: `${words} is ${after ? "required" : "optional"}`,
      pointer,
      direction: "request",
    },
  ]
}

function schemaOf(parameter: ParameterObject) {
  return parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {}
}

function compareStyle(before: ParameterObject, after: ParameterObject, place: Place): readonly Finding[] {
  // A change of place says as much already.
  if (before.in !== after.in || equal(styleOf(before), styleOf(after))) return []
  return [finding("style-changed", "is written differently on the wire", place)]
}

/** What is not stated has the standard's defaults. */
function styleOf(parameter: ParameterObject) {
  const style = parameter.style ?? (["query", "cookie"].includes(parameter.in) ? "form" : "simple")
  const explode = parameter.explode ?? style === "form"
  return { style, explode, contents: Object.keys(parameter.content ?? {}) }
}

/** The schema's own words are compared with the schema. */
function wordsOf({ description, deprecated, examples }: ParameterObject) {
  return {
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(examples === undefined
      ? {}
      : { examples: Object.values(examples).map((example) => JSON.stringify(example)) }),
  }
}
