import { printJson } from "../../../contract/index.ts"
import type { OperationEntry } from "../../../protocols/runtime/server/operation.ts"
import type { SchemaLibrary } from "../../../protocols/runtime/server/schema-library.ts"
import type { StoredIndex } from "../../../protocols/runtime/server/stored-definition.ts"
import type { GeneratedFile } from "../../file.ts"
import {
  describeBasePaths,
  describeSecurity,
  serverProtocols,
  type ServiceData,
} from "../../server-data/definition.ts"
import { describeEntry, handlersKey } from "../../server-data/operation-data.ts"
import type { Api, Service } from "../../services/service.ts"

/** Folder of the data files, beside the compiled modules that read them. */
const dataFolder = "dist/data"

/** What the server reads at its start; the rest when a call needs it. */
export function printIndexData(api: Api): GeneratedFile {
  return file("index", describeIndex(api))
}

export function printSchemaData(library: SchemaLibrary): GeneratedFile {
  return file("schemas", library)
}

export function printServiceData({ module }: Service, data: ServiceData): GeneratedFile {
  return file(`services/${module}`, data)
}

function describeIndex(api: Api): StoredIndex {
  const known = new Set(serverProtocols(api))
  const operations: readonly OperationEntry[] = api.services
    .flatMap((service) => service.operations.map((operation) => describeEntry(operation, service)))
    .filter(({ wire }) => known.has(wire.protocol))
  return {
    operations,
    files: Object.fromEntries(api.services.map((service) => [handlersKey(service), service.module])),
    securitySchemes: describeSecurity(api),
    basePaths: describeBasePaths(api),
  }
}

function file(name: string, value: object): GeneratedFile {
  return { path: `${dataFolder}/${name}.json`, text: printJson(value) }
}
