import { outcome } from "../../contract/index.ts"
import type { Diagnostic, Outcome } from "../../contract/index.ts"
import { findPages } from "../../read/pages/find.ts"
import type { Page } from "../../read/pages/page.ts"
import { recogniseDialect } from "../../read/recognise.ts"
import { dialects } from "../../read/registry.ts"

/** One API that a folder seems to hold. */
export interface Survey {
  /** Folder, relative to the root, forward slashes. */
  readonly pages: string
  readonly dialect: string
  /** Name that the dialect gives such an API. */
  readonly api: string
  /** Number of pages that the dialect recognises. */
  readonly count: number
}

/**
 * Find out which APIs a folder holds: one when all pages that are recognised are of one dialect, else one for each
 * subfolder.
 *
 * @remarks Diagnostics: errors of `findPages`; a folder without pages is none here, others may have some.
 */
export async function surveyFolder(folder: string, root: string): Promise<Outcome<readonly Survey[]>> {
  const found = await findPages({ pages: [folder], root })
  const errors = found.diagnostics.filter(
    ({ severity, code }) => severity === "error" && code !== "read/no-pages",
  )
  const counts = countDialects(found.value.pages)
  if (counts.size <= 1) return outcome(describe(folder, counts), errors)
  const subfolders = groupBySubfolder(found.value.pages)
  return outcome(
    [...subfolders].flatMap(([name, pages]) =>
      describe(name === "" ? folder : `${folder}/${name}`, countDialects(pages)),
    ),
    errors satisfies readonly Diagnostic[],
  )
}

/** The dialect of most pages counts; a stray page of another one is reported when it is read. */
function describe(folder: string, counts: ReadonlyMap<string, number>): readonly Survey[] {
  const [most] = [...counts].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
  if (most === undefined) return []
  const [name, count] = most
  const api = dialects.find((dialect) => dialect.name === name)?.profile.api ?? name
  return [{ pages: folder, dialect: name, api, count }]
}

function countDialects(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const name = recogniseDialect(page, dialects).value?.name
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function groupBySubfolder(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  const groups = new Map<string, Page[]>()
  for (const page of pages) {
    const slash = page.pathInFolder.indexOf("/")
    const name = slash === -1 ? "" : page.pathInFolder.slice(0, slash)
    groups.set(name, [...(groups.get(name) ?? []), page])
  }
  return groups
}
