import { andThen, type Awaitable } from "./awaitable.js"
import type { ServerDefinition } from "./definition.js"
import { memberOf } from "./json.js"
import type { Operation, OperationEntry, ServerSchema } from "./operation.js"
import type { ServerHost } from "./protocol-server.js"
import { flattenSchema, resolveSchema, type SchemaLibrary } from "./schema-library.js"

/** Reads an API's data when a call first needs it, and keeps it. */
export interface Loader extends Pick<ServerHost, "load" | "library" | "resolve" | "flatten"> {
  loadSchemas(): Promise<void>
}

type ServiceOperations = Readonly<Record<string, Operation>>

/** Create the loader of an API, which has loaded nothing yet. */
export function createLoader(definition: ServerDefinition): Loader {
  let library: SchemaLibrary = { schemas: {}, samples: {} }
  let reading: Promise<void> | undefined
  const services = new Map<string, Awaitable<ServiceOperations>>()
  const loadSchemas = () =>
    (reading ??= definition.loadSchemas().then((loaded) => {
      library = loaded
    }))
  const read = async (service: string): Promise<ServiceOperations> => {
    await loadSchemas()
    const operations = await definition.loadService(service)
    services.set(service, operations)
    return operations
  }
  const loadService = (service: string): Awaitable<ServiceOperations> => {
    const known = services.get(service) ?? read(service)
    services.set(service, known)
    return known
  }
  return {
    loadSchemas,
    library: () => library,
    load: (entry) => andThen(loadService(entry.service), (service) => pick(service, entry)),
    ...createLookups(() => library),
  }
}

function pick(service: ServiceOperations, { id }: OperationEntry): Operation {
  const operation = memberOf(service, id)
  if (operation === undefined) throw new Error(`operation ${id} has no data`)
  return operation
}

/** Every call looks up the same schemas; only those with alternatives depend on the value. */
function createLookups(library: () => SchemaLibrary): Pick<Loader, "resolve" | "flatten"> {
  const known = new WeakMap<ServerSchema, ServerSchema>()
  const resolve = (schema: ServerSchema): ServerSchema => {
    if (schema.$ref === undefined) return schema
    const found = known.get(schema) ?? resolveSchema(schema, library())
    known.set(schema, found)
    return found
  }
  return {
    resolve,
    flatten(schema, value) {
      const { allOf, anyOf, oneOf } = resolve(schema)
      return allOf === undefined && anyOf === undefined && oneOf === undefined
        ? resolve(schema)
        : flattenSchema(schema, library(), value)
    },
  }
}
