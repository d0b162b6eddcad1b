import type { StatementStructures } from "ts-morph"
import { outcome, type Diagnostic, type Outcome } from "../../../contract/index.ts"
import type { ClientProtocol, CodePrinter, ExtraModule } from "../../../protocols/client.ts"
import { protocols } from "../../../protocols/registry.ts"
import type { DeclaredModule, ModulePlan, PackagePart, PackageParts, PackagePlan } from "../../file.ts"
import { hashText, type HashValue } from "../../hash.ts"
import { createCodePrinter, createTypeContext } from "../../print/code-printer.ts"
import { createReadHash, hashBase, hashSchemas, watchApi } from "../../reads.ts"
import { report } from "../../services/diagnostics.ts"
import { groupSchemas } from "../../services/schemas.ts"
import type { Api, ApiSchema, Service } from "../../services/service.ts"
import { planManifest } from "../manifest.ts"
import type { NamedPlanOptions } from "../options.ts"
import { createPlanTools, type PlanTools } from "../plan-tools.ts"
import { planTexts } from "../texts.ts"
import type { Touches } from "../touches.ts"
import { planIndex } from "./index-module.ts"
import { printOperation } from "./operation.ts"
import { planOptions } from "./options-module.ts"
import { printReadme } from "./readme.ts"
import { planRuntime } from "./runtime.ts"
import { planSchemaTypes } from "./schema-types.ts"
import { planValidate } from "./validate-entry.ts"
import { exportSharedTypes, planSharedTypes, splitSharedTypes } from "./shared-types.ts"
import { printTypes } from "../../print/declared-types.ts"
import { StructureKind } from "../../print/kinds.ts"

/**
 * Plan the client: a transport, one module per service with one function per operation, types, and the runtime.
 *
 * @remarks
 * Diagnostics: `emit/protocol-without-client`.
 */
export function planClient(
  given: Api,
  options: NamedPlanOptions,
  { hashValue, library } = createPlanTools(given),
): Outcome<PackagePlan> {
  const api = splitSharedTypes(given)
  const diagnostics: Diagnostic[] = []
  const used = findProtocols(api, diagnostics)
  const context = createTypeContext(api)
  const printer = createCodePrinter(api, context)
  const extras = [...used.values()].flatMap((protocol) => planExtras(api, protocol, printer))
  const modules: ModulePlan[] = [
    planIndex(used, extras),
    planOptions(api, printer),
    planTypes(api),
    ...extras.map(toModule),
    ...planRuntime(used),
  ]
  const manifest = planManifest(api, options, {
    kind: "client",
    description: `Typed client for ${api.title}.`,
    keywords: ["api", "client", "typescript"],
    entries: planEntries(api, extras),
  })
  const assets = [
    { path: "README.md", text: printReadme(api, options, used) },
    ...planTexts("client", api, options),
    // The types need no code, but every entry of `exports` has to lead somewhere.
    { path: "dist/schema.js", text: "export {}\n" },
  ]
  const parts = [
    // May take longer than all the rest, so it comes first and has the others to run beside.
    planSchemaTypes(api.document),
    ...planServices(api.services, api, used, hashValue),
    ...planSharedTypes([...api.schemas.values()], api, hashValue),
    planValidation(api, hashValue),
  ]
  const hashRead = createReadHash(api, library, hashValue)
  return outcome(
    { kind: "client", name: options.name, manifest, modules, assets, parts, hashRead },
    diagnostics,
  )
}

function planValidation(api: Api, hashValue: HashValue): PackagePart {
  const inputs = hashSchemas(api.schemas.values(), hashValue)
  return { name: "validate", inputs, plan: () => outcome({ modules: [], assets: planValidate(api) }) }
}

/** Plan the parts again that print words which have changed. */
export function planClientWords(
  given: Api,
  touches: Touches,
  { hashValue, library }: PlanTools,
): PackageParts {
  const api = splitSharedTypes(given)
  const schemas = groupSchemas(api)
  const services = api.services.filter(({ tag, module }) =>
    touches.words(`service ${module}`, tag, schemas.get(module) ?? []),
  )
  const shared = [...api.schemas.values()].filter((schema) =>
    touches.words(schema.module, undefined, [schema]),
  )
  return {
    kind: "client",
    parts: [
      ...planServices(services, api, findProtocols(api, []), hashValue),
      ...planSharedTypes(shared, api, hashValue),
    ],
    hashRead: createReadHash(api, library, hashValue),
  }
}

