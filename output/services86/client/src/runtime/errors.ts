/** The server answered, but not with a result. */
export class ApiError<Body = unknown, Status extends number = number> extends Error {
  /** Id of the operation that was called. */
  declare readonly operation: string
  /** HTTP status. */
  declare readonly status: Status
  /** The server's own code, where its answer holds one. */
  declare readonly code: string | number | undefined
  /** The answer, parsed when it is JSON, else its text. */
  declare readonly body: Body
  declare readonly headers: Headers
  /** What the server calls this request in its logs, from `x-request-id` or `x-correlation-id`. */
  declare readonly requestId: string | undefined

  /** @param problem - Why an answer with a good status is none; the server's own words when absent. */
  constructor(operation: string, response: Response, body: Body, problem?: string) {
    const { status, headers } = response
    const { code, ErrorType, message, ErrorMessage, detail } = Object(body) as Record<string, string>
    const text = problem ?? message ?? ErrorMessage ?? detail ?? response.statusText
    super(`${operation} answered ${status}: ${text}`)
    Object.assign(this, {
      name: "ApiError",
      operation,
      status,
      code: code ?? ErrorType,
      body,
      headers,
      requestId: headers.get("x-request-id") ?? headers.get("x-correlation-id") ?? undefined,
    })
  }
}

/** An error of that body; errors are themselves. */
export type ExpectedError<Expected> = Expected extends ApiError ? Expected : ApiError<Expected>

/** No answer came: no connection, it broke, or the time was up. */
export interface NetworkError extends Error {
  /** `TimeoutError` when the time was up. */
  readonly name: "NetworkError" | "TimeoutError"
  /** Id of the operation that was called. */
  readonly operation: string
  /** What `fetch` or reading the answer threw. */
  readonly cause: Error
}

/**
 * Works across copies of this package, where `instanceof` does not.
 *
 * @typeParam Expected - Type of the body, or of the error itself, such as `GetShipError` beside `getShip`; what the
 *   server sends is not checked against it.
 */
export function isApiError<Expected = unknown>(error: unknown): error is ExpectedError<Expected> {
  return hasName(error, "ApiError")
}

/** Whether no answer came: the connection failed, or the time was up. */
export function isNetworkError(error: unknown): error is NetworkError {
  return hasName(error, "NetworkError") || isTimeoutError(error)
}

export function isTimeoutError(error: unknown): error is NetworkError & { readonly name: "TimeoutError" } {
  return hasName(error, "TimeoutError")
}

/** Other libraries have errors of these names, but without an operation. */
function hasName(error: unknown, name: string): boolean {
  return Object(error).name === name && "operation" in (error as object)
}
