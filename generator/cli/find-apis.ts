import { outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { PageFile } from "../read/pages/discover.ts"
import { findPages } from "../read/pages/find.ts"
import type { LoadedPage } from "../read/pages/load.ts"
import type { FoundApi } from "./make-documents.ts"
import type { Project } from "./project.ts"

/**
 * Find the pages of all entries of a project.
 *
 * @remarks Diagnostics: those of `findPages`.
 * @param load - See `findPages`.
 */
export async function findApis(
  { apis, root }: Project,
  load?: (file: PageFile) => Outcome<LoadedPage>,
): Promise<Outcome<readonly FoundApi[]>> {
  const diagnostics: Diagnostic[] = []
  const found: FoundApi[] = []
  for (const api of apis) {
    const pages = await findPages({ pages: [api.pages].flat(), root }, load)
    diagnostics.push(...pages.diagnostics)
    found.push({ api, found: pages.value })
  }
  return outcome(found, diagnostics)
}

export function countPages(apis: readonly FoundApi[]): number {
  return apis.reduce((sum, { found }) => sum + found.pages.length, 0)
}
