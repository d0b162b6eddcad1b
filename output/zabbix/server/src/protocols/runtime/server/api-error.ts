/**
 * What a handler throws to answer with an error of the API's own.
 *
 * ```ts
 * throw new ApiError(404, { message: "there is no user 7" })
 * ```
 */
export class ApiError extends Error {
  override readonly name = "ApiError"
  /** HTTP status for REST; SOAP and JSON-RPC answer with the status that they use for faults. */
  readonly status: number
  /** JSON-RPC error code or SOAP fault code. */
  readonly code?: string | number
  /** Sent as it is: body (REST), `data` (JSON-RPC); as elements of `detail` (SOAP). */
  readonly body?: unknown

  constructor(
    status: number,
    more: { readonly message?: string; readonly code?: string | number; readonly body?: unknown } = {},
  ) {
    super(more.message ?? `status ${status}`)
    this.status = status
    if (more.code !== undefined) this.code = more.code
    if (more.body !== undefined) this.body = more.body
  }
}

/** Whether something thrown is an `ApiError`, also one of the client package or of another copy of this one. */
export function isApiError(thrown: unknown): thrown is ApiError {
  return (
    thrown instanceof Error && thrown.name === "ApiError" && typeof (thrown as ApiError).status === "number"
  )
}
