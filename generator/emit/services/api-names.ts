/**
 * What is decided over a whole document, apart from the document, so that it can be kept. All of it stays the same
 * while nothing but words and places change.
 */
import type { OpenApiDocument } from "../../contract/index.ts"
import { readOperation, viewDocument } from "../../protocols/registry.ts"
import { describeApi, describeOperation } from "./describe-api.ts"
import type { OperationNames } from "./operation-names.ts"
import type { Api, ApiSchema, Service, ServiceOperation } from "./service.ts"

/** Plain data. */
export interface ApiNames {
  readonly protocols: readonly string[]
  readonly circular: readonly string[]
  readonly services: readonly ServiceNames[]
  readonly schemas: readonly Omit<ApiSchema, "schema">[]
}

interface ServiceNames extends Omit<Service, "operations"> {
  readonly operations: readonly (OperationNames & Pick<ServiceOperation, "id" | "place">)[]
}

export function listNames({ protocols, circular, services, schemas }: Api): ApiNames {
  return {
    protocols,
    circular: [...circular],
    services: services.map(({ operations, ...service }) => ({
      ...service,
      operations: operations.map(({ id, place, name, typeName, alias }) => ({
        id,
        place,
        name,
        typeName,
        ...(alias === undefined ? {} : { alias }),
      })),
    })),
    schemas: [...schemas.values()].map(({ key, name, module }) => ({ key, name, module })),
  }
}

/**
 * See a document as packages see it, with the names that were decided for one that differs in words and places only.
 * Operations and schemas are read when they are asked for.
 *
 * @param name - File stem of the document.
 */
export function recallServices(written: OpenApiDocument, names: ApiNames, name: string): Api {
  const document = viewDocument(written, names.protocols)
  const services = names.services.map((service) => recallService(service, document))
  const named = names.schemas.map((one): [string, ApiSchema] => [one.key, recallSchema(one, document)])
  return {
    ...describeApi(document, name, services, new Map(named)),
    protocols: names.protocols,
    circular: new Set(names.circular),
  }
}

function recallSchema(named: Omit<ApiSchema, "schema">, { components }: OpenApiDocument): ApiSchema {
  return {
    ...named,
    get schema() {
      return components?.schemas?.[named.key] ?? {}
    },
  }
}

function recallService(service: ServiceNames, document: OpenApiDocument): Service {
  let operations: readonly ServiceOperation[] | undefined
  const read = () =>
    service.operations.map(({ id, place, ...names }) => {
      const operation = document.paths?.[place.path]?.[place.method]
      const placed = operation && { ...place, operation }
      const shape = placed && readOperation(placed, document)
      if (placed === undefined || shape === undefined) throw new Error(`the operation ${id} is gone`)
      return describeOperation({ id, tag: service.tag, placed, shape }, service.module, names, document)
    })
  return {
    ...service,
    get operations() {
      return (operations ??= read())
    },
  }
}
