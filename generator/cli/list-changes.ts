import type { DocumentsRecord } from "../cache/document-record.ts"
import { compareFacts, speakForThemselves } from "../model/index.ts"
import type { Independence, PageChange } from "../model/index.ts"
import type { PageFacts } from "../read/facts.ts"
import { dialects as knownDialects } from "../read/registry.ts"
import type { BuildCache } from "./cache.ts"
import type { FoundApi } from "./make-documents.ts"
import type { Project } from "./project.ts"

/** So many changed pages are worth comparing; with more, the documents are made anew. */
const mostChanges = 8

/** What pages say since documents were made of them; nothing when it is more than can be changed in a document. */
export function listChanges(
  record: DocumentsRecord,
  { api, found }: FoundApi,
  project: Project,
  cache: BuildCache,
): readonly PageChange[] | undefined {
  const changed = listChanged(record, found, cache)
  if (changed === undefined || changed.length > mostChanges) return undefined
  const memory = cache.factsOf(api)
  const changes: PageChange[] = []
  for (const { before, after } of changed) {
    const [old, now] = [memory.recall(before), memory.recall(after)]
    const change = old && now && compareFacts(old, now, findIndependence(now.value, project))
    if (change === undefined) return undefined
    changes.push(change)
  }
  return changes
}

/** Keys of the pages that are not as they were; nothing when they are not the same pages. */
function listChanged(
  record: DocumentsRecord,
  { pages, included }: FoundApi["found"],
  cache: BuildCache,
): readonly { readonly before: string; readonly after: string }[] | undefined {
  const isAlike =
    pages.length === record.pages.length &&
    pages.every(({ path }, index) => record.pages[index]?.[0] === path) &&
    [...included].toSorted().join("\n") === record.included.join("\n")
  if (!isAlike) return undefined
  return pages.flatMap((page, index) => {
    const [, before = ""] = record.pages[index] ?? []
    const after = cache.pageKey(page)
    return before === after || included.has(page.path) ? [] : [{ before, after }]
  })
}

/** Without places, the row of a property is not known. Projects with dialects of their own remember no pages. */
function findIndependence({ dialect }: PageFacts, { sources }: Project): Independence {
  const profile = knownDialects.find(({ name }) => name === dialect)?.profile
  const samples = profile !== undefined && speakForThemselves(profile)
  return { rows: sources && samples, samples }
}
