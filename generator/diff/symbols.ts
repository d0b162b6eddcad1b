import type { Api } from "../emit/services/service.ts"
import type { InputLayout } from "../protocols/client.ts"
import type { PackageSymbol } from "./change.ts"

/** Finds the exported names that stand for a part of a document. */
export interface SymbolFinder {
  /** The client's function first. */
  ofOperation(id: string): readonly PackageSymbol[]
  ofSchema(name: string): readonly PackageSymbol[]
  /** What the client's function takes; nothing when there is none. */
  inputOf(id: string): InputView | undefined
}

export interface InputView {
  readonly body: InputLayout["body"]
  /** Members by place and name of the parameter that each gives: `query berth`. */
  readonly members: ReadonlyMap<string, string>
}

/** For documents whose packages nobody asked about. */
export const noSymbols: SymbolFinder = {
  ofOperation: () => [],
  ofSchema: () => [],
  inputOf: () => undefined,
}

/**
 * Find symbols in the packages of an API: a client's function and a server's handler for an operation, a type for a
 * schema.
 */
export function createSymbolFinder(api: Api): SymbolFinder {
  const operations = new Map(
    api.services.flatMap((service) =>
      service.operations.map((operation) => [operation.id, { service, operation }]),
    ),
  )
  return {
    ofOperation(id) {
      const found = operations.get(id)
      if (found === undefined) return []
      const { service, operation } = found
      return [
        { package: "client", module: service.module, name: operation.name },
        { package: "server", module: service.module, name: `${service.name}.${operation.name}` },
      ]
    },
    ofSchema(key) {
      const schema = api.schemas.get(key)
      return schema === undefined ? [] : [{ package: "client", module: schema.module, name: schema.name }]
    },
    inputOf(id) {
      const input = operations.get(id)?.operation.input
      if (input === undefined) return undefined
      const members = input.parameters.map(
        ({ wireName, name, parameter }) => [`${parameter.in} ${wireName}`, name] as const,
      )
      return { body: input.body, members: new Map(members) }
    },
  }
}
