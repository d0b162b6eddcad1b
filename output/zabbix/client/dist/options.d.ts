import type { RequestOptions } from "./runtime/transport.js";
/** Headers that calls to this API may carry; others are sent as they are. */
export interface RequestHeaders {
  readonly [name: string]: string | undefined;
}
/** What a call may have beside its input. */
export interface CallOptions extends RequestOptions<RequestHeaders> {}
//# sourceMappingURL=options.d.ts.map
