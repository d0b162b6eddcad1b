import { keepRecord, recallRecord } from "../cache/build-record.ts"
import type { BuildRecord } from "../cache/build-record.ts"
import { hasErrors } from "../contract/index.ts"
import type { Outcome } from "../contract/index.ts"
import type { BuildCache } from "./cache.ts"
import type { FoundApi } from "./make-documents.ts"
import type { Project } from "./project.ts"

/**
 * An earlier build of these pages, or of pages that state the same: most of what changes in a page is no fact. Many new
 * pages are not worth asking, since they have to be read before that can be told.
 */
export async function recallBuild(
  found: Outcome<readonly FoundApi[]>,
  project: Project,
  cache: BuildCache,
): Promise<BuildRecord | undefined> {
  const key = cache.keyOf(found.value)
  const known = await recallRecord(cache.store, key, cache.folder)
  if (known !== undefined || hasErrors(found.diagnostics)) return known
  const isWorthAsking = found.value.every(
    ({ api, found: pages }) => cache.factsOf(api).listNew(pages).length * 4 < pages.pages.length,
  )
  const factsKey = isWorthAsking ? await keyOfFacts(found, project, cache) : undefined
  const alike = factsKey === undefined ? undefined : await recallRecord(cache.store, factsKey, cache.folder)
  if (alike !== undefined) keepRecord(cache.store, key, alike)
  return alike
}

/** Reads what is new. What was found wrong with files is no fact of a page, and is reported with them all the same. */
export async function keyOfFacts(
  { value, diagnostics }: Outcome<readonly FoundApi[]>,
  project: Project,
  cache: BuildCache,
): Promise<string | undefined> {
  const { learnFacts } = await import("./learn-facts.ts")
  const facts = learnFacts(value, project, cache)
  return facts && cache.keyOfFacts(value, [...facts, JSON.stringify(diagnostics)])
}
