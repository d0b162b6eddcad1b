/** What hooks and errors are told about an operation. */
export interface OperationInfo {
  /** Id of the operation in the API's description. */
  readonly id: string;
}
/** One request on its way, as middleware sees it. */
export interface OutgoingRequest {
  readonly operation: OperationInfo;
  readonly method: string;
  /** Absolute unless the transport's base URL is relative. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly redirect?: "follow" | "error" | "manual" | undefined;
  /** Set for streamed bodies, which `fetch` asks for. */
  readonly duplex?: "half" | undefined;
}
export type RequestBody = NonNullable<RequestInit["body"]>;
export type Send = (request: OutgoingRequest) => Promise<Response>;
/** Sees every request and its answer; hands on to `next`, as often as it likes. */
export type Middleware = (request: OutgoingRequest, next: Send) => Promise<Response>;
/** Carries calls to one server. */
export interface Transport {
  readonly baseUrl: string;
  readonly headers?: HeaderValues | undefined;
  readonly send: Send;
}
export type HeaderValues = Readonly<Record<string, string | undefined>>;
export interface TransportConfig {
  /** Scheme, host and path before the API's own paths, such as `https://crm.example.com/tenant`. */
  readonly baseUrl: string;
  /** Adds credentials to each attempt; nothing above it ever sees them. */
  readonly auth?: Middleware | readonly Middleware[] | undefined;
  /** Outermost first. */
  readonly middleware?: readonly Middleware[] | undefined;
  /**
   * Sent with every call; a call's own headers win. One with a key in its name (`x-api-key`, `...-token`) keeps its
   * requests from following redirects; `headerAuth` follows them within the origin.
   */
  readonly headers?: HeaderValues | undefined;
  /** Used in place of the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}
/** Input of an operation that takes none. */
export type NoInput = Readonly<Record<string, never>>;
/** What a single call may have beside its input. */
export interface RequestOptions<Headers = HeaderValues> {
  readonly headers?: Headers | undefined;
  /** Ends the call, retries and reading included; `AbortSignal.timeout(5_000)` limits its time. */
  readonly signal?: AbortSignal | undefined;
}
/** Make the transport that the functions of this package take as their first argument. */
export declare function createTransport(config: TransportConfig): Transport;
/** A request that its operation has begun. */
export interface RequestDraft extends Pick<OutgoingRequest, "operation" | "method" | "body" | "duplex"> {
  /** A path that begins with a slash. */
  url: string;
  headers: HeaderValues;
  signal?: AbortSignal | undefined;
  redirect?: OutgoingRequest["redirect"];
}
/**
 * Complete a request with what transport and call add to it. One with a key in a header follows no redirects: the
 * answer is an error that tells the place.
 *
 * @param draft - Becomes the request; nobody else has it yet.
 * @throws `TypeError` when the value of a header holds a line break.
 */
export declare function buildRequest(transport: Transport, draft: RequestDraft, options?: RequestOptions): OutgoingRequest;
/**
 * Tell apart why there is no answer.
 *
 * @param cause - What `fetch` or reading the answer threw; `AbortSignal.timeout` gives a `TimeoutError`.
 * @returns What to throw: a `NetworkError`, or the cause itself when the caller ended the call or it is an `ApiError`.
 */
export declare function explainFailure(cause: unknown, { id: operation }: OperationInfo): unknown;
//# sourceMappingURL=transport.d.ts.map
