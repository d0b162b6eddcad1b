/** Ties an answer to its request; the server sends back what it was given. */
export type JsonRpcId = number | string;
//# sourceMappingURL=json-rpc-id.d.ts.map
