import type { Awaitable } from "./awaitable.js"

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
  readonly body: IncomingBody
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal
}

/** A request's body, which may still be on its way. Whoever knows the operation reads or opens it, once. */
export interface IncomingBody {
  /** Whether the request says that it has none. */
  readonly isEmpty: boolean
  /** Bytes that have been read. */
  readonly size: number
  /**
   * All of it; no bytes when none was sent. Its size and the time that it takes are limited: fails with a `too-large`,
   * `timeout` or `malformed` problem.
   */
  read(): Awaitable<Uint8Array>
  /** As it arrives, however large it is. */
  open(): ReadableStream<Uint8Array>
}

/** A body that has arrived already. */
export function bodyOf(bytes: Uint8Array): IncomingBody {
  return {
    isEmpty: bytes.length === 0,
    size: bytes.length,
    read: () => bytes,
    open: () => new Blob([new Uint8Array(bytes)]).stream(),
  }
}

/** What goes back. Header names in lower case. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: ResponseBody
}

export type ResponseBody = string | Uint8Array | ReadableStream<Uint8Array>
