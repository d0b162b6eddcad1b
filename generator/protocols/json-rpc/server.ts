import type { ServerSide } from "../protocol.ts"
import { jsonRpcServer } from "./runtime/server/json-rpc-server.ts"

export const jsonRpcServerSide: ServerSide = {
  runtime: jsonRpcServer,
  module: "json-rpc/runtime/server/json-rpc-server.ts",
  exportName: "jsonRpcServer",
  files: [
    "json-rpc/runtime/server/errors.ts",
    "json-rpc/runtime/server/follow-params.ts",
    "json-rpc/runtime/server/json-rpc-server.ts",
    "json-rpc/runtime/server/messages.ts",
  ],
}
