import type { MediaTypeObject, OpenApiDocument, RequestBodyObject } from "../contract/index.ts"
import { resolveRequestBody } from "../protocols/references.ts"
import type { Finding } from "./change.ts"
import type { Documents } from "./compare-operations.ts"
import { compareRequired } from "./compare-parameters.ts"
import { compareSchemas } from "./compare-schemas.ts"
import { compareWords } from "./compare-words.ts"
import { equal } from "./equal.ts"
import type { PlacedOperation } from "./operations.ts"
import { joinPointer } from "./place.ts"
import type { Place } from "./place.ts"

/** Compare what one operation is sent. */
export function compareRequests(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const old = bodyOf(before, documents.before)
  const young = bodyOf(after, documents.after)
  const pointer = joinPointer(after.pointer, "requestBody")
  const place: Place = { ...documents, direction: "request", pointer, words: "the request body" }
  if (old === undefined || young === undefined) return bodyComesOrGoes(old, young, pointer)
  return [
    ...compareRequired(old.required === true, young.required === true, place),
    ...compareContents(old.content, young.content, place),
    ...compareWords(describe(old), describe(young), place),
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

export type Contents = Readonly<Record<string, MediaTypeObject>>

/** Compare bodies by their media types. */
export function compareContents(before: Contents, after: Contents, place: Place): readonly Finding[] {
  const gone = Object.keys(before).filter((type) => !Object.hasOwn(after, type))
  const added = Object.keys(after).filter((type) => !Object.hasOwn(before, type))
  return [
    ...gone.map((type) => mediaTypeFinding(type, "removed", place)),
    ...added.map((type) => mediaTypeFinding(type, "added", place)),
    ...compareKept(before, after, place),
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
function compareKept(before: Contents, after: Contents, place: Place): readonly Finding[] {
  const findings = Object.keys(before)
    .filter((type) => Object.hasOwn(after, type))
    .flatMap((type) => {
      const pointer = joinPointer(place.pointer, "content", type, "schema")
      return [
        ...compareSchemas(before[type]?.schema ?? {}, after[type]?.schema ?? {}, { ...place, pointer }),
        ...compareSamples(before[type], after[type], place),
      ]
    })
  return [
    ...new Map(findings.toReversed().map((finding) => [finding.message, finding])).values(),
  ].toReversed()
}

/** Samples are what the fixtures hold and the stub answers. */
function compareSamples(
  before: MediaTypeObject | undefined,
  after: MediaTypeObject | undefined,
  { words, pointer }: Place,
): readonly Finding[] {
  if (equal(before?.examples, after?.examples)) return []
  return [{ class: "patch", code: "samples-changed", message: `the samples of ${words} changed`, pointer }]
}

function describe({ description }: RequestBodyObject) {
  return description === undefined ? {} : { description }
}
