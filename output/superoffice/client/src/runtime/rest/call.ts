import { ApiError } from "../errors.js"
import {
  buildRequest,
  explainFailure,
  type RequestOptions,
  type HeaderValues,
  type OperationInfo,
  type RequestBody,
  type Transport,
} from "../transport.js"

/** What is to be known of an operation to call it. */
export interface Operation extends OperationInfo {
  readonly method: string
  /** Members of the input stand in braces. */
  readonly path: string
  /** Puts members of the input into path and query; the path is the URL when absent. */
  readonly url?: (operation: Operation, members: Members) => string
  /** Name on the wire, as the URL shows it, of each member of the input that goes to the query. */
  readonly query?: Readonly<Record<string, string>> | undefined
  /** How a member is written when it is not one value or a list with commas. */
  readonly styles?: Readonly<Record<string, Style>>
  /** Name on the wire of each member of the input that goes to a header; `pickHeaders` beside it. */
  readonly headers?: Readonly<Record<string, string>>
  readonly pickHeaders?: (members: Members, operation: Operation) => HeaderValues
  /** Where in the input the body is; the operation has none when absent. */
  readonly body?: (input: unknown, operation: Operation) => WrittenBody | undefined
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
  const members = Object(input) as Members
  const written = operation.body?.(input, operation)
  const request = buildRequest(
    transport,
    {
      operation,
      method: operation.method,
      url: operation.url ? operation.url(operation, members) : operation.path,
      ...written,
      headers: {
        accept: operation.accept ?? "application/json",
        ...written?.headers,
        ...operation.pickHeaders?.(members, operation),
      },
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

/** An answer that is no JSON is refused, whatever its status. */
async function readJson(response: Response, { id }: Operation): Promise<unknown> {
  let body: unknown = (await response.text()) || undefined
  let problem: string | undefined
  try {
    body &&= JSON.parse(body as string)
  } catch {
    problem = `${response.headers.get("content-type")}, not JSON`
  }
  if (response.ok && !problem) return body
  throw new ApiError(id, response, body, problem)
}
