import { andThen, type Awaitable } from "../../../runtime/server/awaitable.js"
import type { HttpRequest } from "../../../runtime/server/http.js"
import { readJson, readText } from "../../../runtime/server/json.js"
import { isBinary } from "../../../runtime/server/mock.js"
import type { Operation, OperationBody, ServerSchema } from "../../../runtime/server/operation.js"
import { problem, ProblemError, type Problem } from "../../../runtime/server/problem.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { memberSchema } from "../../../runtime/server/schema-library.js"
import { matchMembers } from "./match-members.js"
import { bareType, charsetOf, isJsonType, isXmlType } from "./media-types.js"
import { convertField } from "./read-parameters.js"
import { readXmlBody } from "./read-xml-body.js"
import { recall } from "./recall.js"

export interface Body {
  /** `undefined` when none was sent. */
  readonly value: unknown
  /** Documented media type that it was taken for. */
  readonly mediaType: string | undefined
}

/**
 * Make what reads the bodies of an operation by its documented media types.
 *
 * A body of no bytes is no body, whatever Content-Type says; so is JSON `null` where the schema has no use for it, and
 * any body where the operation takes none. Fails with `malformed`, `unsupported-media-type`, `too-large` and `timeout`
 * problems.
 */
export function createBodyReader(
  { request: expected }: Operation,
  host: ServerHost,
): (request: HttpRequest) => Awaitable<Body> {
  if (expected === undefined) return () => noBody
  const planOf = recall((given) => planBody(given, expected, host))
  return (request) => {
    if (request.body.isEmpty) return noBody
    const plan = planOf(request.headers["content-type"] ?? "")
    if (plan === undefined) throw new ProblemError(unsupported(expected))
    if (plan.decode === undefined) return { value: request.body.open(), mediaType: plan.mediaType }
    const { decode } = plan
    return andThen(request.body.read(), (bytes) =>
      bytes.length === 0 ? noBody : andThen(decode(bytes), (value) => finish(value, plan, host)),
    )
  }
}

const noBody: Body = { value: undefined, mediaType: undefined }

function unsupported({ mediaTypes }: OperationBody): Problem {
  const detail = `This operation reads ${mediaTypes.join(", ")}`
  return problem("unsupported-media-type", "The body's media type is not supported", { detail })
}

/** How bodies of one Content-Type are read. */
interface BodyPlan {
  /** Documented media type that it is taken for. */
  readonly mediaType: string
  readonly schema: ServerSchema
  readonly takesNull: boolean
  /** Absent where the handler gets a stream. */
  readonly decode?: (bytes: Uint8Array) => Awaitable<unknown>
}

/** @returns `undefined` for a type that is not documented. */
function planBody(given: string, expected: OperationBody, host: ServerHost): BodyPlan | undefined {
  const mediaType = pickType(given, expected)
  if (mediaType === undefined) return undefined
  const schema = expected.schemaByMediaType?.[mediaType] ?? expected.schema
  const header = given.trim() === "" ? mediaType : given
  const type = bareType(header)
  const isFile = isBinary(expected.mediaTypes, schema, host.library())
  const plan = { mediaType, schema, takesNull: allowsNull(schema, host) }
  if (!isFile) return { ...plan, decode: createDecoder(type, header, schema, host) }
  return type.startsWith("multipart/") ? { ...plan, decode: (bytes) => readFormFile(bytes, header) } : plan
}

function finish(value: unknown, { mediaType, schema, takesNull }: BodyPlan, host: ServerHost): Body {
  return value === null && !takesNull
    ? { value: undefined, mediaType }
    : { value: matchMembers(value, schema, host), mediaType }
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

function createDecoder(
  type: string,
  given: string,
  schema: ServerSchema,
  host: ServerHost,
): (bytes: Uint8Array) => Awaitable<unknown> {
  if (isJsonType(type)) return readJson
  if (isXmlType(type)) return (bytes) => readXmlBody(bytes, charsetOf(given), schema, host)
  if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded")
    return async (bytes) => convertFields(await readForm(bytes, given), schema, host)
  return type.startsWith("text/") ? readText : (bytes) => bytes
}

/** The first file of a form, or what stands in its place. */
async function readFormFile(bytes: Uint8Array, given: string): Promise<ReadableStream<Uint8Array>> {
  const parts = Object.values(await readForm(bytes, given)).flat()
  const file = parts.find((part) => part instanceof Uint8Array) ?? String(parts[0] ?? "")
  return new Blob([file as Uint8Array<ArrayBuffer> | string]).stream()
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
async function readForm(bytes: Uint8Array, given: string): Promise<Readonly<Record<string, unknown>>> {
  const form = await parseForm(bytes, given)
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

async function parseForm(bytes: Uint8Array, given: string): Promise<FormData> {
  try {
    const body = bytes as Uint8Array<ArrayBuffer>
    return await new Response(body, { headers: { "content-type": given } }).formData()
  } catch {
    throw new ProblemError(problem("malformed", "The body is not a valid form"))
  }
}

function allowsNull(schema: OperationBody["schema"], host: ServerHost): boolean {
  const { type } = host.flatten(schema, null)
  return type === "null" || (Array.isArray(type) && type.includes("null"))
}
