import type { SecurityScheme } from "../../contract/index.ts"
import type { ApiView, CodePrinter, ExtraModule, ImportedSymbol } from "../client.ts"

const common = {
  header: { module: "runtime/api-key", name: "headerAuth", typeOnly: false },
  query: { module: "runtime/api-key", name: "queryAuth", typeOnly: false },
  scheme: { module: "runtime/auth", name: "schemeAuth", typeOnly: false },
} as const

const types: readonly ImportedSymbol[] = [
  { module: "runtime/auth", name: "Credential", typeOnly: true },
  { module: "runtime/transport", name: "Middleware", typeOnly: true },
]

interface AuthFunction {
  readonly name: string
  readonly text: string
  readonly uses: ImportedSymbol
}

/** Functions for the ways to authorize that are this API's own; basic and bearer are common to all. */
export function authModules({ securitySchemes }: ApiView, printer: CodePrinter): readonly ExtraModule[] {
  const functions = [...securitySchemes].flatMap(([key, scheme]) => {
    const written = writeFunction(key, scheme, printer)
    return written === undefined ? [] : [written]
  })
  if (functions.length === 0) return []
  return [
    {
      module: "auth",
      text: functions.map(({ text }) => text).join("\n\n"),
      uses: [...functions.map(({ uses }) => uses), ...types],
      exported: false,
      rootExports: functions.map(({ name }) => ({ module: "auth", name, typeOnly: false })),
    },
  ]
}

function writeFunction(key: string, scheme: SecurityScheme, printer: CodePrinter): AuthFunction | undefined {
  const name = printer.identifierOf(`${key} auth`, "camel")
  const call = writeCall(key, scheme, printer)
  if (call === undefined) return undefined
  const comment = printer.commentOf(scheme.description ?? `Authorize as \`${key}\`.`)
  const lines = [
    ...comment.split("\n"),
    "",
    "@param credential - The value, or a function that gets it; asked again once after 401.",
  ]
  return {
    name,
    uses: call.uses,
    text: [
      "/**",
      ...lines.map((line) => ` * ${line}`.trimEnd()),
      " */",
      `export function ${name}(credential: Credential): Middleware {`,
      `  return ${call.text}`,
      "}",
    ].join("\n"),
  }
}

/** `Authorization` always holds a scheme before the credential, so a key in it has the scheme's own name. */
function writeCall(
  key: string,
  { type, scheme = "", in: place, name = "" }: SecurityScheme,
  printer: CodePrinter,
) {
  const quote = (text: string) => printer.literalOf(text).text
  if (type === "http" && !/^(basic|bearer)$/i.test(scheme)) {
    return { text: `schemeAuth(${quote(scheme)}, credential)`, uses: common.scheme }
  }
  if (type !== "apiKey") return undefined
  if (place === "header" && /^authorization$/i.test(name)) {
    return { text: `schemeAuth(${quote(key)}, credential)`, uses: common.scheme }
  }
  if (place === "header") return { text: `headerAuth(${quote(name)}, credential)`, uses: common.header }
  return place === "query" ? { text: `queryAuth(${quote(name)}, credential)`, uses: common.query } : undefined
}
