import type { HttpResponse, ResponseBody } from "../../../runtime/server/http.js"
import { isBinary } from "../../../runtime/server/mock.js"
import { problem, type Problem } from "../../../runtime/server/problem.js"
import type { CallResult, ServerHost } from "../../../runtime/server/protocol-server.js"
import type { Operation } from "../../../runtime/server/operation.js"
import { isJsonType, isXmlType, negotiate } from "./media-types.js"
import { applySelect } from "./select.js"
import { writeXml } from "./write-xml.js"

type Success = Extract<CallResult, { kind: "success" }>

/** Media type of an operation's answer; `undefined` when the caller accepts none of the documented ones. */
export function negotiateAnswer(operation: Operation, accept: string, host: ServerHost): string | undefined {
  const response = operation.responses.find(({ status }) => status.startsWith("2"))
  const content = response?.content
  if (content === undefined || content.mediaTypes.length === 0) return "application/json"
  const chosen = negotiate(accept, content.mediaTypes)
  if (chosen !== undefined) return chosen
  // The pages' own samples fetch images and files with `Accept: application/json`.
  const isFile = isBinary(content.mediaTypes, content.schema, host.library())
  return isFile && negotiate(accept, ["application/json"]) !== undefined ? content.mediaTypes[0] : undefined
}

/** Writes a result in the type that was negotiated. `select` counts when it is text. */
export type ResultWriter = (result: Success, mediaType: string, select: unknown) => HttpResponse

/** Create a writer. A sample, the same in every call, is written once per media type. */
export function createResultWriter(host: ServerHost): ResultWriter {
  const samples = new WeakMap<Success, Map<string, HttpResponse>>()
  return (result, mediaType, select) => {
    if (typeof select === "string") return writeSuccess(result, mediaType, select, host)
    if (result.json === undefined) return writeSuccess(result, mediaType, undefined, host)
    const written = samples.get(result) ?? new Map<string, HttpResponse>()
    const response = written.get(mediaType) ?? writeSuccess(result, mediaType, undefined, host)
    samples.set(result, written.set(mediaType, response))
    return response
  }
}

function writeSuccess(
  result: Success,
  mediaType: string,
  select: string | undefined,
  host: ServerHost,
): HttpResponse {
  const { status, headers, value } = result
  if (value === undefined || status === 204 || status === 304) return { status, headers }
  if (value instanceof Uint8Array || value instanceof ReadableStream) {
    return {
      status,
      headers: withType(headers, mediaType === "application/json" ? "application/octet-stream" : mediaType),
      body: value,
    }
  }
  const selected = select === undefined ? value : applySelect(value, select)
  if (isXmlType(mediaType)) {
    const body = writeXml(selected, result.response?.content?.schema ?? {}, host)
    return { status, headers: withType(headers, `${mediaType}; charset=utf-8`), body }
  }
  return writeText(result, selected, mediaType)
}

function writeText(result: Success, value: unknown, mediaType: string): HttpResponse {
  const isText = typeof value === "string" && !isJsonType(mediaType)
  const isSample = value === result.value && result.json !== undefined
  const body: ResponseBody = isText ? value : isSample ? (result.json ?? "") : toJson(value)
  const type = isText || isJsonType(mediaType) ? mediaType : "application/json"
  return { status: result.status, headers: withType(result.headers, `${type}; charset=utf-8`), body }
}

function toJson(value: unknown): string {
  return JSON.stringify(value) ?? "null"
}

function withType(headers: Readonly<Record<string, string>>, type: string): Readonly<Record<string, string>> {
  return { "content-type": type, ...headers }
}

/** Write a problem document (RFC 9457); an error body of the API's own goes out as it is. */
export function writeProblem(thrown: Problem): HttpResponse {
  const { status, title, detail, violations, code, body, headers = {} } = thrown
  if (body !== undefined) {
    return {
      status,
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
      body: toJson(body),
    }
  }
  const document = {
    type: "about:blank",
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(code === undefined ? {} : { code }),
    ...(violations === undefined
      ? {}
      : { errors: violations.map(({ in: place, pointer, message }) => ({ in: place, pointer, message })) }),
  }
  return {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
    body: JSON.stringify(document),
  }
}

export function notAcceptable(operation: Operation): Problem {
  const types = operation.responses.flatMap(({ content }) => content?.mediaTypes ?? [])
  const detail = `This operation answers with ${[...new Set(types)].join(", ")}`
  return problem("not-acceptable", "No acceptable media type", { detail })
}
