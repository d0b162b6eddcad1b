import type { RequestOptions } from "./runtime/transport.js";
/** Headers that calls to this API may carry; others are sent as they are. */
export interface RequestHeaders {
  readonly [name: string]: string | undefined;
  /** Two-letter language for texts that exist in several languages. */
  readonly "Accept-Language"?: string | undefined;
  readonly "If-Unmodified-Since"?: string | undefined;
  /**
   * Two-letter language whose number and date formats apply. Only looked at beside one of the language
   * headers.
   */
  readonly "SO-Culture"?: string | undefined;
  /** The same as Accept-Language, and stronger than it. */
  readonly "SO-Language"?: string | undefined;
  /** Code of the time zone into which dates in the answer are moved. */
  readonly "SO-TimeZone"?: string | undefined;
}
/** What a call may have beside its input. */
export interface CallOptions extends RequestOptions<RequestHeaders> {}
//# sourceMappingURL=options.d.ts.map
