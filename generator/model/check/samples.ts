/** Every sample against its own schema: what a page shows must be what the document says. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import type { Diagnostic, Json, OpenApiDocument, Outcome, Schema, SourceRef } from "../../contract/index.ts"
import { outcome } from "../../contract/index.ts"
import type { Content } from "../../protocols/protocol.ts"
import { readOperation } from "../../protocols/registry.ts"
import type { ApiModel, ModelBody, ModelOperation } from "../api-model.ts"
import { report } from "../diagnostics.ts"

export interface SampleCheck {
  /** JSON samples in the document. */
  readonly samples: number
  /** Those that their schema accepts. */
  readonly valid: number
}

/**
 * Validate the examples of every body with ajv.
 *
 * @remarks
 * Diagnostics: `model/sample-mismatch`, one per sample, at the sample.
 */
export function checkSamples(model: ApiModel, document: OpenApiDocument): Outcome<SampleCheck> {
  const validate = createValidator(document)
  const operations = new Map(model.operations.map((operation) => [operation.id, operation]))
  const diagnostics: Diagnostic[] = []
  let samples = 0
  for (const { operation, path, method } of listPlaced(document)) {
    const known = operations.get(operation.operationId ?? "")
    const shape = known && readOperation({ path, method, operation }, document)
    if (known === undefined || shape === undefined) continue
    for (const { content, body } of pairBodies(known, shape)) {
      for (const [name, { value }] of Object.entries(content.examples ?? {})) {
        if (value === undefined) continue
        samples++
        const problem = validate(content.schema, value)
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

/**
 * Compile each distinct schema once. Page samples show bytes as words (`File contents as raw bytes`), so that
 * `byte` accepts any string; ajv does not know the other added formats.
 */
function createValidator(document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  for (const format of ["byte", "binary", "int16", "uint16", "uint32", "uint64", "decimal"])
    ajv.addFormat(format, true)
  ajv.addSchema({ $id: "document", components: { schemas: document.components?.schemas ?? {} } })
  const compiled = new Map<string, ValidateFunction>()
  return function validate(schema: Schema, value: Json): string | undefined {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')
    let check = compiled.get(text)
    if (check === undefined) {
      check = ajv.compile(JSON.parse(text))
      compiled.set(text, check)
    }
    if (check(value)) return undefined
    const [error] = check.errors ?? []
    return `\`${error?.instancePath === "" ? "/" : (error?.instancePath ?? "/")}\` ${error?.message ?? "does not fit"}`
  }
}

function reportSample({ id }: ModelOperation, problem: string, source: SourceRef | undefined): Diagnostic {
  return report("model/sample-mismatch", `sample of \`${id}\`: ${problem}`, { source })
}
