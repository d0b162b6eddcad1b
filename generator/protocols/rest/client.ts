/** The client half of plain HTTP: where each member of the input goes, how the body is written and the answer read. */
import type { ParameterObject } from "../../contract/index.ts"
import type {
  ClientProtocol,
  CodePrinter,
  ImportedSymbol,
  InputParameter,
  Literal,
  OperationCode,
  OperationView,
} from "../client.ts"
import type { Content } from "../protocol.ts"
import { authModules } from "./auth-modules.ts"
import { bodyType, fileTypes, isFile, isForm, isJson, isPatch, isText } from "./media-types.ts"

export const restClient: ClientProtocol = {
  runtime: "rest/runtime/client",
  call: { module: "runtime/rest/call", name: "call", typeOnly: false },
  operationType: { module: "runtime/rest/call", name: "Operation", typeOnly: true },
  failure: { module: "runtime/errors", name: "ApiError", typeOnly: true },
  exports: [
    { module: "runtime/rest/paging", name: "paginate", typeOnly: false },
    { module: "runtime/rest/paging", name: "ListPage", typeOnly: true },
    { module: "runtime/rest/patch", name: "JsonPatch", typeOnly: true },
    { module: "runtime/rest/patch", name: "JsonPatchOperation", typeOnly: true },
  ],
  describe,
  bodyType,
  modules: authModules,
}

function describe(operation: OperationView, printer: CodePrinter): OperationCode {
  const { id, wire, shape, input } = operation
  if (wire.protocol !== "rest") throw new Error(`${id} does not travel by plain HTTP`)
  const query = input.parameters.filter(({ parameter }) => parameter.in === "query")
  const headers = input.parameters.filter(({ parameter }) => parameter.in === "header")
  const styles = describeStyles(query)
  return {
    descriptor: {
      id,
      method: wire.method.toUpperCase(),
      path: nameMembers(wire.path, input.parameters),
      query: query.length === 0 ? undefined : mapNames(query, encodeName),
      styles,
      url: pickUrl(
        input.parameters.some(({ parameter }) => parameter.in === "path"),
        query.length > 0,
        styles !== undefined || input.parameters.some(({ name }) => name in Object.prototype),
      ),
      ...(headers.length === 0
        ? {}
        : { headers: mapNames(headers), pickHeaders: runtime("headers", "pickHeaders") }),
      ...describeBody(operation, printer),
      ...describeAnswer(
        shape.result,
        shape.responses.some(({ status }) => status.startsWith("2")),
        printer,
      ),
    },
  }
}

/** Each operation takes no more than it needs along into a bundle. */
function pickUrl(hasPath: boolean, hasQuery: boolean, isSpecial: boolean): Literal | undefined {
  if (isSpecial) return runtime("url", "styledUrl")
  if (hasPath) return runtime("url", hasQuery ? "pathQueryUrl" : "pathUrl")
  return hasQuery ? runtime("url", "queryUrl") : undefined
}

/** The template with the members of the input in its braces. */
function nameMembers(path: string, parameters: readonly InputParameter[]): string {
  const names = new Map(
    parameters.flatMap(({ wireName, name, parameter }) =>
      parameter.in === "path" ? [[wireName, name] as const] : [],
    ),
  )
  return path.replace(
    /\{([^{}]*)\}/g,
    (whole, wireName: string) => `{${names.get(wireName) ?? whole.slice(1, -1)}}`,
  )
}

function mapNames(parameters: readonly InputParameter[], write = (name: string) => name) {
  return Object.fromEntries(parameters.map(({ name, wireName }) => [name, write(wireName)]))
}

/** `$` and the signs that OData and others put into names may stand in a URL as they are. */
function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll("%24", "$")
    .replaceAll("%5B", "[")
    .replaceAll("%5D", "]")
}

function describeStyles(query: readonly InputParameter[]): Literal | undefined {
  const styled = query.flatMap(({ name, parameter }) => {
    const style = styleOf(parameter)
    return style === undefined ? [] : [[name, runtime("styles", style)] as const]
  })
  return styled.length === 0 ? undefined : Object.fromEntries(styled)
}

