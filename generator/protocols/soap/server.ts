import type { ServerSide } from "../protocol.ts"
import { xmlRuntime, xmlRuntimeFiles } from "../xml-runtime.ts"
import { soapServer } from "./runtime/server/router.ts"

const shared = [
  "envelope",
  "escape-xml",
  "fault",
  "namespaces",
  "read-value",
  "scalars",
  "shapes",
  "write-value",
  "xml-node",
]
const own = ["addresses", "answer-fault", "fault-detail", "router", "shape-of-schema"]

/** The server's end; XML and envelopes are the same files as in the client. */
export const soapServerSide: ServerSide = {
  runtime: soapServer,
  files: [
    ...xmlRuntimeFiles,
    `${xmlRuntime}/element-name.ts`,
    ...shared.map((name) => `soap/runtime/client/${name}.ts`),
    ...own.map((name) => `soap/runtime/server/${name}.ts`),
  ],
  module: "soap/runtime/server/router.ts",
  exportName: "soapServer",
}
