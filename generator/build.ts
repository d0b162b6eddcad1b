/** The whole pipeline, in the order in which a page travels. */
import { mendDocument, outcome } from "./contract/index.ts"
import type { OpenApiDocument, OpenRpcDocument, Outcome } from "./contract/index.ts"
import { applyOverlays, buildModels, checkModel, writeDocument, writeOpenRpc } from "./model/index.ts"
import type { ApiModel, ModelCheck, OverlayText } from "./model/index.ts"
import type { GeneratedFile } from "./emit/file.ts"
import type { PlanOptions } from "./emit/packages/options.ts"
import type { RememberPart } from "./emit/remember.ts"
import type { MadeBefore } from "./emit/retouch.ts"
import type { ApiNames } from "./emit/services/api-names.ts"
import type { WordChange } from "./emit/words.ts"
import type { Dialect } from "./read/dialect.ts"
import type { PageFacts } from "./read/facts.ts"
import { readFoundPages, reportNothing } from "./read/index.ts"
import type { ReadOptions } from "./read/index.ts"
import type { FoundPages } from "./read/pages/find.ts"
import { dialects as knownDialects } from "./read/registry.ts"

/** What a build may be told beside its pages. */
export interface BuildSettings extends Pick<ReadOptions, "dialect" | "dialects" | "remember"> {
  /** Name of the document when the pages do not name their API. */
  readonly name?: string
  readonly title?: string
  readonly version?: string
  /** Base URLs, the usual one first. */
  readonly servers?: readonly string[]
  /** Write page and line of every fact into the document. */
  readonly sources: boolean
  /** Corrections of the documents, applied last and in order. */
  readonly overlays?: readonly OverlayText[]
}

export interface BuiltPages<Document = BuiltDocument> {
  /** Facts of every page, whatever its role. */
  readonly pages: readonly PageFacts[]
  /** One for each API that the pages describe, in order of names. */
  readonly documents: readonly Document[]
}

export interface BuiltDocument {
  /** File stem: `superoffice`. */
  readonly name: string
  readonly model: ApiModel
  readonly document: OpenApiDocument
  /** Beside the OpenAPI document, of an API with JSON-RPC methods. */
  readonly openRpc?: OpenRpcDocument
  /** What the pages state of it, and how their samples fit. */
  readonly check: ModelCheck
}

/** Pages -> facts -> models -> documents. */
export function buildDocuments(found: FoundPages, settings: BuildSettings): Outcome<BuiltPages> {
  return buildEachDocument(found, settings, (built) => built)
}

/**
 * The same for many pages.
 *
 * @param finish - Takes each document, and how many there are in all, before the next one is built; of large ones, what
 *   it gives back may take less memory.
 */
export function buildEachDocument<Document>(
  found: FoundPages,
  settings: BuildSettings,
  finish: (built: BuiltDocument, count: number) => Document,
): Outcome<BuiltPages<Document>> {
  const facts = readFoundPages(found, settings)
  const models = buildModels(facts.value.pages, modelOptions(settings))
  const documents = models.value.map((model) => {
    const built = buildDocument({ ...model, ...textsOf(settings) }, settings)
    return outcome(finish(built.value, models.value.length), built.diagnostics)
  })
  const diagnostics = [
    ...facts.diagnostics,
    ...models.diagnostics,
    ...documents.flatMap((each) => each.diagnostics),
  ]
  return outcome(
    { pages: facts.value.pages, documents: documents.map((each) => each.value) },
    // No pages at all has been reported where they were looked for.
    found.pages.length === 0
      ? diagnostics
      : [...diagnostics, ...reportNothing(facts.value.pages, diagnostics)],
  )
}

/**
 * Document -> services -> plans -> files of ready-to-publish packages. The document may be anybody's.
 *
 * @param name - File stem of the document; made of its title when absent.
 * @param remember - Takes parts of packages from an earlier build.
 * @param learn - Is told of all names, for `rebuildPackages`.
 * @returns Paths begin with the package's kind: `client/package.json`.
 */
export async function buildPackages(
  document: OpenApiDocument,
  options: PlanOptions,
  name?: string,
  remember?: RememberPart,
  learn?: (names: ApiNames) => void,
): Promise<Outcome<readonly GeneratedFile[]>> {
  // The printers take longest to load, and a build of documents does without them.
  const { listNames, planPackages, printPackages, readServices } = await import("./emit/index.ts")
  const api = readServices(document, name === undefined ? {} : { name })
  learn?.(listNames(api.value))
  const plans = planPackages(api.value, options)
  const files = await printPackages(plans.value, remember)
  return outcome(files.value, [...api.diagnostics, ...plans.diagnostics, ...files.diagnostics])
}

/** Make those parts of packages again that print words which have changed, see `findWords`. */
export async function rebuildPackages(
  document: OpenApiDocument,
  change: WordChange,
  known: MadeBefore,
  options: PlanOptions,
  name: string,
  remember: RememberPart,
): Promise<Outcome<readonly GeneratedFile[]>> {
  const { retouchPackages } = await import("./emit/index.ts")
  return retouchPackages(document, change, known, options, name, remember)
}

function buildDocument(
  model: ApiModel,
  { sources, servers, overlays = [] }: BuildSettings,
): Outcome<BuiltDocument> {
  const options = { sources, ...(servers === undefined ? {} : { servers: servers.map((url) => ({ url })) }) }
  const written = writeDocument(model, options)
  const document = correct(written.value, overlays, `${model.name}.openapi.json`)
  const openRpc = writeOpenRpc(model, options).value
  const check = checkModel(model, document.value)
  const made = { name: model.name, model, document: document.value, check: check.value }
  return outcome({ ...made, ...(openRpc === undefined ? {} : { openRpc }) }, [
    ...written.diagnostics,
    ...document.diagnostics,
    ...check.diagnostics,
  ])
}

/** An overlay may put anything anywhere. */
function correct(
  document: OpenApiDocument,
  overlays: readonly OverlayText[],
  file: string,
): Outcome<OpenApiDocument> {
  if (overlays.length === 0) return outcome(document)
  const applied = applyOverlays(document, overlays, file)
  const mended = mendDocument(applied.value)
  return outcome(mended.value, [...applied.diagnostics, ...mended.diagnostics])
}

function modelOptions({ name, dialects = [] }: BuildSettings) {
  const all: readonly Dialect[] = [...knownDialects, ...dialects]
  return {
    profiles: Object.fromEntries(all.map((dialect) => [dialect.name, dialect.profile])),
    ...(name === undefined ? {} : { name }),
  }
}

function textsOf({ title, version }: BuildSettings): { readonly title?: string; readonly version?: string } {
  return { ...(title === undefined ? {} : { title }), ...(version === undefined ? {} : { version }) }
}