/** Name of the style's function; `undefined` where a value or a list with commas is right. */
function styleOf({
  style = "form",
  explode = style === "form",
  schema,
  content,
}: ParameterObject): string | undefined {
  if (content !== undefined) return "jsonText"
  if (style === "deepObject") return style
  if (style === "spaceDelimited" || style === "pipeDelimited") return explode ? "exploded" : style
  const isScalar = typeof schema?.type === "string" && /^(string|integer|number|boolean)$/.test(schema.type)
  return explode && !isScalar ? "exploded" : undefined
}

function describeBody({ input, shape: { request } }: OperationView, printer: CodePrinter) {
  if (request === undefined || input.body === "none") return {}
  const pickers = { whole: "wholeBody", wrapped: "bodyMember", members: "otherMembers" } as const
  const writer = describeWriter(request, printer)
  const isUsual = Object.values(writer).every((value) => value === undefined)
  const isBesideQuery = input.parameters.every(({ parameter }) => parameter.in === "query")
  if (input.body === "members" && isUsual && isBesideQuery) return { body: runtime("bodies", "jsonMembers") }
  return { body: runtime("bodies", pickers[input.body]), ...writer }
}

function describeWriter(
  request: Content,
  printer: CodePrinter,
): { readonly [key: string]: Literal | undefined } {
  const types = request.mediaTypes
  if (isFile(request, printer)) {
    return { write: runtime("bodies", "writeBytes"), contentType: pickFileType(types) }
  }
  if (isPatch(request)) return { write: runtime("bodies", "writePatch") }
  const json = pickJson(types)
  if (json !== undefined) return { contentType: json === "application/json" ? undefined : json }
  if (types.every(isForm)) {
    return {
      write: runtime("bodies", types.includes("multipart/form-data") ? "writeMultipart" : "writeForm"),
    }
  }
  const first = types.find((type) => !isForm(type))
  const isTextOnly = types.every(isText)
  return { write: runtime("bodies", isTextOnly ? "writeText" : "writeBytes"), contentType: first }
}

/** Bytes of no kind, where they are taken; who sends a `Blob` says what it is. */
function pickFileType(types: readonly string[]): string | undefined {
  return types.find((type) => type === anyFile) ?? fileTypes(types)[0]
}

const anyFile = "application/octet-stream"

/** Plain JSON before any dialect of it. */
function pickJson(types: readonly string[]): string | undefined {
  return types.find((type) => type === "application/json") ?? types.find(isJson)
}

function describeAnswer(
  result: Content | undefined,
  hasSuccess: boolean,
  printer: CodePrinter,
): { readonly [key: string]: Literal | undefined } {
  if (result === undefined) return { read: hasSuccess ? runtime("answers", "readNothing") : undefined }
  if (isFile(result, printer)) {
    return { accept: acceptFile(result.mediaTypes), read: runtime("answers", "readStream") }
  }
  const json = pickJson(result.mediaTypes)
  if (json !== undefined) return { accept: json === "application/json" ? undefined : json }
  return { accept: result.mediaTypes.join(", "), read: runtime("answers", readerOf(result)) }
}

/** Where a server lists every format it knows, the list would be longer than all the rest of the operation. */
function acceptFile(types: readonly string[]): string {
  const few = fileTypes(types)
  return types.includes(anyFile) && few.length > 1 ? `${anyFile}, */*;q=0.1` : few.join(", ")
}

function readerOf({ mediaTypes }: Content): string {
  if (mediaTypes.every((type) => /^[^;]*[/+]xml\b/i.test(type))) return "readXml"
  return mediaTypes.every(isText) ? "readText" : "readStream"
}

function runtime(module: string, name: string): { readonly symbol: ImportedSymbol } {
  return { symbol: { module: `runtime/rest/${module}`, name, typeOnly: false } }
}
