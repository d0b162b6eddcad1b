import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe } from "vitest"

/** Root that page paths in tests over the real pages are relative to: the folder that holds the corpora. */
export const corpusRoot = join(import.meta.dirname, "../../shared/corpus")

/**
 * Describe truths over real pages, which lie beside the project and not in it. Where they are absent the tests are
 * shown as skipped, and a line says why.
 */
export function describeCorpus(folder: string, tests: (root: string) => void): void {
  const path = join(corpusRoot, folder)
  const present = existsSync(path)
  const suite = present ? describe : describe.skip
  if (!present) {
    console.warn(`SKIPPED: the pages ../shared/corpus/${folder} are absent, nothing is tested on them`)
  }
  suite(`corpus ${folder}${present ? "" : " is absent"}`, () => {
    tests(path)
  })
}
