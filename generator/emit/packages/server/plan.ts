import type { StatementStructures } from "ts-morph"
import { outcome, type Diagnostic, type Outcome } from "../../../contract/index.ts"
import type { ImportedSymbol } from "../../../protocols/client.ts"
import { protocols } from "../../../protocols/registry.ts"
import type { DeclaredModule, PackagePart, PackageParts, PackagePlan } from "../../file.ts"
import { hashText, type HashValue } from "../../hash.ts"
import { createCodePrinter, createTypeContext } from "../../print/code-printer.ts"
import { printTypes } from "../../print/declared-types.ts"
import { createReadHash, hashBase, hashSchemas, watchApi } from "../../reads.ts"
import { handlersKey } from "../../server-data/operation-data.ts"
import { serverProtocols } from "../../server-data/definition.ts"
import { report } from "../../services/diagnostics.ts"
import { groupSchemas, sharedTypesModule } from "../../services/schemas.ts"
import type { Api, ApiSchema, Service } from "../../services/service.ts"
import { planManifest } from "../manifest.ts"
import { packageName, type NamedPlanOptions } from "../options.ts"
import { createPlanTools, type PlanTools } from "../plan-tools.ts"
import { planTexts } from "../texts.ts"
import type { Touches } from "../touches.ts"
import { printIndexData, printSchemaData, printServiceData } from "./data-files.ts"
import { printHandler } from "./handler.ts"
import { planIndex } from "./index-module.ts"
import { printReadme } from "./readme.ts"
import { planRuntime } from "./runtime.ts"
import { StructureKind } from "../../print/kinds.ts"

/**
 * Plan the server: a typed, partial handler interface per service, the runtime that answers calls, and the data that
 * it validates by and mocks from.
 *
 * @remarks
 * Diagnostics: `emit/protocol-without-server`.
 */
export function planServer(
  api: Api,
  options: NamedPlanOptions,
  tools = createPlanTools(api),
): Outcome<PackagePlan> {
  const used = serverProtocols(api)
  const entries = Object.fromEntries(api.services.map(({ module }) => [`./${module}`, module]))
  return outcome(
    {
      kind: "server",
      name: packageName("server", options),
      manifest: planManifest(api, options, {
        kind: "server",
        description: `Server stub for ${api.title}: answers as a mock until it is implemented.`,
        keywords: ["api", "fastify", "mock", "server", "stub"],
        entries: { ".": "index", ...entries },
        dependencies: { ajv: "^8.17.1", "ajv-formats": "^3.0.1", fastify: "^5.2.0" },
      }),
      modules: [planIndex(api, used), planHandlers(api), ...planRuntime(used)],
      assets: [
        { path: "README.md", text: printReadme(api, options) },
        ...planTexts("server", api, options),
        printIndexData(api),
      ],
      parts: [
        ...planServices(api.services, api, tools),
        planSharedTypes(api, tools.hashValue),
        planSchemaData(tools),
      ],
      hashRead: createReadHash(api, tools.library, tools.hashValue),
    },
    reportMissing(api, used),
  )
}

/** Plan the parts again that print words or samples which have changed. */
export function planServerWords(api: Api, touches: Touches, tools: PlanTools): PackageParts {
  const schemas = groupSchemas(api)
  const services = api.services.filter(({ tag, module }) =>
    touches.words(`service ${module}`, tag, schemas.get(module) ?? []),
  )
  const shared = planSharedTypes(api, tools.hashValue)
  const isShared = touches.words(shared.name, undefined, schemas.get(sharedTypesModule) ?? [])
  return {
    kind: "server",
    parts: [
      ...planServices(services, api, tools),
      ...(isShared ? [shared] : []),
      ...(touches.hasSamples ? [planSchemaData(tools)] : []),
    ],
    hashRead: createReadHash(api, tools.library, tools.hashValue),
  }
}

