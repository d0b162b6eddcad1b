import type { Api } from "../emit/services/service.ts"
import type { PackageSymbol } from "./change.ts"

/** Finds the exported names that stand for a part of a document. */
export interface SymbolFinder {
  ofOperation(id: string): readonly PackageSymbol[]
  ofSchema(name: string): readonly PackageSymbol[]
}

/** For documents whose packages nobody asked about. */
export const noSymbols: SymbolFinder = { ofOperation: () => [], ofSchema: () => [] }

/**
 * Find symbols in the packages of an API: a client's function and a server's handler for an operation, a type for a
 * schema.
 */
export function createSymbolFinder(api: Api): SymbolFinder {
  const operations = new Map(
    api.services.flatMap(({ module, name: service, operations: own }) =>
      own.map(({ id, name }) => [
        id,
        [
          { package: "client", module, name },
          { package: "server", module, name: `${service}.${name}` },
        ],
      ]),
    ),
  )
  return {
    ofOperation: (id) => operations.get(id) ?? [],
    ofSchema: (key) => {
      const schema = api.schemas.get(key)
      return schema === undefined ? [] : [{ package: "client", module: schema.module, name: schema.name }]
    },
  }
}
