import type { Transport } from "./transport.js";
export interface DataWithResponse<Data> {
  readonly data: Data;
  readonly status: number;
  readonly headers: Headers;
}
/**
 * Make a function that also gives status and headers of the answer.
 *
 * ```ts
 * const { data, headers } = await withResponse(getUser)(transport, { id: 7 })
 * ```
 */
export declare function withResponse<
  Rest extends readonly unknown[],
  Data
>(operation: (transport: Transport, ...rest: Rest) => Promise<Data>): (transport: Transport, ...rest: Rest) => Promise<DataWithResponse<Data>>;
//# sourceMappingURL=with-response.d.ts.map