function reportMissing(api: Api, used: readonly string[]): readonly Diagnostic[] {
  return api.protocols
    .filter((name) => !used.includes(name))
    .map((name) => {
      const what = protocols[name] === undefined ? "is not known" : "brings no server"
      return report("emit/protocol-without-server", `the protocol \`${name}\` ${what}`)
    })
}

/** `Handlers`: every service's interface under its key. */
function planHandlers(api: Api): DeclaredModule {
  const members = api.services.map((service) => ({ service, symbol: handlersSymbol(service) }))
  return {
    kind: "declared",
    module: "handlers",
    statements: [
      {
        kind: StructureKind.Interface,
        name: "Handlers",
        isExported: true,
        docs: ["What implements the API, service by service. Whatever is missing is answered by the mock."],
        properties: members.map(({ service, symbol }) => ({
          name: handlersKey(service),
          type: symbol.name,
          isReadonly: true,
          hasQuestionToken: true,
        })),
      },
    ],
    imports: members.map(({ symbol }) => symbol),
  }
}

function handlersSymbol(service: Service): ImportedSymbol {
  return { module: service.module, name: `${service.name}Handlers`, typeOnly: true }
}

function planServices(
  services: readonly Service[],
  api: Api,
  { hashValue, describe }: PlanTools,
): readonly PackagePart[] {
  const schemas = groupSchemas(api)
  const base = hashBase(api)
  return services.map((service) => {
    const own = schemas.get(service.module) ?? []
    return {
      name: `service ${service.module}`,
      inputs: hashText([base, hashValue(service), hashSchemas(own, hashValue)].join("\n")),
      plan: (reads) =>
        outcome({
          modules: [planService(service, own, watchApi(api, reads))],
          assets: [printServiceData(service, describe(service))],
        }),
    }
  })
}

/** The samples are part of it, which no hash of schemas covers. */
function planSchemaData({ hashValue, library }: PlanTools): PackagePart {
  return {
    name: "schemas",
    inputs: hashValue(library()),
    plan: () => outcome({ modules: [], assets: [printSchemaData(library())] }),
  }
}

function planService(service: Service, own: readonly ApiSchema[], api: Api): DeclaredModule {
  const context = createTypeContext(api)
  const printer = createCodePrinter(api, context)
  const types = printTypes(own, context)
  const handlers = service.operations.map((operation) => printHandler(operation, api, printer))
  const imports = [...types.imports, ...handlers.flatMap((handler) => handler.imports)]
  return {
    kind: "declared",
    module: service.module,
    ...(service.description === undefined ? {} : { description: service.description }),
    statements: [
      {
        kind: StructureKind.Interface,
        name: `${service.name}Handlers`,
        isExported: true,
        docs: [`What implements the service. Whatever is missing is answered by the mock.`],
        methods: handlers.map(({ method }) => method),
      },
      ...handlers.flatMap(({ input }) => (input === undefined ? [] : [input])),
      ...types.statements,
      ...exportSharedTypes(imports),
    ],
    imports,
  }
}

function exportSharedTypes(imports: readonly ImportedSymbol[]): readonly StatementStructures[] {
  const names = new Set(imports.flatMap(({ module, name }) => (module === sharedTypesModule ? [name] : [])))
  if (names.size === 0) return []
  const namedExports = [...names].sort()
  const moduleSpecifier = `./${sharedTypesModule}.js`
  return [{ kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports, moduleSpecifier }]
}

function planSharedTypes(api: Api, hashValue: HashValue): PackagePart {
  const shared = groupSchemas(api).get(sharedTypesModule) ?? []
  return {
    name: "shared types",
    get inputs() {
      return hashText(`${hashBase(api)} ${hashSchemas(shared, hashValue)}`)
    },
    plan(reads) {
      const { statements, imports } = printTypes(shared, createTypeContext(watchApi(api, reads)))
      const written = statements.length === 0 ? ["export {}"] : statements
      return outcome({
        modules: [{ kind: "declared", module: sharedTypesModule, statements: written, imports }],
        assets: [],
      })
    },
  }
}
