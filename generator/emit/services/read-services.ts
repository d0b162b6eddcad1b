import {
  outcome,
  type Diagnostic,
  type OpenApiDocument,
  type OperationObject,
  type Outcome,
  type Schema,
  type SourceRef,
} from "../../contract/index.ts"
import type { CallShape, PlacedOperation } from "../../protocols/protocol.ts"
import { readOperation, viewDocument } from "../../protocols/registry.ts"
import { splitWords, toIdentifier } from "../print/escape.ts"
import { checkReferences, findCircular } from "./check-references.ts"
import { claimNames } from "./claim-names.ts"
import {
  describeApi,
  describeOperation,
  listPlaced,
  untagged,
  type ReadableOperation,
} from "./describe-api.ts"
import { report } from "./diagnostics.ts"
import { splitParameters } from "./input-layout.ts"
import { nameOperations } from "./operation-names.ts"
import { nameSchemas, quoteList, reachableComponents, readGraph } from "./schemas.ts"
import type { Api, ApiSchema, Service } from "./service.ts"

/** Modules that every package may have beside its services. */
const takenModules = [
  "index",
  "types",
  "shared-types",
  "schema",
  "validate",
  "auth",
  "runtime",
  "options",
  "paging",
  "handlers",
  "factories",
  "msw",
  "protocols",
  "data",
  // Names of devices, which Windows has in every folder and with every suffix.
  "con",
  "prn",
  "aux",
  "nul",
  ...Array.from({ length: 10 }, (_, number) => [`com${number}`, `lpt${number}`]).flat(),
]

const longestModule = 60

/**
 * Read a document as the packages see it.
 *
 * Every name of generated code is decided here: services, functions, inputs and their members, types. A name depends
 * on what it names, and on others only when they want the same one.
 *
 * @remarks
 * Diagnostics: all of `emit/services`. Nothing of the document is left out but operations of an unknown protocol.
 *
 * @param written - One that somebody else wrote has been through `mendDocument`.
 * @param options - `name`: file stem of the document; made of the title when absent.
 */
export function readServices(
  written: OpenApiDocument,
  options: { readonly name?: string } = {},
): Outcome<Api> {
  const document = viewDocument(written)
  const circular = findCircular(document)
  const diagnostics: Diagnostic[] = [...checkVersion(document), ...checkReferences(document, circular)]
  const operations = splitTags(readOperations(document, diagnostics))
  const modules = nameModules(operations, diagnostics)
  const usedBy = findUsers(operations, modules, document)
  const named = nameSchemas(document, usedBy)
  diagnostics.push(...named.diagnostics)
  const services = groupServices(operations, modules, named.schemas, document, diagnostics)
  const api = describeApi(document, options.name, services, named.schemas)
  const protocols = [...new Set(operations.map(({ shape }) => shape.wire.protocol as string))].sort()
  return outcome({ ...api, protocols, circular }, diagnostics)
}

function checkVersion(document: OpenApiDocument): readonly Diagnostic[] {
  const version = typeof document.openapi === "string" ? document.openapi : "none"
  return /^3\.[012]\./.test(version)
    ? []
    : [report("emit/unsupported-version", `the document's \`openapi\` version is \`${version}\``)]
}

function readOperations(document: OpenApiDocument, diagnostics: Diagnostic[]): readonly ReadableOperation[] {
  const ids = new Set<string>()
  return listPlaced(document).flatMap((placed) => {
    const shape = readOperation(placed, document)
    const source = sourceOf(placed.operation)
    if (shape === undefined) {
      const message = `\`${placed.method} ${placed.path}\` travels by an unknown protocol`
      diagnostics.push(report("emit/unknown-protocol", message, { source }))
      return []
    }
    const id = decideId(placed, ids, diagnostics)
    for (const cookie of splitParameters(shape.parameters).cookies) {
      const message = `\`${id}\` has the cookie parameter \`${cookie.name}\``
      diagnostics.push(report("emit/cookie-parameter", message, { source }))
    }
    return [{ id, tag: placed.operation.tags?.[0] ?? untagged, placed, shape, ...wireNameOf(shape) }]
  })
}

/**
 * Operations of one tag that travel by another protocol than its first become a service of their own: the modules of
 * two protocols want the same names.
 */
function splitTags(operations: readonly ReadableOperation[]): readonly ReadableOperation[] {
  const usual = new Map<string, string>()
  return operations.map((operation) => {
    const { tag, shape } = operation
    const { protocol } = shape.wire
    if (!usual.has(tag)) usual.set(tag, protocol)
    return usual.get(tag) === protocol ? operation : { ...operation, tag: `${tag} ${protocol}` }
  })
}

function wireNameOf({ name }: CallShape) {
  return name === undefined ? {} : { wireName: name }
}

