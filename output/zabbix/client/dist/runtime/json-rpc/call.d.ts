import { type OperationInfo, type RequestOptions, type Transport } from "../transport.js";
/** What is to be known of a method to call it. */
export interface RpcOperation extends OperationInfo {
  /** Of the address, such as `/api_jsonrpc.php`. */
  readonly path: string;
  readonly method: string;
  /** The method is called without credentials, and refuses them. */
  readonly open?: true;
  /** Its params are a list, so that no params are an empty list. */
  readonly list?: true;
}
/**
 * Make a call.
 *
 * @throws `ApiError` for error objects and for answers that are no JSON-RPC; `NetworkError` when there is no answer.
 */
export declare function call<Result>(transport: Transport, operation: RpcOperation, params: unknown, options?: RequestOptions): Promise<Result>;
export declare const contentType = "application/json-rpc";
/** An address that has a path to a script already is the whole address. */
export declare function aim<Request extends {
  readonly url: string;
}>(request: Request, { baseUrl }: Transport, path: string): Request;
//# sourceMappingURL=call.d.ts.map
