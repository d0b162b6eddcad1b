/** The client half of JSON-RPC: methods by name, results that follow the params. */
import type { Schema } from "../../contract/index.ts"
import {
  joinCode,
  symbolCode,
  type ApiView,
  type ClientProtocol,
  type Code,
  type CodePrinter,
  type ExtraModule,
  type ImportedSymbol,
  type OperationCode,
  type OperationView,
} from "../client.ts"
import type { JsonRpcWire } from "../wire.ts"
import { jsonRpcNotes } from "./client-notes.ts"
import { labelModules } from "./labels.ts"

export const jsonRpcClient: ClientProtocol = {
  runtime: "json-rpc/runtime/client",
  call: runtime("call", "call"),
  operationType: runtime("call", "RpcOperation", true),
  exports: [
    runtime("transport", "createTransport"),
    runtime("transport", "TransportConfig", true),
    runtime("transport", "RpcTransport", true),
    runtime("token-in-body", "inBody"),
    runtime("auth", "bearer"),
    runtime("batch", "batch"),
    runtime("batch", "BatchResult", true),
    runtime("batch", "BatchedCall", true),
    runtime("api-error", "ApiError"),
    runtime("api-error", "isApiError"),
    runtime("api-error", "ErrorObject", true),
    runtime("session", "Session", true),
    runtime("session", "Login", true),
  ],
  setup: {
    argument: '{ url: "https://api.example.com/api_jsonrpc.php", auth: bearer("token") }',
    uses: ["bearer"],
  },
  notes: jsonRpcNotes,
  auth: ['bearer("token")'],
  describe,
  modules,
}

function describe(operation: OperationView, printer: CodePrinter): OperationCode {
  const { shape, id } = operation
  const wire = shape.wire as JsonRpcWire
  const params = resolve(shape.request?.schema, printer)
  return {
    descriptor: {
      id,
      path: wire.path,
      method: wire.method,
      open: operation.security.length === 0 ? true : undefined,
      list: isList(params) ? true : undefined,
    },
    ...describeRetrieval(operation, wire, params, printer),
  }
}

/** Methods whose params are always a list. */
function isList(params: Schema): boolean {
  return params.type === "array"
}

/** `const P extends HostGetParams` and a result that follows it. */
function describeRetrieval(
  { shape }: OperationView,
  wire: JsonRpcWire,
  params: Schema,
  printer: CodePrinter,
): Pick<OperationCode, "typeParameters" | "input" | "result"> {
  const base = baseOf(params, wire, printer)
  const row = rowOf(shape.result?.schema, printer)
  const input = shape.request === undefined ? undefined : printer.typeOf(shape.request.schema)
  if (base === undefined || row === undefined || input === undefined || wire.keyBy === undefined) return {}
  const result = joinCode(
    symbolCode(runtime("results", "Retrieved", true)),
    "<P, ",
    base,
    ", ",
    printer.typeOf(row),
    ", ",
    printAdds(params, printer),
    ">",
  )
  return {
    typeParameters: [joinCode("const P extends ", input, " = object")],
    input: { text: "P", imports: [] },
    result,
  }
}

/** The type whose property names `output` lists. */
function baseOf(params: Schema, { selectBy }: JsonRpcWire, printer: CodePrinter): Code | undefined {
  const output = selectBy === undefined ? undefined : params.properties?.[selectBy]
  const list = output && partsOf(output).find(({ items }) => items?.["x-pagewright-keys-of"] !== undefined)
  const key = list?.items?.["x-pagewright-keys-of"]?.[0]
  const symbol = key === undefined ? undefined : printer.nameOf(key)
  return symbol && symbolCode(symbol)
}

function partsOf(schema: Schema): readonly Schema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(partsOf)]
}

function rowOf(result: Schema | undefined, printer: CodePrinter): Schema | undefined {
  const resolved = resolve(result, printer)
  return [resolved, ...(resolved.anyOf ?? [])].find(({ type }) => type === "array")?.items
}

function printAdds(params: Schema, printer: CodePrinter): Code {
  const members = Object.entries(params.properties ?? {}).flatMap(([name, schema]) => {
    const added = schema["x-pagewright-adds"] ?? []
    if (added.length === 0) return []
    const names = added.map((one) => printer.literalOf(one).text).join(" | ")
    return [`${printer.literalOf(name).text}: ${names}`]
  })
  return { text: members.length === 0 ? "object" : `{ ${members.join("; ")} }`, imports: [] }
}

function resolve(schema: Schema | undefined, printer: CodePrinter): Schema {
  if (schema?.$ref === undefined) return schema ?? {}
  return printer.componentOf(schema.$ref)?.schema ?? {}
}

function modules(view: ApiView, printer: CodePrinter): readonly ExtraModule[] {
  return [...sessionModule(view, printer), ...labelModules(view, printer)]
}

/** Where the API has methods to log in and out. */
function sessionModule({ operations }: ApiView, printer: CodePrinter): readonly ExtraModule[] {
  const find = (method: string) => operations.find(({ wire }) => (wire as JsonRpcWire).method === method)
  const [login, logout] = [find("user.login"), find("user.logout")]
  if (login === undefined || logout === undefined) return []
  const print = ({ id, wire }: OperationView, open: boolean) => {
    const { path, method } = wire as JsonRpcWire
    return printer.literalOf({ id, path, method, ...(open ? { open } : { list: true }) }).text
  }
  const text = [
    "const login: RpcOperation = " + print(login, true),
    "const logout: RpcOperation = " + print(logout, false),
    "",
    "/**",
    " * Log in and make a transport that carries the session; `logout` ends it.",
    " *",
    " * @throws {@link ApiError} when user name or password are wrong.",
    " */",
    "export function openSession(config: TransportConfig, credentials: Login): Promise<Session> {",
    "  return logIn(config, credentials, { login, logout })",
    "}",
  ].join("\n")
  return [
    {
      module: "session",
      text,
      uses: [
        runtime("session", "logIn"),
        runtime("session", "Login", true),
        runtime("session", "Session", true),
        runtime("call", "RpcOperation", true),
        runtime("transport", "TransportConfig", true),
        runtime("api-error", "ApiError", true),
      ],
      exported: false,
      rootExports: [{ module: "session", name: "openSession", typeOnly: false }],
    },
  ]
}

function runtime(module: string, name: string, typeOnly = false): ImportedSymbol {
  return { module: `runtime/json-rpc/${module}`, name, typeOnly }
}
