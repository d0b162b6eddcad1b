import type { ServerSide } from "../protocol.ts"
import { xmlRuntime, xmlRuntimeFiles } from "../xml-runtime.ts"
import { restServer } from "./runtime/server/rest-server.ts"

export const restServerSide: ServerSide = {
  runtime: restServer,
  module: "rest/runtime/server/rest-server.ts",
  exportName: "restServer",
  files: [
    ...xmlRuntimeFiles,
    `${xmlRuntime}/element-name.ts`,
    "rest/runtime/server/decode-style.ts",
    "rest/runtime/server/endpoint.ts",
    "rest/runtime/server/match-members.ts",
    "rest/runtime/server/media-types.ts",
    "rest/runtime/server/path-tree.ts",
    "rest/runtime/server/read-body.ts",
    "rest/runtime/server/read-parameters.ts",
    "rest/runtime/server/read-xml-body.ts",
    "rest/runtime/server/recall.ts",
    "rest/runtime/server/rest-server.ts",
    "rest/runtime/server/select.ts",
    "rest/runtime/server/write-answer.ts",
    "rest/runtime/server/write-xml.ts",
  ],
}
