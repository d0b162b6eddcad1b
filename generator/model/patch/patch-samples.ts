import { isDeepStrictEqual } from "node:util"
import { httpMethods } from "../../contract/index.ts"
import type { Json, MediaTypeObject, OpenApiDocument, OperationObject, Schema } from "../../contract/index.ts"
import { isRecord } from "../../protocols/runtime/server/json.ts"
import type { ServerSchema } from "../../protocols/runtime/server/operation.ts"
import {
  flattenSchema,
  memberSchema,
  type SchemaLibrary,
} from "../../protocols/runtime/server/schema-library.ts"
import { createSureFit, type SureFit } from "../../protocols/sure-fit.ts"
import { isOfSampleFormat } from "../check/validator.ts"
import { dropHoles } from "../operations/body.ts"
import type { SampleChange } from "./page-change.ts"

interface Judge {
  readonly library: SchemaLibrary
  readonly isSure: SureFit
}

/**
 * Change values of samples.
 *
 * @param schemas - All components.
 * @returns Nothing when a sample is not there as it was, does not surely fit its schema before and after, or says another
 *   value where members of a list stand: what is reported, or the list, may then be another.
 */
export function patchSamples(
  document: OpenApiDocument,
  changes: readonly SampleChange[],
  schemas: Readonly<Record<string, Schema>> = {},
): OpenApiDocument | undefined {
  const judge: Judge = {
    library: { schemas: schemas as SchemaLibrary["schemas"], samples: {} },
    isSure: createSureFit(schemas, isOfSampleFormat),
  }
  const paths: Record<string, NonNullable<OpenApiDocument["paths"]>[string]> = { ...document.paths }
  for (const change of changes) {
    const [path, method] = findPlace(paths, change.operation) ?? []
    const operation = path && method && paths[path]?.[method]
    const patched = operation && patchOperation(operation, change, judge)
    if (!patched) return undefined
    paths[path] = { ...paths[path], [method]: patched }
  }
  return { ...document, paths }
}

function findPlace(paths: NonNullable<OpenApiDocument["paths"]>, id: string) {
  for (const [path, item] of Object.entries(paths)) {
    const method = httpMethods.find((name) => item[name]?.operationId === id)
    if (method !== undefined) return [path, method] as const
  }
  return undefined
}

function patchOperation(
  operation: OperationObject,
  change: SampleChange,
  judge: Judge,
): OperationObject | undefined {
  const { requestBody, responses = {} } = operation
  if (change.side === "request") {
    const body = requestBody && patchBody(requestBody, change, judge)
    return body && { ...operation, requestBody: body }
  }
  const status = Object.keys(responses).find((name) => name.startsWith("2"))
  const response = status === undefined ? undefined : responses[status]
  const patched = response && patchBody(response, change, judge)
  return status === undefined || patched === undefined
    ? undefined
    : { ...operation, responses: { ...responses, [status]: patched } }
}

function patchBody<T extends object>(body: T, change: SampleChange, judge: Judge): T | undefined {
  const content = "content" in body ? (body.content as Readonly<Record<string, MediaTypeObject>>) : {}
  const shown = Object.entries(content).filter(([, media]) => media.examples !== undefined)
  const patched = shown.map(([type, media]) => [type, patchMedia(media, change, judge)] as const)
  const isWhole = patched.length > 0 && patched.every(([, media]) => media !== undefined)
  return isWhole ? { ...body, content: { ...content, ...Object.fromEntries(patched) } } : undefined
}

function patchMedia(
  media: MediaTypeObject,
  { name, before, after }: SampleChange,
  { library, isSure }: Judge,
): MediaTypeObject | undefined {
  const { schema = {}, examples = {} } = media
  const known = examples[name]
  const [old, now] = [dropHoles(before), dropHoles(after)]
  if (known === undefined || !("value" in known) || !isDeepStrictEqual(known.value, old)) return undefined
  if (!isSure(old, schema) || !isSure(now, schema)) return undefined
  if (tellsMembers(schema as ServerSchema, old, now, library)) return undefined
  return { ...media, examples: { ...examples, [name]: { ...known, value: now } } }
}

/** Whether a text is another one where samples have a part in what may stand there. */
function tellsMembers(schema: ServerSchema, before: Json, after: Json, library: SchemaLibrary): boolean {
  if (before === after) return false
  const flat = flattenSchema(schema, library, before)
  if (Array.isArray(before))
    return before.some((item, index) =>
      tellsMembers(flat.items ?? {}, item, (after as Json[])[index]!, library),
    )
  if (isRecord(before))
    return Object.entries(before).some(([name, member]) =>
      tellsMembers(memberSchema(flat, name) ?? {}, member as Json, memberOf(after, name), library),
    )
  return (
    typeof before === "string" && (flat.enum !== undefined || flat["x-pagewright-open-enum"] !== undefined)
  )
}

function memberOf(value: Json, name: string): Json {
  return (value as Readonly<Record<string, Json>>)[name]!
}
