import type { Outcome } from "../../contract/index.ts"
import type { PackagePlan } from "../file.ts"
import type { Api } from "../services/service.ts"
import { planClient } from "./client/plan.ts"
import { planFixtures } from "./fixtures/plan.ts"
import type { NamedPlanOptions } from "./options.ts"
import type { PlanTools } from "./plan-tools.ts"
import { planServer } from "./server/plan.ts"

export type { NamedPlanOptions, PlanOptions } from "./options.ts"

/** Every kind of package; a new one is a folder and a line here. */
export const packages: Readonly<
  Record<string, (api: Api, options: NamedPlanOptions, tools?: PlanTools) => Outcome<PackagePlan>>
> = {
  client: planClient,
  server: planServer,
  fixtures: planFixtures,
}
