import type {
  MediaTypeObject,
  OpenApiDocument,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
  SecurityRequirement,
} from "../contract/index.ts"
import { resolveParameter, resolveRequestBody, resolveResponse } from "../protocols/references.ts"
import type { Direction, Finding } from "./change.ts"
import { compareSchemas } from "./compare-schemas.ts"
import { equal } from "./equal.ts"
import type { PlacedOperation } from "./operations.ts"
import { joinPointer } from "./place.ts"
import type { Place } from "./place.ts"

interface Documents {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
}

/** Compare one operation of both documents. */
export function compareOperations(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  return [
    ...compareWire(before, after),
    ...compareTag(before, after),
    ...compareParameters(before, after, documents),
    ...compareRequests(before, after, documents),
    ...compareResponses(before, after, documents),
    ...compareSecurity(before, after, documents),
    ...compareWords(before, after),
  ]
}

function compareWire(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const key = "x-pagewright-wire"
  const same = before.path === after.path && before.method === after.method
  if (same && equal(before.operation[key], after.operation[key])) return []
  const message = same
    ? "it travels differently on the wire"
    : `it moved from \`${before.method.toUpperCase()} ${before.path}\` to \`${after.method.toUpperCase()} ${after.path}\``
  return [{ class: "breaking", code: "operation-moved", message, pointer: after.pointer }]
}

/** The first tag decides which module of the packages exports the function. */
function compareTag(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const [old, young] = [before.operation.tags?.[0], after.operation.tags?.[0]]
  if (old === young) return []
  const message = `it belongs to the service \`${young ?? ""}\` instead of \`${old ?? ""}\``
  return [{ class: "breaking", code: "service-changed", message, pointer: after.pointer }]
}

function compareParameters(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const old = parametersOf(before, documents.before)
  const young = parametersOf(after, documents.after)
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) =>
    compareParameter(old.get(key), young.get(key), `the parameter \`${key}\``, after.pointer, documents),
  )
}

/** Parameters by place and name, those of the path included; path parameters by name alone would clash with others. */
function parametersOf(
  { item, operation }: PlacedOperation,
  document: OpenApiDocument,
): ReadonlyMap<string, ParameterObject> {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    .map((parameter) => resolveParameter(document, parameter))
    .filter((parameter) => parameter !== undefined)
  return new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]))
}

function compareParameter(
  before: ParameterObject | undefined,
  after: ParameterObject | undefined,
  words: string,
  pointer: string,
  documents: Documents,
): readonly Finding[] {
  const direction = "request"
  if (before === undefined) {
    const required = after?.required === true
    const message = `${words} is new${required ? " and required" : ""}`
    return [
      { class: required ? "breaking" : "additive", code: "parameter-added", message, pointer, direction },
    ]
  }
  if (after === undefined) {
    return [{ class: "breaking", code: "parameter-removed", message: `${words} is gone`, pointer, direction }]
  }
  const place: Place = { ...documents, direction, pointer, words }
  return [
    ...compareRequired(before.required === true, after.required === true, words, pointer),
    ...compareSchemas(schemaOf(before), schemaOf(after), place),
    ...compareStyle(before, after, place),
  ]
}

function schemaOf(parameter: ParameterObject) {
  return parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {}
}

function compareRequired(
  before: boolean,
  after: boolean,
  words: string,
  pointer: string,
): readonly Finding[] {
  if (before === after) return []
  const message = `${words} is ${after ? "required" : "optional"}`
  return [
    {
      class: after ? "breaking" : "additive",
      code: "required-changed",
      message,
      pointer,
      direction: "request",
    },
  ]
}

function compareStyle(
  before: ParameterObject,
  after: ParameterObject,
  { words, pointer }: Place,
): readonly Finding[] {
  if (before.style === after.style && before.explode === after.explode) return []
  return [
    {
      class: "breaking",
      code: "style-changed",
      message: `${words} is written differently on the wire`,
      pointer,
    },
  ]
}

function compareRequests(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const old = bodyOf(before, documents.before)
  const young = bodyOf(after, documents.after)
  const pointer = joinPointer(after.pointer, "requestBody")
  const words = "the request body"
  if (old === undefined || young === undefined) return bodyComesOrGoes(old, young, pointer)
  return [
    ...compareRequired(old.required === true, young.required === true, words, pointer),
    ...compareContents(old.content, young.content, { ...documents, direction: "request", pointer, words }),
  ]
}

function bodyOf({ operation }: PlacedOperation, document: OpenApiDocument): RequestBodyObject | undefined {
  return operation.requestBody && resolveRequestBody(document, operation.requestBody)
}

