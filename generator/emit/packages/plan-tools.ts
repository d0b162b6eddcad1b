import type { SchemaLibrary } from "../../protocols/runtime/server/schema-library.ts"
import { createHashValue, type HashValue } from "../hash.ts"
import { describeLibrary, describeService, type ServiceData } from "../server-data/definition.ts"
import type { Api, Service } from "../services/service.ts"

/** What the packages of one API work out together: each at most once, and only when one of them asks. */
export interface PlanTools {
  readonly hashValue: HashValue
  /** Operations of a service as servers and mocks take them, by id. */
  readonly describe: (service: Service) => ServiceData
  readonly library: () => SchemaLibrary
}

export function createPlanTools(api: Api): PlanTools {
  const described = new Map<Service, ServiceData>()
  const describe = (service: Service) => {
    const data = described.get(service) ?? describeService(service)
    described.set(service, data)
    return data
  }
  let library: SchemaLibrary | undefined
  return {
    hashValue: createHashValue(),
    describe,
    library: () => (library ??= describeLibrary(api, api.services.map(describe))),
  }
}
