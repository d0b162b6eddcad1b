import type { Awaitable } from "./awaitable.js"
import type { ServerDefinition } from "./definition.js"
import type { Operation, OperationResponse } from "./operation.js"
import { problem } from "./problem.js"
import type { CallResult, ServerCall, ServerHost } from "./protocol-server.js"
import { sampleFile } from "./sample-file.js"
import { completeSample } from "./samples.js"
import { schemaTypes, resolveSchema, type SchemaLibrary } from "./schema-library.js"
import { createState } from "./state.js"

/** Answers in place of handlers that are not written yet. */
export interface Mock {
  answer(call: ServerCall): Awaitable<CallResult>
  reset(): void
}

/**
 * Create the mock of an API.
 *
 * @param isStateful - Remember what is created, changed and deleted; calls that have nothing to do with such
 *   entities still answer with the document's samples.
 */
export function createMock(
  definition: ServerDefinition,
  tools: Pick<ServerHost, "load" | "library">,
  isStateful: boolean,
): Mock {
  const answers = new WeakMap<OperationResponse, CallResult>()
  const answerWithSample = (call: ServerCall, response = pickResponse(call.operation)): CallResult => {
    const known = answers.get(response) ?? createAnswer(call.operation, response, tools.library())
    answers.set(response, known)
    return pickFile(known, call)
  }
  const state = isStateful ? createState(definition, tools) : undefined
  return {
    answer(call) {
      const preferred = findPreferred(call)
      if (preferred !== undefined) return sayApplied(answerWithSample(call, preferred), preferred)
      if (state === undefined) return answerWithSample(call)
      return state.answer(call).then((remembered) => remembered ?? answerWithSample(call))
    },
    reset: () => state?.reset(),
  }
}

/** A file of the type that the caller chose. */
function pickFile(result: CallResult, { answerType }: ServerCall): CallResult {
  const isFile = result.kind === "success" && result.value instanceof Uint8Array
  return isFile && answerType !== undefined ? { ...result, value: sampleFile(answerType) } : result
}

interface Sample {
  readonly value: unknown
  readonly json?: string
}

function createSample(operation: Operation, response: OperationResponse, library: SchemaLibrary): Sample {
  const { content } = response
  if (content === undefined) return { value: undefined }
  if (isBinary(content.mediaTypes, content.schema, library))
    return { value: sampleFile(content.mediaTypes[0] ?? "") }
  const example = contradicts(content.example, content.schema, library) ? undefined : content.example
  const value = completeSample(content.schema, example, library, {
    direction: "response",
    seed: operation.id,
  })
  return { value, json: JSON.stringify(value) }
}

/** Pages show `99.99` for a whole number. Objects are not looked through: their samples are checked when they are built. */
function contradicts(example: unknown, schema: OperationContentSchema, library: SchemaLibrary): boolean {
  if (typeof example !== "number" || Number.isInteger(example)) return false
  const types = schemaTypes(resolveSchema(schema, library))
  return types.includes("integer") && !types.includes("number")
}

/** Whether a body is bytes and not a value: no schema that says otherwise, and no media type that carries values. */
export function isBinary(
  mediaTypes: readonly string[],
  schema: OperationContentSchema,
  library: SchemaLibrary,
): boolean {
  const resolved = resolveSchema(schema, library)
  if (resolved.format === "binary" || resolved.contentMediaType !== undefined) return true
  const types = schemaTypes(resolved)
  if (types.length > 0) return false
  return !mediaTypes.some((mediaType) => /json|xml|text|form/i.test(mediaType))
}

type OperationContentSchema = NonNullable<OperationResponse["content"]>["schema"]

/** The documented status that a caller asks for: `Prefer: code=404`, as mock servers have it. */
function findPreferred({ request, operation }: ServerCall): OperationResponse | undefined {
  const { prefer } = request.headers
  if (prefer === undefined) return undefined
  const code = /(?:^|[,;\s])code\s*=\s*"?([1-5]\d\d)"?(?:$|[,;\s])/.exec(prefer.slice(0, 1024))?.[1]
  return operation.responses.find(({ status }) => status === code)
}

/** Preferences may be ignored, so the answer says that this one was not (RFC 7240, 3). */
function sayApplied(result: CallResult, { status }: OperationResponse): CallResult {
  const headers = { "preference-applied": `code=${status}` }
  if (result.kind === "success") return { ...result, headers }
  return { ...result, problem: { ...result.problem, headers } }
}

const noContent: OperationResponse = { status: "204", description: "No content" }

function pickResponse({ responses }: Operation): OperationResponse {
  const success =
    responses.find(({ status }) => status.startsWith("2")) ??
    responses.find(({ status }) => status === "default")
  return success ?? responses[0] ?? noContent
}

function createAnswer(operation: Operation, response: OperationResponse, library: SchemaLibrary): CallResult {
  const status = toStatus(response.status)
  const { value, json } = createSample(operation, response, library)
  if (status < 400) {
    return { kind: "success", status, value, response, headers: {}, ...(json === undefined ? {} : { json }) }
  }
  const kind = status === 404 ? "not-found" : "application"
  const title = response.description === "" ? `Status ${status}` : response.description
  return {
    kind: "failure",
    problem: problem(kind, title, { status, ...(value === undefined ? {} : { body: value }) }),
  }
}

/** `2XX` is answered with 200, `default` too: it stands for success where nothing else does. */
function toStatus(status: string): number {
  if (/^[1-5]XX$/i.test(status)) return Number(status[0]) * 100
  return /^[1-5]\d\d$/.test(status) ? Number(status) : 200
}
