import { joinCode, type Code, type CodePrinter } from "../client.ts"
import type { Content } from "../protocol.ts"

export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType)
}

/** Text, XML included. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+]xml\b/i.test(mediaType)
}

export function isForm(mediaType: string): boolean {
  return /^multipart\/|^application\/x-www-form-urlencoded/i.test(mediaType)
}

/** Whether a body is a change to something: a JSON Patch or a merge patch, and not plain JSON as well. */
export function isPatch({ mediaTypes }: Content): boolean {
  return mediaTypes.includes("application/json-patch+json") && !mediaTypes.includes("application/json")
}

/** Bodies that are not simply what their schema says. */
export function bodyType(
  content: Content,
  direction: "request" | "response",
  printer: CodePrinter,
): Code | undefined {
  const types = content.mediaTypes
  if (direction === "request" && isPatch(content)) return patchType(content, printer)
  if (types.some(isJson)) return undefined
  if (direction === "request" && types.every(isForm)) return formType(content, printer)
  if (types.every(isText)) return joinCode("string")
  const stream = "ReadableStream<Uint8Array>"
  return joinCode(direction === "request" ? `Blob | Uint8Array<ArrayBuffer> | ${stream}` : stream)
}

/** Both ways to say a change, told apart by what is given: a list or an object. */
function patchType(content: Content, printer: CodePrinter): Code {
  const patch: Code = {
    text: "JsonPatch",
    imports: [{ module: "runtime/rest/patch", name: "JsonPatch", typeOnly: true }],
  }
  const merge = content.schemaByMediaType?.["application/merge-patch+json"]
  if (merge !== undefined) return joinCode(patch, " | ", printer.typeOf(merge))
  return content.mediaTypes.includes("application/merge-patch+json")
    ? joinCode(patch, " | Record<string, unknown>")
    : patch
}

/** A form that is made already is taken as well. */
function formType(content: Content, printer: CodePrinter): Code {
  const type = printer.typeOf(content.schema)
  return content.mediaTypes.includes("multipart/form-data") ? joinCode(type, " | FormData") : type
}
