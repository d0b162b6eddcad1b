import { type Transport } from "../transport.js";
import { ApiError } from "./api-error.js";
/** A call that waits for its batch: `(z) => host.get(z, { limit: 1 })`. */
export type BatchedCall<Result = unknown> = (transport: Transport) => Promise<Result>;
/** What became of one call. */
export type BatchResult<Result> = {
  readonly value: Result;
  readonly error?: undefined;
} | {
  readonly value?: undefined;
  readonly error: ApiError;
};
/** One entry for each call, in their order. */
export type BatchResults<Calls extends readonly BatchedCall<never>[] | readonly BatchedCall[]> = { -readonly [Index in keyof Calls]: BatchResult<Awaited<ReturnType<Calls[Index]>>> };
/**
 * Make several calls in one HTTP request.
 *
 * ```ts
 * const [hosts, version] = await batch(zabbix, [(z) => host.get(z, { limit: 1 }), (z) => apiinfo.version(z)])
 * if (hosts.error === undefined) console.log(hosts.value.length)
 * ```
 *
 * @throws `ApiError` and `NetworkError` when the request as a whole fails; errors of single calls are in the results.
 */
export declare function batch<const Calls extends readonly BatchedCall[]>(transport: Transport, calls: Calls): Promise<BatchResults<Calls>>;
//# sourceMappingURL=batch.d.ts.map
