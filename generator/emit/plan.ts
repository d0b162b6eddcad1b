import { outcome, type Diagnostic, type Outcome } from "../contract/index.ts"
import type { PackagePlan } from "./file.ts"
import { createPlanTools } from "./packages/plan-tools.ts"
import { packages, type PlanOptions } from "./packages/registry.ts"
import type { Api } from "./services/service.ts"

/**
 * Plan the packages of an API.
 *
 * @param options - `name`: npm name of the client, the API's own when absent; the others are called `NAME-server` and
 *   `NAME-fixtures`. `only`: kinds to make, all when absent; an unknown one is ignored.
 */
export function planPackages(api: Api, options: PlanOptions = {}): Outcome<readonly PackagePlan[]> {
  const diagnostics: Diagnostic[] = []
  const tools = createPlanTools(api)
  const kinds = Object.keys(packages).filter((kind) => options.only?.includes(kind) ?? true)
  const plans = kinds.flatMap((kind) => {
    const planned = packages[kind]?.plan(api, { ...options, name: options.name ?? api.name }, tools)
    diagnostics.push(...(planned?.diagnostics ?? []))
    return planned === undefined ? [] : [planned.value]
  })
  return outcome(plans, diagnostics)
}
