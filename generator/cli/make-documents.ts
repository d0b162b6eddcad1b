import { buildEachDocument } from "../build.ts"
import type { BuildSettings, BuiltDocument } from "../build.ts"
import { outcome } from "../contract/index.ts"
import type { Diagnostic, OpenApiDocument, Outcome, PrintedDocument } from "../contract/index.ts"
import type { PageFacts } from "../read/facts.ts"
import type { FoundPages } from "../read/pages/find.ts"
import type { BuildCache } from "./cache.ts"
import type { ApiConfig } from "./config/config.ts"
import { report } from "./diagnostics.ts"
import { learnFacts } from "./learn-facts.ts"
import { loadOverlays } from "./overlays.ts"
import type { Project } from "./project.ts"

/** A document and the entry of the configuration that it comes from. */
export interface MadeDocument extends Omit<BuiltDocument, "model"> {
  readonly api: ApiConfig
  /** Of the API. */
  readonly version: string
  /** As it is printed, where that is known already; then the document is parsed when it is asked for. */
  readonly printed?: Pick<PrintedDocument, "bytes">
  /** What is new in it, where it was made from what the last build left. */
  readonly change?: DocumentChange
}

/** The parts of a document that have changed, with others that have not. */
export interface DocumentChange {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
  /** Of the whole text before. */
  readonly hash: string
}

export interface MadeDocuments {
  readonly documents: readonly MadeDocument[]
  readonly pages: readonly PageFacts[]
  /** The same by entry, in their order. */
  readonly entries: readonly Outcome<ApiDocuments>[]
}

/** Pages of one entry of the configuration. */
export interface FoundApi {
  readonly api: ApiConfig
  readonly found: FoundPages
}

/** The documents of one entry. */
export interface ApiDocuments {
  readonly documents: readonly MadeDocument[]
  /** Facts of all pages; none where the documents were taken from an earlier build. */
  readonly pages: readonly PageFacts[]
}

export interface DocumentWays {
  /** Gives the documents of an entry where they need not be built. */
  readonly take: (found: FoundApi) => Outcome<readonly MadeDocument[]> | undefined
  /** What to hold of a document; then no facts are held. */
  readonly hold: (made: MadeDocument, isOneOfMany: boolean) => MadeDocument
}

/**
 * Build the documents of a project.
 *
 * @remarks Diagnostics: those of all stages up to the documents, and `cli/same-document-twice`.
 * @param ways - How else than by building documents and holding them with all facts.
 */
export function makeDocuments(
  apis: readonly FoundApi[],
  project: Project,
  cache: BuildCache,
  ways: Partial<DocumentWays> = {},
): Outcome<MadeDocuments> {
  // What was read is on disk before the models take their share of memory.
  learnFacts(apis, project, cache)
  const { take, hold } = ways
  const holdOne = hold && ((document: MadeDocument, count: number) => hold(document, apis.length * count > 1))
  const entries = apis.map((found) => {
    const taken = take?.(found)
    const made = taken
      ? outcome({ documents: taken.value, pages: [] }, taken.diagnostics)
      : buildApi(found, project, cache, holdOne)
    cache.factsOf(found.api).forget()
    return made
  })
  const documents = entries.flatMap(({ value }) => value.documents)
  const pages = entries.flatMap(({ value }) => value.pages)
  return outcome({ documents, pages, entries }, [
    ...entries.flatMap(({ diagnostics }) => diagnostics),
    ...findRepeatedNames(documents.map(({ name }) => name)),
  ])
}

function buildApi(
  { api, found }: FoundApi,
  project: Project,
  cache: BuildCache,
  hold?: (made: MadeDocument, count: number) => MadeDocument,
): Outcome<ApiDocuments> {
  const memory = cache.factsOf(api)
  const overlays = loadOverlays(api, project)
  const settings = { ...settingsOf(api, project), overlays: overlays.value }
  const made = buildEachDocument(found, { ...settings, remember: memory.remember }, (built, count) => {
    const { model: _model, ...others } = built
    const document = { ...others, api, version: versionOf(built.document) }
    return hold === undefined ? document : hold(document, count)
  })
  memory.keep(found)
  const { documents, pages } = made.value
  return outcome({ documents, pages: hold === undefined ? pages : [] }, [
    ...overlays.diagnostics,
    ...made.diagnostics,
  ])
}

/** An overlay may have taken it away. */
export function versionOf({ info }: Partial<OpenApiDocument>): string {
  return info?.version ?? "0.0.0"
}

function settingsOf({ name, title, version, dialect, servers }: ApiConfig, project: Project): BuildSettings {
  return {
    sources: project.sources,
    dialects: project.dialects,
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(version === undefined ? {} : { version }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(servers === undefined ? {} : { servers }),
  }
}

function findRepeatedNames(names: readonly string[]): readonly Diagnostic[] {
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)
  return [...new Set(repeated)].map((name) =>
    report("cli/same-document-twice", `two entries make the document \`${name}\``),
  )
}
