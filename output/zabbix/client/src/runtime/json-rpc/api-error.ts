import {
  ApiError as CommonApiError,
  type ExpectedError,
  isApiError as isCommonApiError,
} from "../errors.js"

/** The error object of an answer. */
export interface ErrorObject {
  /** Code of the JSON-RPC specification, such as -32602, or of the API. */
  readonly code: number
  /** Kind of error: `Invalid params.` */
  readonly message: string
  /** What is wrong: `Invalid parameter "/1/name": cannot be empty.` */
  readonly data?: string
}

/** The server answered with an error object, or with no answer of JSON-RPC at all. */
export class ApiError extends CommonApiError<unknown> {
  /** What is wrong, in the server's words; `undefined` when the answer was no error object. */
  declare readonly data: string | undefined
  declare readonly code: number | undefined

  /** @param body - The answer's error object, or what came in its place. */
  constructor(operation: string, response: Response, body: unknown, problem?: string) {
    super(operation, response, body, problem)
    const { message = this.message, data } = Object(body) as Partial<ErrorObject>
    Object.assign(this, { message, data })
  }
}

/**
 * Whether the server answered, but not with a result; works across copies of this package, where `instanceof` does not.
 *
 * @typeParam Expected - Type of the error; what the server sends is not checked against it.
 */
export function isApiError<Expected = ApiError>(error: unknown): error is ExpectedError<Expected> {
  return isCommonApiError(error)
}
