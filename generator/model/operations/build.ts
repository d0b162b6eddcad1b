/** Operations of the model: facts plus the types that inference found for their bodies. */
import type { OperationFact } from "../../read/facts.ts"
import type { ModelBody, ModelOperation, ModelResponse } from "../api-model.ts"
import type { TypedBody, TypedFacts, TypedOperation } from "../types/typed.ts"
import { capitalise, splitHumps } from "../types/words.ts"
import { buildBody } from "./body.ts"
import { buildParameters } from "./parameters.ts"
import { isPatch } from "../types/roots.ts"
import { buildPatchRequest } from "./patch.ts"

/** In page order. */
export function buildOperations(typed: TypedFacts): readonly ModelOperation[] {
  return typed.operations.map((operation) => buildOperation(operation))
}

function buildOperation(typed: TypedOperation): ModelOperation {
  const { fact } = typed
  const responses = buildResponses(typed)
  const request = typed.request && buildRequest(typed.request, fact, responses)
  return {
    id: fact.id,
    service: fact.service,
    wire: fact.wire,
    ...texts(fact),
    parameters: buildParameters(fact),
    security: fact.security,
    ...(request === undefined ? {} : { request }),
    responses,
    provenance: { source: fact.source },
  }
}

function buildRequest(typed: TypedBody, fact: OperationFact, responses: readonly ModelResponse[]): ModelBody {
  const body = buildBody(typed, fact.samples)
  return isPatch(typed.fact, fact.wire) ? buildPatchRequest(body, responses) : body
}

function texts(fact: OperationFact) {
  return {
    summary: fact.summary ?? spellOut(fact.id),
    ...(fact.description === undefined ? {} : { description: fact.description }),
    ...(fact.deprecated === undefined ? {} : { deprecated: fact.deprecated }),
    ...(fact.onlineRestricted === undefined ? {} : { onlineRestricted: fact.onlineRestricted }),
    ...(fact.slowThreshold === undefined ? {} : { slowThreshold: fact.slowThreshold }),
  }
}

/** `v1User_GetAllRoles` reads "Get all roles": better than nothing where a page has no text. */
function spellOut(id: string): string {
  const [first = id, ...others] = splitHumps(id.replace(/^.*?[_.]/, ""))
  return [
    capitalise(first),
    ...others.map((word) => (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word)),
  ].join(" ")
}

function buildResponses({ fact, responses }: TypedOperation): readonly ModelResponse[] {
  const success = fact.responses.findIndex(({ status }) => status.startsWith("2"))
  return fact.responses.map((response, index) => {
    const written = responses[index]
    const samples = index === success ? fact.samples : []
    const body = written && response.status !== "204" ? buildBody(written, samples) : undefined
    return {
      status: response.status,
      description: response.description,
      ...(body === undefined ? {} : { body }),
      provenance: { source: response.source },
    }
  })
}
