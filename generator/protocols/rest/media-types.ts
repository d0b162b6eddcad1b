import { joinCode, type Code, type CodePrinter } from "../client.ts"
import type { Content } from "../protocol.ts"

export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType)
}

/** The types that a file is asked for or sent with: those that carry bytes, or all where none does. */
export function fileTypes(mediaTypes: readonly string[]): readonly string[] {
  const others = mediaTypes.filter((type) => !isJson(type) && !isText(type) && !isForm(type))
  return others.length === 0 ? mediaTypes : others
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

/**
 * Whether a body is a file: its schema says so, whatever media types stand beside it. Servers that let their formatters
 * speak for them list JSON and XML for files as well.
 */
export function isFile({ mediaTypes, schema }: Content, printer: CodePrinter): boolean {
  const { type, format } =
    (schema.$ref === undefined ? schema : printer.componentOf(schema.$ref)?.schema) ?? {}
  return format === "binary" && [type].flat().includes("string") && !mediaTypes.every(isForm)
}

/** Bodies that are not simply what their schema says. */
export function bodyType(
  content: Content,
  direction: "request" | "response",
  printer: CodePrinter,
): Code | undefined {
  const types = content.mediaTypes
  if (direction === "request" && isPatch(content)) return patchType(content, printer)
  const isValue = !isFile(content, printer)
  if (isValue && types.some(isJson)) return undefined
  if (direction === "request" && types.every(isForm)) return formType(content, printer)
  if (isValue && types.every(isText)) return joinCode("string")
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
