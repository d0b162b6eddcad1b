/** The server answered, but not with a result. */
export declare class ApiError<
  Body = unknown,
  Status extends number = number
> extends Error {
  /** Id of the operation that was called. */
  readonly operation: string;
  /** HTTP status. */
  readonly status: Status;
  /** The server's own code, where its answer holds one. */
  readonly code: string | number | undefined;
  /** The answer, parsed when it is JSON, else its text. */
  readonly body: Body;
  readonly headers: Headers;
  /** What the server calls this request in its logs, from `x-request-id` or `x-correlation-id`. */
  readonly requestId: string | undefined;
  /** @param problem - Why an answer with a good status is none; the server's own words when absent. */
  constructor(operation: string, response: Response, body: Body, problem?: string);
}
/** An error of that body; errors are themselves. */
export type ExpectedError<Expected> = Expected extends ApiError ? Expected : ApiError<Expected>;
/** No answer came: no connection, it broke, or the time was up. */
export interface NetworkError extends Error {
  /** `TimeoutError` when the time was up. */
  readonly name: "NetworkError" | "TimeoutError";
  /** Id of the operation that was called. */
  readonly operation: string;
  /** What `fetch` or reading the answer threw. */
  readonly cause: Error;
}
/**
 * Works across copies of this package, where `instanceof` does not.
 *
 * @typeParam Expected - Type of the body, or of the error itself, such as `GetShipError` beside `getShip`; what the
 *   server sends is not checked against it.
 */
export declare function isApiError<Expected = unknown>(error: unknown): error is ExpectedError<Expected>;
/** Whether no answer came: the connection failed, or the time was up. */
export declare function isNetworkError(error: unknown): error is NetworkError;
export declare function isTimeoutError(error: unknown): error is NetworkError & {
  readonly name: "TimeoutError";
};
//# sourceMappingURL=errors.d.ts.map
