export type { Awaitable } from "./awaitable.js";
import type { HttpRequest } from "./http.js";
import type { OperationEntry } from "./operation.js";
/** Handlers by service and operation; a package has an interface of its own for them. All of it may be left out. */
export type HandlerTable = Readonly<Record<string, Readonly<Record<string, Handler | undefined>> | undefined>>;
/** One operation's implementation. `input` has the same layout as the client's. May throw an `ApiError`. */
export type Handler = (input: never, context: CallContext) => unknown;
/** What a handler knows of its call besides the input. */
export interface CallContext {
  readonly operation: OperationEntry;
  /** Request headers, names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
  /** What `auth` returned; `undefined` without `auth`. */
  readonly principal: unknown;
  /** Media type that the caller chose for the answer, of those that the document has. Of REST calls only. */
  readonly answerType: string | undefined;
  /** Headers to send along, names in lower case. Line breaks and other controls in values are refused. */
  readonly responseHeaders: Record<string, string>;
}
export interface EngineOptions<Handlers extends object = HandlerTable> {
  readonly handlers?: Handlers;
  /**
   * What answers where there is no handler: the samples of the pages (`true`, the default), a memory of what was
   * created, changed and deleted that falls back to the samples (`"stateful"`), or 501 (`false`).
   */
  readonly mock?: boolean | "stateful";
  /** Requests are validated unless told otherwise, handlers' results only when asked for: use it while developing. */
  readonly validate?: boolean | {
    readonly requests?: boolean;
    readonly responses?: boolean;
  };
  /**
   * Checks credentials. Without it every call is let in; with it, calls of operations that ask for authorization need
   * credentials for which it returns anything but `undefined` or `false`.
   */
  readonly auth?: Authorize;
}
export type Authorize = (credentials: Credentials, request: HttpRequest) => unknown;
/** Credentials of one security scheme. */
export interface Credentials {
  /** Name of the scheme in the document. */
  readonly scheme: string;
  readonly kind: "basic" | "bearer" | "apiKey" | "other";
  /** Token, key or ticket, without the name of the HTTP authentication scheme. */
  readonly value: string;
  /** Basic only. */
  readonly username?: string;
  readonly password?: string;
}
/** Input of operations that take none. */
export type NoInput = Readonly<Record<string, never>>;
/** A file that a handler returns. */
export type FileResult = Uint8Array | ReadableStream<Uint8Array>;
/** RFC 6902 */
export type JsonPatch = readonly {
  readonly op: "add" | "remove" | "replace" | "move" | "copy" | "test";
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}[];
//# sourceMappingURL=server-options.d.ts.map
