import type { OpenApiDocument, ResponseObject } from "../contract/index.ts"
import { resolveResponse } from "../protocols/references.ts"
import type { Finding } from "./change.ts"
import { compareContents } from "./compare-bodies.ts"
import type { Documents } from "./compare-operations.ts"
import { compareWords } from "./compare-words.ts"
import { equal } from "./equal.ts"
import type { PlacedOperation } from "./operations.ts"
import { joinPointer } from "./place.ts"
import type { Place } from "./place.ts"

/** Compare what one operation answers. */
export function compareResponses(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  const old = responsesOf(before, documents.before)
  const young = responsesOf(after, documents.after)
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((status) => {
    const place: Place = {
      ...documents,
      direction: "response",
      pointer: joinPointer(after.pointer, "responses", status),
      words: `the ${status} response`,
    }
    const [was, is] = [old.get(status), young.get(status)]
    if (was !== undefined && is !== undefined) return compareResponse(was, is, place)
    return is === undefined ? removed(status, old, young, place) : added(status, old, young, place)
  })
}

type Responses = ReadonlyMap<string, ResponseObject>

function responsesOf({ operation }: PlacedOperation, document: OpenApiDocument): Responses {
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, written]) => {
    const response = resolveResponse(document, written)
    return response === undefined ? [] : [[status, response] as const]
  })
  return new Map(responses)
}

function compareResponse(before: ResponseObject, after: ResponseObject, place: Place): readonly Finding[] {
  const headers: readonly Finding[] = equal(before.headers, after.headers)
    ? []
    : [
        {
          class: "patch",
          code: "headers-changed",
          message: `the headers of ${place.words} changed`,
          pointer: place.pointer,
        },
      ]
  return [
    ...compareContents(before.content ?? {}, after.content ?? {}, place),
    ...headers,
    ...compareWords(describe(before), describe(after), place),
  ]
}

function describe({ description }: ResponseObject) {
  return { description }
}

/** The result is everything that a success may be: a second kind of success is another type of result. */
function added(status: string, old: Responses, young: Responses, place: Place): readonly Finding[] {
  const others = successesOf(old)
  const isFelt = isSuccess(status) && others.length > 0
  if (!isFelt || hasAlike(young.get(status), others))
    return [statusFinding("added", "is new", "additive", place)]
  return [statusFinding("added", "is new, another type of result", "breaking", place)]
}

function removed(status: string, old: Responses, young: Responses, place: Place): readonly Finding[] {
  const isFelt = isSuccess(status) || status === "default"
  const isMissed = isFelt && !hasAlike(old.get(status), successesOf(young))
  return [statusFinding("removed", "is gone", isMissed ? "breaking" : "additive", place)]
}

function statusFinding(
  what: "added" | "removed",
  text: string,
  weight: Finding["class"],
  { words, pointer, direction }: Place,
): Finding {
  return { class: weight, code: `response-${what}`, message: `${words} ${text}`, pointer, direction }
}

function successesOf(responses: Responses): readonly ResponseObject[] {
  return [...responses].flatMap(([status, response]) => (isSuccess(status) ? [response] : []))
}

function isSuccess(status: string): boolean {
  return status.startsWith("2")
}

function hasAlike(response: ResponseObject | undefined, others: readonly ResponseObject[]): boolean {
  return others.some((other) => equal(shapesOf(response), shapesOf(other)))
}

/** Schemas by media type; no samples. */
function shapesOf(response: ResponseObject | undefined) {
  return Object.entries(response?.content ?? {}).map(([type, { schema }]) => [type, schema])
}
