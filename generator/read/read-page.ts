import { type Outcome, outcome } from "../contract/index.ts"
import type { Dialect } from "./dialect.ts"
import type { PageFacts, PageRole } from "./facts.ts"
import type { Page } from "./pages/page.ts"
import { recogniseDialect } from "./recognise.ts"

/**
 * Read one page: find its dialect among those given and let it state the page's facts.
 *
 * @remarks
 * Depends on the page and the dialects alone, so its result can be cached and made by a worker. DocFX's `toc.yml` is
 * never given to a dialect.
 */
export function readPage(page: Page, dialects: readonly Dialect[]): Outcome<PageFacts> {
  if (isToc(page.path)) return outcome(emptyFacts(page.path, "toc"))
  const { value: dialect, diagnostics } = recogniseDialect(page, dialects)
  if (dialect === undefined) {
    if (isInIncludeFolder(page.path)) return outcome(emptyFacts(page.path, "include"))
    return outcome(emptyFacts(page.path, "unrecognised"), diagnostics)
  }
  return dialect.read(page)
}

/** Facts of a page that states none. */
export function emptyFacts(path: string, role: PageRole, dialect: string = ""): PageFacts {
  return { page: path, dialect, role, operations: [], types: [] }
}

function isToc(path: string): boolean {
  return /(?:^|\/)toc\.ya?ml$/i.test(path)
}

/** DocFX projects keep the files that are only included in a folder of this name, also those that nobody includes. */
function isInIncludeFolder(path: string): boolean {
  return /(?:^|\/)_?includes?\/[^/]*$/i.test(path)
}
