/** Facts of all pages to one model per API. */
import { outcome, type Diagnostic, type Outcome } from "../contract/index.ts"
import type { DialectProfile } from "../read/dialect.ts"
import type { OperationFact, PageFacts, ServiceFact, TypeFact } from "../read/facts.ts"
import type { ApiModel, ModelService } from "./api-model.ts"
import { report } from "./diagnostics.ts"
import { flattenDeepSamples } from "./operations/deep-samples.ts"
import { buildOperations } from "./operations/build.ts"
import { declareTypes } from "./types/declared.ts"
import { inferTypes } from "./types/infer.ts"
import { modelTables } from "./types/tables/index.ts"

export interface ModelOptions {
  /** Profile of each dialect that the facts name. */
  readonly profiles: Readonly<Record<string, DialectProfile>>
  /** What a configuration says of an API, by its name; wins over the profile. */
  readonly apis?: Readonly<Record<string, ApiTexts>>
  /** Name of the API for pages that name none; wins over the profile's. */
  readonly name?: string
}

export interface ApiTexts {
  readonly title?: string
  readonly version?: string
  readonly description?: string
}

/**
 * Unite the facts of all pages.
 *
 * @remarks
 * Diagnostics: every code of `model/diagnostics.ts`.
 *
 * @returns One model per API, in order of names.
 */
export function buildModels(
  facts: readonly PageFacts[],
  options: ModelOptions,
): Outcome<readonly ApiModel[]> {
  const diagnostics: Diagnostic[] = []
  const models = [...groupByApi(facts, options)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => {
      const model = buildModel(name, group, options)
      diagnostics.push(...model.diagnostics)
      return model.value
    })
  return outcome(models, diagnostics)
}

interface ApiFacts {
  readonly profile: DialectProfile
  readonly operations: OperationFact[]
  readonly types: TypeFact[]
  readonly services: ServiceFact[]
}

function groupByApi(facts: readonly PageFacts[], options: ModelOptions): ReadonlyMap<string, ApiFacts> {
  const groups = new Map<string, ApiFacts>()
  const sorted = facts.toSorted((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0))
  for (const page of sorted) {
    const profile = options.profiles[page.dialect]
    if (profile === undefined) continue
    const usual = options.name ?? profile.api
    for (const operation of page.operations) group(operation.api ?? usual, profile).operations.push(operation)
    const api = page.operations[0]?.api ?? usual
    if (page.types.length > 0) group(api, profile).types.push(...page.types)
    for (const service of page.services ?? []) group(service.api ?? api, profile).services.push(service)
  }
  for (const [name, { operations }] of groups) if (operations.length === 0) groups.delete(name)
  return groups

  function group(name: string, profile: DialectProfile): ApiFacts {
    const known = groups.get(name)
    if (known !== undefined) return known
    const made: ApiFacts = { profile, operations: [], types: [], services: [] }
    groups.set(name, made)
    return made
  }
}

function buildModel(name: string, facts: ApiFacts, options: ModelOptions): Outcome<ApiModel> {
  const { profile } = facts
  const unique = dropRepeated(facts.operations)
  const operations = flattenDeepSamples(unique.value)
  const typed = buildTypes(operations.value, facts)
  const texts = options.apis?.[name] ?? {}
  const model: ApiModel = {
    name,
    title: texts.title ?? profile.title,
    version: texts.version ?? "1.0.0",
    ...(texts.description === undefined ? {} : { description: texts.description }),
    ...(profile.servers === undefined ? {} : { servers: profile.servers }),
    services: listServices(unique.value, facts.services),
    operations: typed.value.operations,
    types: typed.value.types,
  }
  return outcome(model, [...unique.diagnostics, ...operations.diagnostics, ...typed.diagnostics])
}

/** Types and operations, as far as tables can be trusted. */
function buildTypes(operations: readonly OperationFact[], { types, profile }: ApiFacts) {
  if (profile.tablesDescribeUses === true) return modelTables(operations, types)
  const typed = profile.samplesShowShapes
    ? inferTypes(operations, types, profile)
    : declareTypes(operations, types)
  return outcome({ operations: buildOperations(typed.value), types: typed.value.types }, typed.diagnostics)
}

function dropRepeated(operations: readonly OperationFact[]): Outcome<readonly OperationFact[]> {
  const byId = new Map<string, OperationFact>()
  const diagnostics: Diagnostic[] = []
  for (const operation of operations) {
    const first = byId.get(operation.id)
    if (first === undefined) byId.set(operation.id, operation)
    else
      diagnostics.push(
        report("model/repeated-operation", `operation \`${operation.id}\` is described twice`, {
          source: operation.source,
          related: [{ message: "first here", source: first.source }],
        }),
      )
  }
  return outcome([...byId.values()], diagnostics)
}

function listServices(
  operations: readonly OperationFact[],
  services: readonly ServiceFact[],
): readonly ModelService[] {
  const described = new Map(services.map((service) => [service.name, service]))
  const names = [...new Set(operations.map(({ service }) => service))].toSorted((a, b) => (a < b ? -1 : 1))
  return names.map((name) => {
    const service = described.get(name)
    const description = service?.description ?? service?.title
    return {
      name,
      ...(description === undefined ? {} : { description }),
      ...(service === undefined ? {} : { source: service.source }),
    }
  })
}
