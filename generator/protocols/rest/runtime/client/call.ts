import { ApiError } from "../../../runtime/client/errors.ts"
import {
  buildRequest,
  explainFailure,
  type RequestOptions,
  type HeaderValues,
  type OperationInfo,
  type RequestBody,
  type Transport,
} from "../../../runtime/client/transport.ts"

/** What is to be known of an operation to call it. */
export interface Operation extends OperationInfo {
  readonly method: string
  /** Members of the input stand in braces. */
  readonly path: string
  /** Name on the wire, as the URL shows it, of each member of the input that goes to the query. */
  readonly query?: Readonly<Record<string, string>>
  /** How a member is written when it is not one value or a list with commas. */
  readonly styles?: Readonly<Record<string, Style>>
  /** Name on the wire of each member of the input that goes to a header; `pickHeaders` beside it. */
  readonly headers?: Readonly<Record<string, string>>
  readonly pickHeaders?: (members: Members, operation: Operation) => HeaderValues
  /** Where in the input the body is; the operation has none when absent. */
  readonly body?: (input: unknown, operation: Operation) => unknown
  /** How the body is written; as JSON when absent. */
  readonly write?: BodyWriter
  /** `application/json` when absent. */
  readonly contentType?: string
  /** `application/json` when absent. */
  readonly accept?: string
  /** How the answer is read; as JSON when absent. */
  readonly read?: AnswerReader
}

export type Members = Readonly<Record<string, unknown>>

/** Write a query parameter, name and value encoded; empty when there is nothing to write. */
export type Style = (name: string, value: unknown) => string

/** Write a body; without a content type, `fetch` finds it out. */
export type BodyWriter = (body: unknown, operation: Operation) => WrittenBody

export interface WrittenBody {
  readonly headers?: HeaderValues
  readonly body: RequestBody
  readonly duplex?: "half" | undefined
}

export type AnswerReader = (response: Response, operation: Operation) => unknown

/**
 * Make a call.
 *
 * @throws `ApiError` for any status that is no success and for answers that cannot be read; `NetworkError` when there
 *   is no answer; `TypeError` when the input makes no safe request.
 */
export async function call<Result>(
  transport: Transport,
  operation: Operation,
  input: unknown,
  options?: RequestOptions,
): Promise<Result> {
  const members = (input ?? {}) as Members
  const content = operation.body?.(input, operation)
  const written = content === undefined ? undefined : (operation.write ?? writeJson)(content, operation)
  const accept = operation.accept ?? jsonType
  const request = buildRequest(
    transport,
    {
      operation,
      method: operation.method,
      url: writePath(operation, members),
      ...written,
      headers: { accept, ...written?.headers, ...operation.pickHeaders?.(members, operation) },
    },
    options,
  )
  try {
    const response = await transport.send(request)
    return (await ((response.ok && operation.read) || readJson)(response, operation)) as Result
  } catch (error) {
    throw explainFailure(error, operation)
  }
}

/** @throws `TypeError` for a value that would change the route: nothing, `.` or `..`. */
function writePath({ path, query, styles }: Operation, members: Members): string {
  let text = path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const part = encode(members[name] ?? "")
    if (/^\.{0,2}$/.test(part)) throw new TypeError(`path parameter ${name} must not be "${part}"`)
    return part
  })
  let sign = "?"
  for (const name in query) {
    const value = members[name]
    const part = value == null ? "" : (styles?.[name] ?? writeList)(query[name] as string, value)
    if (part) text += sign + part
    if (part) sign = "&"
  }
  return text
}

const writeList: Style = (name, value) => `${name}=${encode(value)}`

/** Items of a list are joined with commas. */
function encode(value: unknown): string {
  return ([value].flat() as string[]).map(encodeURIComponent).join()
}

const jsonType = "application/json"

const writeJson: BodyWriter = (body, { contentType = jsonType }) => ({
  headers: { "content-type": contentType },
  body: JSON.stringify(body),
})

/** An answer that is no JSON is refused, whatever its status. */
async function readJson(response: Response, { id }: Operation): Promise<unknown> {
  const text = await response.text()
  let body: unknown = text
  let problem: string | undefined
  try {
    body = text ? JSON.parse(text) : undefined
  } catch {
    problem = `${response.headers.get("content-type")} that is no JSON`
  }
  if (response.ok && !problem) return body
  throw new ApiError(id, response, body, problem)
}
