import type { StatementStructures } from "ts-morph"
import type { ClientProtocol, ExtraModule, ImportedSymbol } from "../../../protocols/client.ts"
import type { DeclaredModule } from "../../file.ts"
import { StructureKind } from "../../print/kinds.ts"

/** What every client exports, by module of the runtime; types begin with a capital letter and are no class. */
const commonExports: Readonly<Record<string, readonly string[]>> = {
  options: ["type CallOptions", "type RequestHeaders"],
  "runtime/api-key": ["headerAuth", "queryAuth"],
  "runtime/auth": ["basicAuth", "bearerAuth", "schemeAuth", "type Credential"],
  "runtime/dates": ["reviveDates", "type WithDates"],
  "runtime/errors": ["ApiError", "isApiError", "isNetworkError", "isTimeoutError", "type NetworkError"],
  "runtime/hooks": ["hooks", "type Hooks", "type ObservedRequest"],
  "runtime/response-limit": ["responseLimit"],
  "runtime/retries": ["retries", "type RetryOptions"],
  "runtime/timeout": ["timeout"],
  "runtime/transport": [
    "createTransport",
    "type Middleware",
    "type NoInput",
    "type OutgoingRequest",
    "type Send",
    "type Transport",
    "type TransportConfig",
  ],
  "runtime/with-response": ["withResponse", "type DataWithResponse"],
}

/** The package's root: transport, auth, errors and features. Services have subpaths of their own. */
export function planIndex(
  used: ReadonlyMap<string, ClientProtocol>,
  extras: readonly ExtraModule[],
): DeclaredModule {
  const own = [
    ...[...used.values()].flatMap((protocol) => protocol.exports),
    ...extras.flatMap(({ rootExports = [] }) => rootExports),
  ]
  const names = new Map(Object.entries(commonExports).map(([module, list]) => [module, [...list]]))
  for (const { module, name, typeOnly } of own) {
    names.set(module, [...withoutName(names.get(module) ?? [], name), typeOnly ? `type ${name}` : name])
  }
  dropReplaced(names, own)
  const statements = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, list]) => exportFrom(module, list))
  return { kind: "declared", module: "index", statements, imports: [] }
}

/** What a protocol exports under a common name stands in for it. */
function dropReplaced(names: Map<string, string[]>, own: readonly ImportedSymbol[]) {
  for (const symbol of own) {
    for (const [module, list] of names) {
      if (module !== symbol.module) names.set(module, withoutName(list, symbol.name))
    }
  }
}

function withoutName(list: readonly string[], name: string): string[] {
  return list.filter((item) => item !== name && item !== `type ${name}`)
}

function exportFrom(module: string, names: readonly string[]): StatementStructures {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `./${module}.js`,
    namedExports: [...names],
  }
}
