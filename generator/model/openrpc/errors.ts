/** Errors that every method may answer with: those of the JSON-RPC specification, and the API's own one. */
import type { OpenRpcError, Reference } from "../../contract/index.ts"

export const errors: Readonly<Record<string, OpenRpcError>> = {
  ParseError: { code: -32_700, message: "Parse error", data: "The request is no JSON." },
  InvalidRequest: { code: -32_600, message: "Invalid request.", data: "The message is no JSON-RPC request." },
  MethodNotFound: { code: -32_601, message: "Method not found.", data: "There is no such method." },
  InvalidParams: {
    code: -32_602,
    message: "Invalid params.",
    data: "A parameter is missing, unexpected or wrong.",
  },
  InternalError: { code: -32_603, message: "Internal error.", data: "The server failed." },
  ApplicationError: {
    code: -32_500,
    message: "Application error.",
    data: "What was asked for cannot be done.",
  },
}

export const methodErrors: readonly Reference[] = Object.keys(errors).map((name) => ({
  $ref: `#/components/errors/${name}`,
}))