function planServices(
  services: readonly Service[],
  api: Api,
  used: ReadonlyMap<string, ClientProtocol>,
  hashValue: HashValue,
): readonly PackagePart[] {
  const schemas = groupSchemas(api)
  const base = `${hashBase(api)} ${[...used.keys()].join(" ")}`
  return services.map((service) => {
    const own = schemas.get(service.module) ?? []
    return {
      name: `service ${service.module}`,
      inputs: hashText([base, hashValue(service), hashSchemas(own, hashValue)].join("\n")),
      plan: (reads) =>
        outcome({ modules: [planService(service, own, watchApi(api, reads), used)], assets: [] }),
    }
  })
}

/** The protocols that the operations travel by, by name. */
function findProtocols(api: Api, diagnostics: Diagnostic[]): ReadonlyMap<string, ClientProtocol> {
  const found = api.protocols.flatMap((name) => {
    const client = protocols[name]?.client
    if (client !== undefined) return [[name, client] as const]
    diagnostics.push(report("emit/protocol-without-client", `the protocol \`${name}\` brings no client`))
    return []
  })
  return new Map(found)
}

function planExtras(api: Api, protocol: ClientProtocol, printer: CodePrinter): readonly ExtraModule[] {
  const operations = api.services
    .flatMap((service) => service.operations)
    .filter(({ wire }) => protocols[wire.protocol]?.client === protocol)
  return protocol.modules?.({ operations, securitySchemes: api.securitySchemes }, printer) ?? []
}

function toModule({ module, text, uses }: ExtraModule): DeclaredModule {
  return { kind: "declared", module, statements: [text], imports: uses }
}

function planService(
  service: Service,
  own: readonly ApiSchema[],
  api: Api,
  used: ReadonlyMap<string, ClientProtocol>,
): DeclaredModule {
  const context = createTypeContext(api)
  const printer = createCodePrinter(api, context)
  const types = printTypes(own, context)
  const operations = service.operations.flatMap((operation) => {
    const protocol = used.get(operation.wire.protocol)
    return protocol === undefined ? [] : [printOperation(operation, protocol, api, printer)]
  })
  const imports = [...types.imports, ...operations.flatMap((operation) => operation.imports)]
  return {
    kind: "declared",
    module: service.module,
    ...(service.description === undefined ? {} : { description: service.description }),
    statements: [
      ...operations.flatMap(({ statements }) => statements),
      ...types.statements,
      ...exportAliases(service),
      ...exportSharedTypes(imports),
    ],
    imports,
  }
}

/** Reserved words cannot be declared, but they can be exported. */
function exportAliases({ operations }: Service): readonly StatementStructures[] {
  const namedExports = operations.flatMap(({ name, alias }) => (alias === undefined ? [] : [{ name, alias }]))
  return namedExports.length === 0 ? [] : [{ kind: StructureKind.ExportDeclaration, namedExports }]
}

/** All types of the API in one place, wherever they are declared. */
function planTypes(api: Api): DeclaredModule {
  const byModule = [...groupSchemas(api)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const statements = byModule.map(([module, schemas]): StatementStructures => {
    const names = schemas.map(({ name }) => name)
    return {
      kind: StructureKind.ExportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: `./${module}.js`,
      namedExports: names.sort(),
    }
  })
  return {
    kind: "declared",
    module: "types",
    statements: statements.length === 0 ? ["export {}"] : statements,
    imports: [],
  }
}

function planEntries(api: Api, extras: readonly ExtraModule[]): Readonly<Record<string, string>> {
  const modules = [
    ...api.services.map(({ module }) => module),
    "types",
    "schema",
    "validate",
    ...extras.flatMap(({ module, exported }) => (exported ? [module] : [])),
  ]
  return { ".": "index", ...Object.fromEntries(modules.sort().map((module) => [`./${module}`, module])) }
}
