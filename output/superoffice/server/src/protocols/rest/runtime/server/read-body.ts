import type { HttpRequest } from "../../../runtime/server/http.js"
import { readJson, readText } from "../../../runtime/server/json.js"
import { isBinary } from "../../../runtime/server/mock.js"
import type { Operation, OperationBody, ServerSchema } from "../../../runtime/server/operation.js"
import { problem, ProblemError } from "../../../runtime/server/problem.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { memberSchema } from "../../../runtime/server/schema-library.js"
import { matchMembers } from "./match-members.js"
import { bareType, isJsonType } from "./media-types.js"
import { convertField } from "./read-parameters.js"

export interface Body {
  /** `undefined` when none was sent. */
  readonly value: unknown
  /** Documented media type that it was taken for. */
  readonly mediaType?: string
}

/**
 * Read a request's body by the operation's documented media types.
 *
 * A body of no bytes is no body, whatever Content-Type says; so is JSON `null` where the schema has no use for it, and
 * any body where the operation takes none. Throws `malformed` and `unsupported-media-type` problems.
 */
export async function readBody(operation: Operation, request: HttpRequest, host: ServerHost): Promise<Body> {
  const { request: expected } = operation
  if (expected === undefined || request.body.length === 0) return { value: undefined }
  const given = request.headers["content-type"]
  const mediaType = recallType(given ?? "", expected)
  if (mediaType === undefined) {
    const detail = `This operation reads ${expected.mediaTypes.join(", ")}`
    throw new ProblemError(
      problem("unsupported-media-type", "The body's media type is not supported", { detail }),
    )
  }
  const schema = expected.schemaByMediaType?.[mediaType] ?? expected.schema
  const binary = isBinary(expected.mediaTypes, schema, host.library())
  if (binary && !isJsonType(given ?? "")) return { value: await readBinary(request, given), mediaType }
  const value = await readValue(request, given ?? mediaType, schema, host)
  if (value === null && !allowsNull(schema, host)) return { value: undefined, mediaType }
  return { value: matchMembers(value, schema, host), mediaType }
}

/** What was picked per body, for the few Content-Types that a client sends over and over. */
const picked = new WeakMap<OperationBody, Map<string, string | undefined>>()
const rememberedHeaders = 16

function recallType(given: string, expected: OperationBody): string | undefined {
  const known = picked.get(expected) ?? new Map<string, string | undefined>()
  if (known.has(given)) return known.get(given)
  const type = pickType(given, expected)
  if (known.size < rememberedHeaders) picked.set(expected, known.set(given, type))
  return type
}

/**
 * The documented type that was sent. Without a Content-Type a body is taken for the first; plain JSON is taken where
 * any kind of JSON is documented, as patch documents are often sent that way.
 */
function pickType(given: string, expected: OperationBody): string | undefined {
  const { mediaTypes } = expected
  if (given.trim() === "") return mediaTypes.find(isJsonType) ?? mediaTypes[0]
  const type = bareType(given)
  const exact = mediaTypes.find((documented) => matchesRange(type, bareType(documented)))
  return exact ?? (isJsonType(type) ? mediaTypes.find(isJsonType) : undefined)
}

function matchesRange(type: string, documented: string): boolean {
  if (documented === type || documented === "*/*") return true
  return documented.endsWith("/*") && type.startsWith(documented.slice(0, -1))
}

async function readBinary(request: HttpRequest, given: string | undefined): Promise<Uint8Array> {
  if (given === undefined || !bareType(given).startsWith("multipart/")) return request.body
  const parts = Object.values(await readForm(request, given))
  const file = parts.find((part) => part instanceof Uint8Array) ?? parts[0]
  return file instanceof Uint8Array ? file : new TextEncoder().encode(String(file ?? ""))
}

async function readValue(
  request: HttpRequest,
  given: string,
  schema: ServerSchema,
  host: ServerHost,
): Promise<unknown> {
  const type = bareType(given)
  if (isJsonType(type)) return readJson(request.body)
  if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded") {
    return convertFields(await readForm(request, given), schema, host)
  }
  return type.startsWith("text/") ? readText(request.body) : request.body
}

/** Fields are text; numbers, booleans and lists become what the schema says. */
function convertFields(
  fields: Readonly<Record<string, unknown>>,
  schema: ServerSchema,
  host: ServerHost,
): Readonly<Record<string, unknown>> {
  const flat = host.flatten(schema)
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const own = memberSchema(flat, name)
      const texts = [field].flat()
      const isText = texts.every((text) => typeof text === "string")
      return [
        name,
        own === undefined || !isText ? field : convertField(texts as readonly string[], own, host),
      ]
    }),
  )
}

/** Fields by name; a repeated one is an array, a file its bytes. */
async function readForm(request: HttpRequest, given: string): Promise<Readonly<Record<string, unknown>>> {
  const form = await parseForm(request, given)
  const fields = new Map<string, unknown[]>()
  for (const [name, value] of form) {
    const field = typeof value === "string" ? value : new Uint8Array(await value.arrayBuffer())
    const known = fields.get(name)
    if (known === undefined) fields.set(name, [field])
    else known.push(field)
  }
  fields.delete("__proto__")
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}

async function parseForm(request: HttpRequest, given: string): Promise<FormData> {
  try {
    const body = request.body as Uint8Array<ArrayBuffer>
    return await new Response(body, { headers: { "content-type": given } }).formData()
  } catch {
    throw new ProblemError(problem("malformed", "The body is not a valid form"))
  }
}

function allowsNull(schema: OperationBody["schema"], host: ServerHost): boolean {
  const { type } = host.flatten(schema, null)
  return type === "null" || (Array.isArray(type) && type.includes("null"))
}
