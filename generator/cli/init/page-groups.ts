/** What a survey looks at of one page. */
export interface SurveyedPage {
  /** Relative to the folder that is looked at, forward slashes. */
  readonly path: string
  /** First heading, empty when there is none. */
  readonly heading: string
  readonly dialect: string
}

export interface PageGroups {
  /** Pages in the folder itself. */
  readonly loose: readonly SurveyedPage[]
  /** Those of each subfolder, paths relative to it, in order of names. */
  readonly folders: ReadonlyMap<string, readonly SurveyedPage[]>
}

export function groupByFolder(pages: readonly SurveyedPage[]): PageGroups {
  const loose: SurveyedPage[] = []
  const folders = new Map<string, SurveyedPage[]>()
  for (const page of pages) {
    const slash = page.path.indexOf("/")
    if (slash === -1) {
      loose.push(page)
      continue
    }
    const name = page.path.slice(0, slash)
    const members = folders.get(name) ?? []
    members.push({ ...page, path: page.path.slice(slash + 1) })
    folders.set(name, members)
  }
  return { loose, folders: new Map([...folders].toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/**
 * Whether folders hold the same pages: revisions of one API, which are no one API together. Half of the smaller
 * folder's pages have the path and the heading of one in the other.
 */
export function haveRevisions(folders: readonly (readonly SurveyedPage[])[]): boolean {
  const marks = folders.map((pages) => new Set(pages.map(({ path, heading }) => `${path}\n${heading}`)))
  return marks.some((one, index) => marks.slice(index + 1).some((other) => overlap(one, other)))
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return [...small].filter((mark) => large.has(mark)).length * 2 >= small.size
}
