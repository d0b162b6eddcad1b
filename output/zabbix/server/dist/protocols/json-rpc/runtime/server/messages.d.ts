/** JSON-RPC 2.0 messages: what may come in, what goes out. */
export type Id = string | number | null;
export interface RpcRequest {
  readonly method: string;
  /** `{}` when the request has none. */
  readonly params: unknown;
  /** Absent in notifications, which are not answered. */
  readonly id?: Id;
  /** Session token of servers before 6.4. */
  readonly auth?: string;
}
export interface RpcError {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}
/** Codes of the specification and the words that go with them. */
export declare const codes: {
  readonly parseError: {
    readonly code: -32_700;
    readonly message: "Parse error";
  };
  readonly invalidRequest: {
    readonly code: -32_600;
    readonly message: "Invalid request.";
  };
  readonly methodNotFound: {
    readonly code: -32_601;
    readonly message: "Method not found.";
  };
  readonly invalidParams: {
    readonly code: -32_602;
    readonly message: "Invalid params.";
  };
  readonly internal: {
    readonly code: -32_603;
    readonly message: "Internal error.";
  };
  readonly application: {
    readonly code: -32_500;
    readonly message: "Application error.";
  };
};
/** A request, or why it is none, with the id to answer under. */
export type ReadRequest = {
  readonly kind: "request";
  readonly request: RpcRequest;
} | {
  readonly kind: "invalid";
  readonly error: RpcError;
  readonly id: Id;
};
/** Check one message of a body. */
export declare function readRequest(message: unknown): ReadRequest;
export declare function isObject(value: unknown): value is Readonly<Record<string, unknown>>;
export declare function writeError(error: RpcError, id: Id): string;
/** @param json - The result as JSON. */
export declare function writeResult(json: string, id: Id): string;
//# sourceMappingURL=messages.d.ts.map