function bodyComesOrGoes(
  before: RequestBodyObject | undefined,
  after: RequestBodyObject | undefined,
  pointer: string,
): readonly Finding[] {
  if (before === after) return []
  if (after === undefined) {
    return [
      { class: "breaking", code: "body-removed", message: "it takes no request body any more", pointer },
    ]
  }
  const required = after.required === true
  const message = `it takes a request body${required ? ", which is required" : ""}`
  return [{ class: required ? "breaking" : "additive", code: "body-added", message, pointer }]
}

type Contents = Readonly<Record<string, MediaTypeObject>>

function compareContents(before: Contents, after: Contents, place: Place): readonly Finding[] {
  const gone = Object.keys(before).filter((type) => !Object.hasOwn(after, type))
  const added = Object.keys(after).filter((type) => !Object.hasOwn(before, type))
  return [
    ...gone.map((type) => mediaTypeFinding(type, "removed", place)),
    ...added.map((type) => mediaTypeFinding(type, "added", place)),
    ...compareBodies(before, after, place),
  ]
}

function mediaTypeFinding(
  type: string,
  what: "added" | "removed",
  { words, pointer, direction }: Place,
): Finding {
  const message = `${words} ${what === "added" ? "may be" : "is never"} \`${type}\`${what === "added" ? "" : " any more"}`
  return {
    class: what === "added" ? "additive" : "breaking",
    code: `media-type-${what}`,
    message,
    pointer,
    direction,
  }
}

/** Media types of one body share a schema most of the time; the same finding is reported once. */
function compareBodies(before: Contents, after: Contents, place: Place): readonly Finding[] {
  const findings = Object.keys(before)
    .filter((type) => Object.hasOwn(after, type))
    .flatMap((type) => {
      const pointer = joinPointer(place.pointer, "content", type, "schema")
      return compareSchemas(before[type]?.schema ?? {}, after[type]?.schema ?? {}, { ...place, pointer })
    })
  return [
    ...new Map(findings.toReversed().map((finding) => [finding.message, finding])).values(),
  ].toReversed()
}

function compareResponses(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const old = responsesOf(before, documents.before)
  const young = responsesOf(after, documents.after)
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((status) =>
    compareResponse(status, old.get(status), young.get(status), {
      ...documents,
      direction: "response",
      pointer: joinPointer(after.pointer, "responses", status),
      words: `the ${status} response`,
    }),
  )
}

function responsesOf(
  { operation }: PlacedOperation,
  document: OpenApiDocument,
): ReadonlyMap<string, ResponseObject> {
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, written]) => {
    const response = resolveResponse(document, written)
    return response === undefined ? [] : [[status, response] as const]
  })
  return new Map(responses)
}

function compareResponse(
  status: string,
  before: ResponseObject | undefined,
  after: ResponseObject | undefined,
  place: Place,
): readonly Finding[] {
  if (before !== undefined && after !== undefined) {
    return compareContents(before.content ?? {}, after.content ?? {}, place)
  }
  const { words, pointer } = place
  const direction: Direction = "response"
  if (before === undefined) {
    return [{ class: "additive", code: "response-added", message: `${words} is new`, pointer, direction }]
  }
  const breaks = status.startsWith("2") || status === "default"
  return [
    {
      class: breaks ? "breaking" : "additive",
      code: "response-removed",
      message: `${words} is gone`,
      pointer,
      direction,
    },
  ]
}

function compareSecurity(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const old = alternativesOf(before.operation.security ?? documents.before.security)
  const young = alternativesOf(after.operation.security ?? documents.after.security)
  const gone = old.filter((names) => !young.includes(names))
  const added = young.filter((names) => !old.includes(names))
  return [
    ...gone.map((names) => securityFinding(names, "removed", after.pointer)),
    ...added.map((names) => securityFinding(names, "added", after.pointer)),
  ]
}

function alternativesOf(requirements: readonly SecurityRequirement[] = []): readonly string[] {
  if (requirements.length === 0) return ["no authorization"]
  return requirements.map((requirement) => Object.keys(requirement).join(" and ") || "no authorization")
}

function securityFinding(names: string, what: "added" | "removed", pointer: string): Finding {
  const message = `${what === "added" ? "it also takes" : "it no longer takes"} \`${names}\``
  return { class: what === "added" ? "additive" : "breaking", code: `security-${what}`, message, pointer }
}

function compareWords(before: PlacedOperation, after: PlacedOperation): readonly Finding[] {
  const { pointer, operation } = after
  const deprecated: readonly Finding[] =
    operation.deprecated === true && before.operation.deprecated !== true
      ? [{ class: "additive", code: "deprecated", message: "it is deprecated", pointer }]
      : []
  const texts = ["summary", "description"] as const
  const changed = texts.filter((key) => before.operation[key] !== operation[key])
  if (changed.length === 0) return deprecated
  const message = `its ${changed.join(" and ")} changed`
  return [...deprecated, { class: "patch", code: "words-changed", message, pointer }]
}
