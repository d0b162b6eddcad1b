import type { ServerDefinition } from "../../protocols/runtime/server/definition.ts"
import type {
  Operation,
  ServerSchema,
  ServerSecurityScheme,
} from "../../protocols/runtime/server/operation.ts"
import type { ProtocolServer } from "../../protocols/runtime/server/protocol-server.ts"
import type { SchemaLibrary } from "../../protocols/runtime/server/schema-library.ts"
import { protocols } from "../../protocols/registry.ts"
import type { Api, Service } from "../services/service.ts"
import { describeEntry, describeOperation, handlersKey } from "./operation-data.ts"
import { collectSamples } from "./sample-library.ts"
import { toServerSchema } from "./schema-data.ts"

export type ServiceData = Readonly<Record<string, Operation>>

/** Operations of one service by id. */
export function describeService(service: Service): ServiceData {
  return Object.fromEntries(
    service.operations.map((operation) => [operation.id, describeOperation(operation, service)]),
  )
}

/** Component schemas and the fullest sample of each. */
export function describeLibrary(api: Api, services: readonly ServiceData[]): SchemaLibrary {
  const schemas: Readonly<Record<string, ServerSchema>> = Object.fromEntries(
    [...api.schemas].map(([key, { schema }]) => [key, toServerSchema(schema)]),
  )
  return {
    schemas,
    samples: collectSamples(
      services.flatMap((data) => Object.values(data)),
      schemas,
    ),
  }
}

/** Security schemes without prose. */
export function describeSecurity(api: Api): Readonly<Record<string, ServerSecurityScheme>> {
  return Object.fromEntries(
    [...api.securitySchemes].map(([name, { type, scheme, in: where, name: key }]) => [
      name,
      {
        type,
        ...(scheme === undefined ? {} : { scheme }),
        ...(where === undefined ? {} : { in: where }),
        ...(key === undefined ? {} : { name: key }),
      },
    ]),
  )
}

/** Paths of the server URLs, without those that are empty or hold a variable. */
export function describeBasePaths(api: Api): readonly string[] {
  const paths = api.serverUrls.map((url) =>
    url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").replace(/(?<!\/)\/+$/, ""),
  )
  return [...new Set(paths)].filter((path) => path.startsWith("/") && !path.includes("{"))
}

/** Protocols that have a server, in the order in which their routers are asked: REST claims what the others leave. */
export function serverProtocols(api: Api): readonly string[] {
  const used = new Set(api.protocols)
  return Object.keys(protocols)
    .filter((name) => used.has(name) && protocols[name]?.server !== undefined)
    .sort((a, b) => Number(a === "rest") - Number(b === "rest"))
}

/**
 * An API as the server's runtime takes it, straight from the document. Services and samples are described when they
 * are first asked for.
 */
export function defineServer(api: Api): ServerDefinition {
  const byKey = new Map(api.services.map((service) => [handlersKey(service), service]))
  const described = new Map<string, ServiceData>()
  const describe = (key: string): ServiceData => {
    const service = byKey.get(key)
    const data = described.get(key) ?? (service === undefined ? {} : describeService(service))
    described.set(key, data)
    return data
  }
  const runtimes = serverProtocols(api).map((name) => protocols[name]?.server?.runtime as ProtocolServer)
  const known = new Set(runtimes.map(({ protocol }) => protocol))
  return {
    operations: api.services
      .flatMap((service) => service.operations.map((operation) => describeEntry(operation, service)))
      .filter(({ wire }) => known.has(wire.protocol)),
    securitySchemes: describeSecurity(api),
    basePaths: describeBasePaths(api),
    protocols: runtimes,
    loadService: (key) => Promise.resolve(describe(key)),
    loadSchemas: () => Promise.resolve(describeLibrary(api, [...byKey.keys()].map(describe))),
  }
}
