import { httpMethods, type HttpMethod } from "../../../contract/index.ts"
import type { OperationFact, ParameterFact, SampleFact } from "../../facts.ts"
import type { Fence, MarkdownPage, Span } from "../../markdown/parts.ts"
import { type Context, reportAt } from "./context.ts"
import { readHeaders } from "./headers.ts"
import type { Layout } from "./layout.ts"
import { readPathParameters, readQueryParameters } from "./parameters.ts"
import { readProse } from "./prose.ts"
import { readRequestBody } from "./request-body.ts"
import { readResponses } from "./responses.ts"
import { readSamples } from "./samples.ts"

/** The line that says how an operation is called. */
export interface RequestLine {
  readonly method: HttpMethod
  /** Template without query. */
  readonly path: string
  readonly span: Span
}

/** Read `GET /api/v1/User/{id}` from a fence's first line; `undefined` when it is something else. */
export function readRequestLine(fence: Fence): RequestLine | undefined {
  const lines = fence.text.split("\n")
  const index = lines.findIndex((line) => line.trim() !== "")
  const line = lines[index] ?? ""
  const match = /^\s*([A-Za-z]{3,8})\s+(\/[^\s?]*)/.exec(line)
  const method = httpMethods.find((known) => known === match?.[1]?.toLowerCase())
  if (match === null || method === undefined) return undefined
  const number = fence.textLine + index
  return {
    method,
    path: match[2] ?? "",
    span: { line: number, column: 1, endLine: number, endColumn: line.length + 1 },
  }
}

/** Read everything that an operation's page states of its operation. */
export function readOperation(context: Context, layout: Layout, line: RequestLine): OperationFact {
  const { page } = context
  const prose = readProse(context, layout.description)
  const headers = readHeaders(context, layout.headers)
  const samples = readSamples(context, layout)
  const request = layout.request && readRequestBody(context, layout.request, headers.requestTypes ?? [])
  const { responses, mentions } = readResponses(context, layout, headers.responseTypes ?? [])
  if (layout.response === undefined)
    reportAt(context, "superoffice-rest/no-responses", "the page has no section of responses", line.span)
  const { mentions: calls, ...texts } = prose
  return {
    id: readId(page),
    service: readService(page, line.path),
    wire: { protocol: "rest", method: line.method, path: line.path },
    ...texts,
    parameters: [
      ...readPathParameters(context, layout.pathParameters, line.path, line.span),
      ...readQueryParameters(context, layout.query),
      ...headers.parameters,
      ...readConditionalHeaders(context, responses, samples),
    ],
    security: headers.security,
    ...(request === undefined ? {} : { request: request.body }),
    responses,
    mentions: [...calls, ...(request?.mentions ?? []), ...mentions],
    samples,
    source: page.place(line.span),
  }
}

/** The page's own id, else the name of its file. */
function readId(page: MarkdownPage): string {
  const { values } = page.frontMatter
  const id = [values["uid"], values["id"]].find((value) => typeof value === "string" && value.trim() !== "")
  return typeof id === "string" ? id.trim() : fileStem(page.page.path)
}

function fileStem(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "")
}

/** The folder is the service; a page that lies in none, or in one of the two main folders, has it in its path. */
export function readService(page: MarkdownPage, path: string): string {
  const folder = page.page.pathInFolder.split("/").at(-2) ?? ""
  if (folder !== "" && !/^(?:rest|agents?|restful|docs|pages|superoffice)$/i.test(folder)) return folder
  const segments = path.split("/").filter((segment) => segment !== "" && !segment.startsWith("{"))
  const main = segments.slice(segments[0]?.toLowerCase() === "api" ? 2 : 0)
  if (main[0]?.toLowerCase() === "agents" && main[1] !== undefined) return `${main[1]}_Agent`
  return main[0] ?? "default"
}

/**
 * `If-Modified-Since` and its like stand in no header table: the texts of the statuses 304 and 412 speak of them, and
 * some samples send them.
 */
function readConditionalHeaders(
  context: Context,
  responses: OperationFact["responses"],
  samples: readonly SampleFact[],
): readonly ParameterFact[] {
  return ["If-Modified-Since", "If-Unmodified-Since"].flatMap((name): readonly ParameterFact[] => {
    const response = responses.find(({ description }) => description.includes(name))
    const sample = samples.find(
      ({ side, headers }) => side === "request" && headers?.some(([header]) => header === name),
    )
    const source = response?.source ?? sample?.source
    if (source === undefined) return []
    return [
      {
        name,
        in: "header",
        required: false,
        shape: { kind: "scalar", type: "string", source },
        inferred: response === undefined ? "sample" : "prose",
        source,
      },
    ]
  })
}
