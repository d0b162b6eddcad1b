import { readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import type { SecuritySchemes } from "./authorize.js"
import type { ServerDefinition } from "./definition.js"
import type { Operation, OperationEntry } from "./operation.js"
import type { ProtocolServer } from "./protocol-server.js"
import type { SchemaLibrary } from "./schema-library.js"

/** What `index.json` holds: all that a server needs before its first call. */
export interface StoredIndex {
  readonly operations: readonly OperationEntry[]
  /** File of each service's operations, without extension, by the service's key. */
  readonly files: Readonly<Record<string, string>>
  readonly securitySchemes: SecuritySchemes
  readonly basePaths: readonly string[]
}

/**
 * Read an API's definition from the data files of its package: the index at once, a service's operations and the
 * schemas when a call first needs them.
 *
 * @param folder - URL that ends in a slash.
 */
export function readDefinition(folder: URL, protocols: readonly ProtocolServer[]): ServerDefinition {
  const index = JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as StoredIndex
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`${name}.json`, folder), "utf8"))
  return {
    operations: index.operations,
    securitySchemes: index.securitySchemes,
    basePaths: index.basePaths,
    protocols,
    loadService: async (service) =>
      (await read(`services/${index.files[service] ?? service}`)) as Readonly<Record<string, Operation>>,
    loadSchemas: async () => (await read("schemas")) as SchemaLibrary,
  }
}
