import { keepRecord, recallRecord, recordTree } from "../cache/build-record.ts"
import type { BuildRecord } from "../cache/build-record.ts"
import { hasErrors, outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { Folder } from "../emit/write/folder.ts"
import { openCache } from "./cache.ts"
import type { BuildCache, Held } from "./cache.ts"
import { freeMemory } from "./free-memory.ts"
import { countPages, findApis } from "./find-apis.ts"
import type { Io } from "./io.ts"
import { learnFacts, makeDocuments, printDocuments } from "./make-documents.ts"
import type { FoundApi, MadeDocument } from "./make-documents.ts"
import { makePackages } from "./make-packages.ts"
import type { BuildOptions } from "./options.ts"
import type { Outputs } from "./outputs.ts"
import { createProgress } from "./progress.ts"
import type { Progress } from "./progress.ts"
import type { Project } from "./project.ts"
import { raiseReleases } from "./release.ts"
import type { Release } from "./release.ts"
import { startPackageMaker } from "./workers/package-maker.ts"
import type { PackageMaker } from "./workers/package-maker.ts"

/** What a build has to write. */
export type Made =
  /** Everything on disk is as a build of the same input left it. */
  | { readonly kind: "unchanged" }
  /** Errors in the input: nothing may be written. */
  | { readonly kind: "failed" }
  | {
      readonly kind: "made"
      readonly outputs: Outputs
      readonly documents: readonly MadeDocument[]
      /** What is known of a folder of outputs. */
      readonly folder: (path: string) => Folder
      /** To be called when all outputs are on disk: the next build of the same input has nothing to do. */
      readonly remember: () => void
    }

/**
 * Build everything of a project in memory, unless nothing has changed since it was built last.
 *
 * @remarks Diagnostics: those of all stages; the same ones when nothing has changed.
 */
export async function makeOutputs(
  project: Project,
  options: BuildOptions,
  io: Io,
  held?: Held,
): Promise<Outcome<Made>> {
  const cache = openCache(project, options, io, held)
  const progress = createProgress(4, options, io)
  progress.step("finding pages")
  const found = await findApis(project)
  const known = options.bump === true ? undefined : await recallBuild(found, project, cache)
  if (known !== undefined) {
    progress.end()
    return outcome({ kind: "unchanged" }, known.diagnostics)
  }
  const made = hasErrors(found.diagnostics)
    ? outcome<Made>({ kind: "failed" })
    : await makeFound(found.value, project, { progress, cache, options })
  progress.end()
  const diagnostics = [...found.diagnostics, ...made.diagnostics]
  if (made.value.kind !== "made") return outcome(made.value, diagnostics)
  const { outputs } = made.value
  const remember = () => {
    keepBuild(found, project, cache, recordOf(outputs, project, diagnostics))
    cache.keep()
  }
  return outcome({ ...made.value, remember }, diagnostics)
}

/**
 * An earlier build of these pages, or of pages that state the same: most of what changes in a page is no fact. Many new
 * pages are not worth asking, since they have to be read before that can be told.
 */
async function recallBuild(
  found: Outcome<readonly FoundApi[]>,
  project: Project,
  cache: BuildCache,
): Promise<BuildRecord | undefined> {
  const key = cache.keyOf(found.value)
  const known = await recallRecord(cache.store, key, cache.folder)
  if (known !== undefined || hasErrors(found.diagnostics)) return known
  const isWorthAsking = found.value.every(
    ({ api, found: { pages, included } }) =>
      cache.factsOf(api).listNew({ pages, included }).length * 4 < pages.length,
  )
  const factsKey = isWorthAsking ? keyOfFacts(found, project, cache) : undefined
  const alike = factsKey === undefined ? undefined : await recallRecord(cache.store, factsKey, cache.folder)
  if (alike !== undefined) keepRecord(cache.store, key, alike)
  return alike
}

function keepBuild(
  found: Outcome<readonly FoundApi[]>,
  project: Project,
  cache: BuildCache,
  record: BuildRecord,
): void {
  keepRecord(cache.store, cache.keyOf(found.value), record)
  const factsKey = keyOfFacts(found, project, cache)
  if (factsKey !== undefined) keepRecord(cache.store, factsKey, record)
}

/** Reads what is new. What was found wrong with files is no fact of a page, and is reported with them all the same. */
function keyOfFacts(
  { value, diagnostics }: Outcome<readonly FoundApi[]>,
  project: Project,
  cache: BuildCache,
): string | undefined {
  const facts = learnFacts(value, project, cache)
  return facts && cache.keyOfFacts(value, [...facts, JSON.stringify(diagnostics)])
}

interface Stages {
  readonly progress: Progress
  readonly cache: BuildCache
  readonly options: BuildOptions
}

/** Other threads load what they need while this one reads pages. */
async function makeFound(
  apis: readonly FoundApi[],
  project: Project,
  stages: Stages,
): Promise<Outcome<Made>> {
  const maker = startPackageMaker(stages.options.workers)
  try {
    return await make(apis, project, maker, stages)
  } finally {
    await maker.close()
  }
}

async function make(
  apis: readonly FoundApi[],
  project: Project,
  maker: PackageMaker,
  { progress, cache, options }: Stages,
): Promise<Outcome<Made>> {
  progress.step(`reading ${countPages(apis)} pages`)
  const { value: documents, diagnostics: found } = documentsOnly(apis, project, cache)
  if (hasErrors(found)) return outcome({ kind: "failed" }, found)
  freeMemory()
  progress.step("making packages")
  const spec = printDocuments(documents)
  const releases = options.bump === true ? raiseReleases(documents, project) : new Map<string, Release>()
  const packages = await makePackages(documents, spec, project, maker, releases, (name) =>
    cache.partsOf(name, options.only),
  )
  const diagnostics = [...found, ...packages.diagnostics]
  if (hasErrors(diagnostics)) return outcome({ kind: "failed" }, diagnostics)
  progress.step("writing")
  const outputs: Outputs = {
    names: documents.map(({ name }) => name),
    spec,
    output: packages.value,
    ...(options.only === undefined ? {} : { kinds: options.only }),
  }
  return outcome({ kind: "made", outputs, documents, folder: cache.folder, remember: () => {} }, diagnostics)
}

/** Without the facts, so that their memory is free when packages are made. */
function documentsOnly(apis: readonly FoundApi[], project: Project, cache: BuildCache) {
  const { value, diagnostics } = makeDocuments(apis, project, cache)
  return outcome(value.documents, diagnostics)
}

function recordOf(outputs: Outputs, project: Project, diagnostics: readonly Diagnostic[]) {
  const { specFolder, outputFolder, whole } = project
  const trees = [
    recordTree(specFolder, outputs.spec, whole),
    recordTree(outputFolder, outputs.output, whole && outputs.kinds === undefined),
  ]
  return { diagnostics, trees }
}