function decideId(placed: PlacedOperation, ids: Set<string>, diagnostics: Diagnostic[]): string {
  const { method, path, operation } = placed
  const written = operation.operationId
  const id = written === undefined || ids.has(written) ? idOfPath(method, path) : written
  const details = { source: sourceOf(operation) }
  if (written === undefined) {
    diagnostics.push(
      report("emit/missing-operation-id", `\`${method} ${path}\` has no \`operationId\``, details),
    )
  } else if (id !== written) {
    const message = `\`${method} ${path}\` has the \`operationId\` \`${written}\` of another operation`
    diagnostics.push(report("emit/duplicate-operation-id", message, details))
  }
  ids.add(id)
  return id
}

/** `get /users/{id}` becomes `get users by id`, of which names are made like of any other id. */
export function idOfPath(method: string, path: string): string {
  const words = path.replaceAll(/\{([^{}]*)\}/g, " by $1 ").split(/[^\p{ID_Continue}]+/u)
  return [method, ...words].filter((word) => word !== "").join(" ")
}

/** `docs/a.md:12` as a place; anything else is no place. */
export function sourceOf(operation: OperationObject): SourceRef | undefined {
  const [, path, line] = /^(.+):(\d+)$/.exec(operation["x-pagewright-source"] ?? "") ?? []
  return path === undefined ? undefined : { path, line: Number(line), column: 1 }
}

function nameModules(
  operations: readonly ReadableOperation[],
  diagnostics: Diagnostic[],
): ReadonlyMap<string, string> {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const claims = tags.map((tag) => ({
    key: tag,
    candidates: [toModuleName(tag), `${toModuleName(tag)}-service`],
  }))
  const { names, collisions } = claimNames(claims, takenModules)
  for (const { name, keys } of collisions) {
    diagnostics.push(
      report("emit/name-collision", `the tags ${quoteList(keys)} all want the module \`${name}\``),
    )
  }
  return names
}

function toModuleName(tag: string): string {
  const words = splitWords(tag).map((word) => word.toLowerCase())
  return words.length === 0 ? untagged : cutName(words.join("-"))
}

/** File systems take 255 bytes for a name and its suffixes; whoever loses a difference gets a number. */
function cutName(name: string): string {
  return name.length <= longestModule ? name : [...name].slice(0, longestModule).join("").replace(/-$/, "")
}

/** Which services' modules reach which component. */
function findUsers(
  operations: readonly ReadableOperation[],
  modules: ReadonlyMap<string, string>,
  document: OpenApiDocument,
): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = readGraph(document.components?.schemas ?? {})
  const rootsByModule = new Map<string, Schema[]>()
  for (const { tag, shape } of operations) {
    const module = modules.get(tag) ?? tag
    const roots = rootsByModule.get(module) ?? []
    roots.push(...schemasOf(shape))
    rootsByModule.set(module, roots)
  }
  const usedBy = new Map<string, Set<string>>()
  for (const [module, roots] of rootsByModule) {
    for (const key of reachableComponents(roots, graph)) {
      usedBy.set(key, (usedBy.get(key) ?? new Set()).add(module))
    }
  }
  return usedBy
}

export function schemasOf(shape: CallShape): readonly Schema[] {
  const contents = [shape.request, shape.result, ...shape.responses.map(({ content }) => content)]
  const bodies = contents.flatMap((content) =>
    content === undefined ? [] : [content.schema, ...Object.values(content.schemaByMediaType ?? {})],
  )
  return [...shape.parameters.flatMap(({ schema }) => (schema === undefined ? [] : [schema])), ...bodies]
}

function groupServices(
  operations: readonly ReadableOperation[],
  modules: ReadonlyMap<string, string>,
  schemas: ReadonlyMap<string, ApiSchema>,
  document: OpenApiDocument,
  diagnostics: Diagnostic[],
): readonly Service[] {
  const takenTypes = new Set([...schemas.values()].map(({ name }) => name))
  const descriptions = new Map((document.tags ?? []).map(({ name, description }) => [name, description]))
  const { names: serviceNames } = claimNames(
    [...modules].map(([tag, module]) => ({
      key: tag,
      candidates: [toIdentifier(tag, "pascal"), toIdentifier(module, "pascal")],
    })),
  )
  const byTag = groupByTag(operations)
  return [...modules].map(([tag, module]) => {
    const own = byTag.get(tag) ?? []
    const { names, diagnostics: found } = nameOperations(own, takenTypes)
    diagnostics.push(...found)
    const written = descriptions.get(tag)
    // A page that says nothing repeats the name.
    const description = written === tag ? undefined : written
    return {
      tag,
      module,
      name: serviceNames.get(tag) ?? toIdentifier(tag, "pascal"),
      ...(description === undefined ? {} : { description }),
      operations: own.map((operation) =>
        describeOperation(operation, module, names.get(operation.id), document),
      ),
    }
  })
}

function groupByTag(
  operations: readonly ReadableOperation[],
): ReadonlyMap<string, readonly ReadableOperation[]> {
  const byTag = new Map<string, ReadableOperation[]>()
  for (const operation of operations) {
    const known = byTag.get(operation.tag)
    if (known === undefined) byTag.set(operation.tag, [operation])
    else known.push(operation)
  }
  return byTag
}
