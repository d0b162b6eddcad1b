/** A request as a protocol's server sees it, whatever carried it: Fastify, MSW, a test. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string
  /** As sent, still percent-encoded, without query and fragment. */
  readonly path: string
  /** As sent, without the question mark; empty when there is none. */
  readonly query: string
  /** Names in lower case; a repeated header is one value joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Whole body; empty when none was sent. Its size is limited before a protocol sees it. */
  readonly body: Uint8Array
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal
}

/** What goes back. Header names in lower case. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: ResponseBody
}

export type ResponseBody = string | Uint8Array | ReadableStream<Uint8Array>
