import type { ExportDeclarationStructure } from "ts-morph"
import { toCommentText } from "../../print/escape.ts"
import { oneLine } from "../texts.ts"
import type { ImportedSymbol } from "../../../protocols/client.ts"
import { protocols } from "../../../protocols/registry.ts"
import type { DeclaredModule } from "../../file.ts"
import type { Api } from "../../services/service.ts"
import { StructureKind, VariableDeclarationKind } from "../../print/kinds.ts"

const runtime = "protocols/runtime/server"

/** The package's root: `createServer`, what handlers throw and are given, and the handler interfaces. */
export function planIndex(api: Api, used: readonly string[]): DeclaredModule {
  const servers = used.flatMap((name): readonly ImportedSymbol[] => {
    const side = protocols[name]?.server
    return side === undefined
      ? []
      : [{ module: toModule(side.module), name: side.exportName, typeOnly: false }]
  })
  return {
    kind: "declared",
    module: "index",
    statements: [
      {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: "data", type: "URL", initializer: 'new URL("./data/", import.meta.url)' }],
      },
      {
        kind: StructureKind.Function,
        name: "createServer",
        isExported: true,
        docs: [
          `\nCreate a server of ${toCommentText(oneLine(api.title))}.\n\n@param options - \`handlers\` implement operations; what they leave out answers with the pages' samples, or with 501\n  when \`mock\` is false. See {@link ServerOptions}.\n@returns A Fastify plugin and, made when first asked for, an application: \`await createServer().app.listen({ port: 8080 })\`.`,
        ],
        parameters: [{ name: "options", type: "ServerOptions<Handlers>", initializer: "{}" }],
        returnType: "Server",
        statements: [
          `return createServerOf(readDefinition(data, [${servers.map(({ name }) => name).join(", ")}]), options)`,
        ],
      },
      exportFrom(`${runtime}/api-error`, ["ApiError", "isApiError"]),
      exportFrom(`${runtime}/create-server`, ["AnsweredCall", "Server", "ServerOptions"], true),
      exportFrom(
        `${runtime}/server-options`,
        ["Authorize", "Awaitable", "CallContext", "Credentials", "FileResult", "JsonPatch", "NoInput"],
        true,
      ),
      exportFrom("handlers", ["Handlers"], true),
    ],
    imports: [
      ...servers,
      { module: `${runtime}/create-server`, name: "createServerOf", typeOnly: false },
      { module: `${runtime}/create-server`, name: "Server", typeOnly: true },
      { module: `${runtime}/create-server`, name: "ServerOptions", typeOnly: true },
      { module: `${runtime}/stored-definition`, name: "readDefinition", typeOnly: false },
      { module: "handlers", name: "Handlers", typeOnly: true },
    ],
  }
}

function exportFrom(module: string, namedExports: string[], isTypeOnly = false): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `./${module}.js`,
    namedExports,
    isTypeOnly,
  }
}

/** `rest/runtime/server/rest-server.ts` as a module of the package. */
function toModule(file: string): string {
  return `protocols/${file.replace(/\.ts$/, "")}`
}
