import type { Awaitable } from "./awaitable.js"
import type { HttpRequest, HttpResponse } from "./http.js"
import type { Operation, OperationEntry, ServerSchema } from "./operation.js"
import type { Problem } from "./problem.js"
import type { SchemaLibrary } from "./schema-library.js"

/**
 * One protocol's end of the server: finds the operation, reads what it was given, writes what comes back. What
 * happens in between (authorization, validation, handlers, mock answers, state) is the engine's and the same for all
 * protocols. Nothing here knows Fastify.
 */
export interface ProtocolServer {
  /** Folder name under `protocols/`. */
  readonly protocol: string
  /**
   * Build the router. Called once, at start, with all operations of this protocol (thousands), so it does nothing
   * but fill maps.
   */
  createRouter(entries: readonly OperationEntry[], host: ServerHost): ProtocolRouter
}

export interface ProtocolRouter {
  /**
   * Whether a request's path is that of an operation. A request that no protocol claims goes to the last one, REST
   * where the API has any, so that it gets an answer all the same.
   */
  claims(path: string): boolean
  /**
   * Answer one HTTP request, calling `host.dispatch` once for each call that it carries (a JSON-RPC batch: several; a
   * malformed request: none). Whatever a caller sends ends in a response; a throw is a bug and becomes a 500.
   */
  handle(request: HttpRequest): Awaitable<HttpResponse>
  /** Say in this protocol what went wrong before or outside of `handle`: body too large, timed out, a bug. */
  writeProblem(request: HttpRequest, problem: Problem): HttpResponse
}

/** What the engine gives to a router. */
export interface ServerHost {
  /** Everything about an operation; reads its service's data on the first call. */
  load(entry: OperationEntry): Awaitable<Operation>
  /** Authorize, validate, answer by handler, state or sample. Never rejects. */
  dispatch(call: ServerCall): Awaitable<CallResult>
  /** Paths of the document's server URLs; callers may send one of them in front of an operation's path. */
  readonly basePaths: readonly string[]
  /** All components; empty until the first `load`. */
  library(): SchemaLibrary
  /** Follow `$ref`s to a component's schema; other schemas come back as they are. A dangling one is `{}`. */
  resolve(schema: ServerSchema): ServerSchema
  /** The same with `allOf` merged and, of `oneOf` and `anyOf`, the alternative that suits the value. */
  flatten(schema: ServerSchema, value?: unknown): ServerSchema
}

/** One call, envelope taken off. */
export interface ServerCall {
  readonly operation: Operation
  readonly request: HttpRequest
  /** By wire name, already converted to what their schemas say (numbers, booleans, arrays). */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Absent (`undefined`) when no body was sent; a stream, or bytes (`Uint8Array`), for binary media types. */
  readonly body: unknown
  /** Media type of the request body without parameters; picks the schema that it is validated against. */
  readonly mediaType?: string | undefined
  /** Media type that the answer will have, where the protocol lets callers choose. */
  readonly answerType?: string
  /**
   * Take what callers of REST services send although no page says so: `null` for any member that is not required, the
   * number of an enumeration's member in place of its name.
   */
  readonly lenient?: boolean
  /** Credentials found inside the message, by security scheme: SOAP's ticket header, JSON-RPC's `auth` member. */
  readonly credentials?: Readonly<Record<string, string>>
  /** Only entities whose members have one of these values, where they have them: what a mock that remembers looks at. */
  readonly where?: Readonly<Record<string, readonly unknown[]>>
}

export type CallResult =
  | {
      readonly kind: "success"
      /** HTTP status that the document gives for success. */
      readonly status: number
      /** Without envelope; `undefined` for void. Bytes or a stream for binary results. */
      readonly value: unknown
      /** What the document says about this status. */
      readonly response: Operation["responses"][number] | undefined
      readonly headers: Readonly<Record<string, string>>
      /**
       * `value` as JSON when it is a sample that never changes, and the result the same object in every call; saves
       * writing it again. Not valid once a router changes `value` (`$select`).
       */
      readonly json?: string
    }
  | { readonly kind: "failure"; readonly problem: Problem }
