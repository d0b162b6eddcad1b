/** Ties an answer to its request; the server sends back what it was given. */
export type JsonRpcId = number | string;
/** The answer to a request that failed. The HTTP status is 200 all the same. */
export interface JsonRpcFailure {
  jsonrpc: "2.0";
  error: {
    /** Code of the JSON-RPC specification or of the API. */
    code: number;
    /** What kind of error it is. */
    message: string;
    /** What is wrong in words. */
    data?: string;
  };
  id: number | string | null;
}
//# sourceMappingURL=shared-types.d.ts.map
