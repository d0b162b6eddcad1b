/** JSON-RPC 2.0 messages: what may come in, what goes out. */

export type Id = string | number | null

export interface RpcRequest {
  readonly method: string
  /** `{}` when the request has none. */
  readonly params: unknown
  /** Absent in notifications, which are not answered. */
  readonly id?: Id
  /** Session token of servers before 6.4. */
  readonly auth?: string
}

export interface RpcError {
  readonly code: number
  readonly message: string
  readonly data?: unknown
}

/** Codes of the specification and the words that go with them. */
export const codes = {
  parseError: { code: -32_700, message: "Parse error" },
  invalidRequest: { code: -32_600, message: "Invalid request." },
  methodNotFound: { code: -32_601, message: "Method not found." },
  invalidParams: { code: -32_602, message: "Invalid params." },
  internal: { code: -32_603, message: "Internal error." },
  application: { code: -32_500, message: "Application error." },
} as const

/** A request, or why it is none, with the id to answer under. */
export type ReadRequest =
  | { readonly kind: "request"; readonly request: RpcRequest }
  | { readonly kind: "invalid"; readonly error: RpcError; readonly id: Id }

/** Check one message of a body. */
export function readRequest(message: unknown): ReadRequest {
  if (!isObject(message)) return invalid(null, 'Invalid parameter "/": an object is expected.')
  const id = readId(message["id"])
  if (message["jsonrpc"] === undefined) return invalid(id, missing("jsonrpc"))
  if (message["jsonrpc"] !== "2.0") return invalid(id, 'Invalid parameter "/jsonrpc": value must be "2.0".')
  if (message["method"] === undefined) return invalid(id, missing("method"))
  if (typeof message["method"] !== "string")
    return invalid(id, 'Invalid parameter "/method": a character string is expected.')
  const { method, params = {}, auth } = message
  if (typeof params !== "object" || params === null)
    return invalid(id, 'Invalid parameter "/params": an array is expected.')
  return {
    kind: "request",
    request: {
      method,
      params,
      ...(Object.hasOwn(message, "id") ? { id } : {}),
      ...(typeof auth === "string" ? { auth } : {}),
    },
  }
}

function invalid(id: Id, data: string): ReadRequest {
  return { kind: "invalid", error: { ...codes.invalidRequest, data }, id }
}

function missing(name: string): string {
  return `Invalid parameter "/": the parameter "${name}" is missing.`
}

function readId(id: unknown): Id {
  return typeof id === "string" || typeof id === "number" ? id : null
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function writeError(error: RpcError, id: Id): string {
  return JSON.stringify({ jsonrpc: "2.0", error, id })
}

/** @param json - The result as JSON. */
export function writeResult(json: string, id: Id): string {
  return `{"jsonrpc":"2.0","result":${json},"id":${JSON.stringify(id)}}`
}
