import type { ReadOptions } from "../read/index.ts"
import { readFoundPages } from "../read/index.ts"
import type { BuildCache } from "./cache.ts"
import type { ApiConfig } from "./config/config.ts"
import type { FoundApi } from "./make-documents.ts"
import type { Project } from "./project.ts"
import { shareNewPages, type SharedPages } from "./workers/fact-reader.ts"

/**
 * Read the pages that no earlier build has read.
 *
 * @param first - New pages of the first entry, where another thread has begun to read them.
 * @returns Hashes of what all pages of each entry state; nothing without a cache.
 */
export function learnFacts(
  apis: readonly FoundApi[],
  project: Project,
  cache: BuildCache,
  first?: SharedPages,
): readonly string[] | undefined {
  const hashes = apis.map(({ api, found }, index) => {
    const memory = cache.factsOf(api)
    const begun = index === 0 ? first : undefined
    const { own, collect } = begun ?? shareNewPages({ api, found }, cache)
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
