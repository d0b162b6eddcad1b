import { outcome } from "../../contract/index.ts"
import type { Outcome } from "../../contract/index.ts"
import { findPages } from "../../read/pages/find.ts"
import { recogniseDialect } from "../../read/recognise.ts"
import { dialects } from "../../read/registry.ts"
import { groupByFolder, haveRevisions } from "./page-groups.ts"
import type { SurveyedPage } from "./page-groups.ts"

/** One entry of a config: an API that a folder seems to hold. */
export interface Survey {
  /** Folder or glob, relative to the root, forward slashes. */
  readonly pages: string
  /** Dialect of its pages; absent where pages of several lie side by side, each to be recognised on its own. */
  readonly dialect?: string
  /** Name that the dialect gives such an API. */
  readonly api?: string
  /** Number of pages by dialect, most first. */
  readonly counts: readonly (readonly [dialect: string, count: number])[]
}

export interface FolderSurvey {
  readonly surveys: readonly Survey[]
  /** Number of pages, recognised or not. */
  readonly pages: number
}

/**
 * Find out which APIs a folder holds: one for each of the largest folders whose pages are of one dialect and no two
 * revisions of each other.
 *
 * @remarks Diagnostics: errors of `findPages`; a folder without pages is none here, others may have some.
 */
export async function surveyFolder(folder: string, root: string): Promise<Outcome<FolderSurvey>> {
  const { value, diagnostics } = await findPages({ pages: [folder], root })
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && code !== "read/no-pages")
  const recognised = value.pages.flatMap((page): readonly SurveyedPage[] => {
    const dialect = recogniseDialect(page, dialects).value?.name
    const [heading = ""] = /^# .*$/m.exec(page.text) ?? []
    return dialect === undefined ? [] : [{ path: page.pathInFolder, heading, dialect }]
  })
  return outcome({ surveys: surveyPages(folder, recognised), pages: value.pages.length }, errors)
}

function surveyPages(folder: string, pages: readonly SurveyedPage[]): readonly Survey[] {
  if (pages.length === 0) return []
  const { loose, folders } = groupByFolder(pages)
  if (folders.size === 0) return [describe(folder, pages)]
  const children = [
    ...(loose.length === 0 ? [] : [describe(`${folder}/*.md`, loose)]),
    ...[...folders].flatMap(([name, members]) => surveyPages(`${folder}/${name}`, members)),
  ]
  const [first] = children
  const isOne = first?.dialect !== undefined && children.every(({ dialect }) => dialect === first.dialect)
  return isOne && !haveRevisions([...folders.values()]) ? [describe(folder, pages)] : children
}

/** Three pages of four decide: a stray one of another dialect is reported when it is read. */
function describe(folder: string, pages: readonly SurveyedPage[]): Survey {
  const counts = countDialects(pages)
  const [[dialect, count] = ["", 0]] = counts
  if (count * 4 < pages.length * 3) return { pages: folder, counts }
  const api = dialects.find(({ name }) => name === dialect)?.profile.api ?? dialect
  return { pages: folder, dialect, api, counts }
}

function countDialects(pages: readonly SurveyedPage[]): Survey["counts"] {
  const counts = new Map<string, number>()
  for (const { dialect } of pages) counts.set(dialect, (counts.get(dialect) ?? 0) + 1)
  return [...counts].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
}
