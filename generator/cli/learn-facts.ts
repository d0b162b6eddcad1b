import type { ReadOptions } from "../read/index.ts"
import { readFoundPages } from "../read/index.ts"
import type { BuildCache } from "./cache.ts"
import type { ApiConfig } from "./config/config.ts"
import type { FoundApi } from "./make-documents.ts"
import type { Project } from "./project.ts"
import { sharePages } from "./workers/fact-reader.ts"

/**
 * Read the pages that no earlier build has read.
 *
 * @returns Hashes of what all pages of each entry state; nothing without a cache.
 */
export function learnFacts(
  apis: readonly FoundApi[],
  project: Project,
  cache: BuildCache,
): readonly string[] | undefined {
  const hashes = apis.map(({ api, found }) => {
    const memory = cache.factsOf(api)
    const { own, collect } = sharePages(memory.listNew(found), api.dialect)
    const options = { ...readOptions(api, project), remember: memory.remember }
    for (const pages of own) readFoundPages({ ...found, pages }, options)
    for (const [page, facts] of collect()) memory.learn(page, facts)
    return memory.keep(found)
  })
  return hashes.every((hash) => hash !== undefined) ? hashes : undefined
}

function readOptions({ dialect }: ApiConfig, { dialects }: Project): ReadOptions {
  return { dialects, ...(dialect === undefined ? {} : { dialect }) }
}
