import type { Outcome } from "../../contract/index.ts"
import type { PackageParts, PackagePlan } from "../file.ts"
import type { Api } from "../services/service.ts"
import { planClient, planClientWords } from "./client/plan.ts"
import { planFixtures, planFixtureWords } from "./fixtures/plan.ts"
import type { NamedPlanOptions } from "./options.ts"
import type { PlanTools } from "./plan-tools.ts"
import { planServer, planServerWords } from "./server/plan.ts"
import type { Touches } from "./touches.ts"

export type { PlanOptions } from "./options.ts"

interface PackageKind {
  readonly plan: (api: Api, options: NamedPlanOptions, tools?: PlanTools) => Outcome<PackagePlan>
  /** The parts that print words which have changed; all that it makes beside them prints none. */
  readonly planWords: (api: Api, touches: Touches, tools: PlanTools) => PackageParts
}

/** Every kind of package; a new one is a folder and a line here. */
export const packages: Readonly<Record<string, PackageKind>> = {
  client: { plan: planClient, planWords: planClientWords },
  server: { plan: planServer, planWords: planServerWords },
  fixtures: { plan: planFixtures, planWords: planFixtureWords },
}
