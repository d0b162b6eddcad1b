/** Every sample against its own schema: what a page shows must be what the document says. */
import type { Diagnostic, OpenApiDocument, Outcome, SourceRef } from "../../contract/index.ts"
import { outcome } from "../../contract/index.ts"
import type { Content } from "../../protocols/protocol.ts"
import { readOperation } from "../../protocols/registry.ts"
import { createSureFit } from "../../protocols/sure-fit.ts"
import type { ApiModel, ModelBody, ModelOperation } from "../api-model.ts"
import { report } from "../diagnostics.ts"
import { createSampleValidator, isOfSampleFormat } from "./validator.ts"

export interface SampleCheck {
  /** JSON samples in the document. */
  readonly samples: number
  /** Those that their schema accepts. */
  readonly valid: number
}

/**
 * Validate the examples of every body: ajv has the last word, and is asked only when a sample does not surely fit.
 *
 * @remarks
 * Diagnostics: `model/sample-mismatch`, one per sample, at the sample.
 */
export function checkSamples(model: ApiModel, document: OpenApiDocument): Outcome<SampleCheck> {
  const validate = createSampleValidator(document)
  const isSure = createSureFit(document.components?.schemas ?? {}, isOfSampleFormat)
  const operations = new Map(model.operations.map((operation) => [operation.id, operation]))
  const diagnostics: Diagnostic[] = []
  let samples = 0
  for (const { operation, path, method } of listPlaced(document)) {
    const known = operations.get(operation.operationId ?? "")
    // Parameters are a third of what there is to read, and have no samples.
    const shape =
      known && readOperation({ path, method, operation: { ...operation, parameters: [] } }, document)
    if (known === undefined || shape === undefined) continue
    for (const { content, body } of pairBodies(known, shape)) {
      for (const [name, { value }] of Object.entries(content.examples ?? {})) {
        if (value === undefined) continue
        samples++
        const problem = isSure(value, content.schema) ? undefined : validate(content.schema, value)
        if (problem !== undefined) diagnostics.push(reportSample(known, problem, body.exampleSources?.[name]))
      }
    }
  }
  return outcome({ samples, valid: samples - diagnostics.length }, diagnostics)
}

function listPlaced(document: OpenApiDocument) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "put", "post", "patch", "delete"] as const).flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [{ path, method, operation }]
    }),
  )
}

interface Bodies {
  readonly request?: Content
  readonly responses: readonly { readonly status: string; readonly content?: Content }[]
}

function pairBodies(model: ModelOperation, { request, responses }: Bodies) {
  const pairs: { readonly content: Content; readonly body: ModelBody }[] = []
  if (request !== undefined && model.request !== undefined)
    pairs.push({ content: request, body: model.request })
  for (const { status, content } of responses) {
    const body = model.responses.find((response) => response.status === status)?.body
    if (content !== undefined && body !== undefined) pairs.push({ content, body })
  }
  return pairs
}

function reportSample(
  { id, provenance }: ModelOperation,
  problem: string,
  source: SourceRef = provenance.source,
): Diagnostic {
  return report("model/sample-mismatch", `sample of \`${id}\`: ${problem}`, { source })
}
