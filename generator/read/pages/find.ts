import { outcome } from "../../contract/index.ts"
import type { Outcome } from "../../contract/index.ts"
import { discoverPages } from "./discover.ts"
import type { PageFile } from "./discover.ts"
import { loadPage, type LoadedPage } from "./load.ts"
import type { Page } from "./page.ts"

/** What to look for. */
export interface FindInput {
  /** Files, folders or globs. */
  readonly pages: readonly string[]
  /** Absolute path of the build's root: relative `pages` start here, and page paths are relative to it. */
  readonly root: string
}

/** Pages as they stand on the disk, in page order (path, code units), nothing of them interpreted. */
export interface FoundPages {
  readonly pages: readonly Page[]
  /** Paths of the files that others include; they are no pages of their own. */
  readonly included: ReadonlySet<string>
}

/**
 * Find the files, decode them and resolve their includes.
 *
 * @remarks
 * Diagnostics: those of `discoverPages` and `loadPage`, in page order. A file that cannot be read is left out.
 *
 * @param load - Gives a page from memory where it can.
 */
export async function findPages(
  input: FindInput,
  load: (file: PageFile) => Outcome<LoadedPage> = loadPage,
): Promise<Outcome<FoundPages>> {
  const files = await discoverPages(input.pages, input.root)
  const loaded = files.value.map(load)
  const pages = loaded.flatMap(({ value }) => (value.page === undefined ? [] : [value.page]))
  const included = new Set(loaded.flatMap(({ value }) => value.includes))
  return outcome({ pages, included }, [
    ...files.diagnostics,
    ...loaded.flatMap(({ diagnostics }) => diagnostics),
  ])
}
