import { hasErrors, outcome } from "../contract/index.ts"
import type { Outcome } from "../contract/index.ts"
import type { BuildCache } from "./cache.ts"
import { countPages } from "./find-apis.ts"
import { learnFacts } from "./learn-facts.ts"
import { freeMemory } from "./free-memory.ts"
import { makeDocuments } from "./make-documents.ts"
import { printDocuments } from "./print-documents.ts"
import type { FoundApi } from "./make-documents.ts"
import type { Made, Stages } from "./make-outputs.ts"
import { makePackages } from "./make-packages.ts"
import type { Outputs } from "./outputs.ts"
import type { Project } from "./project.ts"
import { holdPrinted } from "./hold-printed.ts"
import { raiseReleases } from "./release.ts"
import type { Release } from "./release.ts"
import { keepDocuments } from "./keep-documents.ts"
import { takeDocuments } from "./take-documents.ts"
import type { SharedPages } from "./workers/fact-reader.ts"
import { startPackageMaker } from "./workers/package-maker.ts"
import type { PackageMaker } from "./workers/package-maker.ts"

/**
 * Build everything in memory, whatever was built before.
 *
 * @remarks Diagnostics: those of all stages. Other threads load what they need while this one reads pages.
 * @param reading - New pages of the first entry, which another thread has begun to read.
 */
export async function makeFound(
  apis: readonly FoundApi[],
  project: Project,
  stages: Stages,
  reading?: SharedPages,
): Promise<Outcome<Made>> {
  const maker = startPackageMaker(stages.options.workers)
  try {
    return await make(apis, project, maker, stages, reading)
  } finally {
    // Files are written while the threads end.
    void maker.close()
  }
}

async function make(
  apis: readonly FoundApi[],
  project: Project,
  maker: PackageMaker,
  { progress, cache, options, room }: Stages,
  reading: SharedPages | undefined,
): Promise<Outcome<Made>> {
  progress.step(`reading ${countPages(apis)} pages`)
  const isFirst = countNew(apis, cache) >= manyPages
  learnFacts(apis, project, cache, reading)
  // While this thread makes the documents, another one loads what packages need.
  if (isFirst) maker.prepare()
  const { value: entries, diagnostics: found } = documentsOnly(apis, project, cache)
  if (hasErrors(found)) return outcome({ kind: "failed" }, found)
  freeMemory()
  progress.step("making packages")
  const documents = entries.flatMap(({ value }) => value)
  const spec = printDocuments(documents)
  const releases = options.bump === true ? raiseReleases(documents, project) : new Map<string, Release>()
  const packages = await makePackages(documents, spec, project, maker, releases, room, (name) =>
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
  const remember = () => keepDocuments(apis, entries, spec, cache)
  return outcome(
    { kind: "made", outputs, documents, folder: cache.folder, remember, close: room.close },
    diagnostics,
  )
}

/** The document of so many pages is large. */
const manyPages = 800

function countNew(apis: readonly FoundApi[], cache: BuildCache): number {
  return apis.reduce((sum, { api, found }) => sum + cache.factsOf(api).listNew(found).length, 0)
}

/** By entry, without the facts, so that their memory is free when packages are made. */
function documentsOnly(apis: readonly FoundApi[], project: Project, cache: BuildCache) {
  const { value, diagnostics } = makeDocuments(apis, project, cache, {
    take: (found) => takeDocuments(found, project, cache),
    hold: holdPrinted,
  })
  const entries = value.entries.map((entry) => outcome(entry.value.documents, entry.diagnostics))
  return outcome(entries, diagnostics)
}
