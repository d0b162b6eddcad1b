import { outcome } from "../contract/index.ts"
import type { Outcome } from "../contract/index.ts"
import { markFile } from "../emit/write/folder.ts"
import type { FileMark } from "../emit/write/folder.ts"
import type { PageFile } from "../read/pages/discover.ts"
import { loadPage, type LoadedPage } from "../read/pages/load.ts"
import { createPage, type Page } from "../read/pages/page.ts"
import { ChangedPageError } from "./changed-page.ts"
import { fingerprint } from "./fingerprint.ts"
import { createPageKey, type PageKey } from "./page-key.ts"
import { isSettled } from "./settled.ts"
import type { Store } from "./store.ts"

const kind = "pages"

/** The pages of a project, of which those that have not changed are read only when their text is asked for. */
export interface KnownPages {
  /** See `loadPage`. */
  load(file: PageFile): Outcome<LoadedPage>
  readonly keyOf: PageKey
  /** Keep what is known of the pages now, if it is more than what was known before. */
  keep(): void
}

interface Known {
  readonly mark: FileMark
  readonly key: string
}

/**
 * Recall the pages that were loaded last time.
 *
 * @remarks As Git does it: a file of the same size, time of change and number is the same file. Pages with includes and
 *   those of which something was reported are always loaded.
 */
export function recallPages(store: Store, root: string): KnownPages {
  const started = Date.now()
  const storeKey = fingerprint([root])
  const before = readKnown(store, storeKey)
  const keyOf = createPageKey()
  const loaded = new Map<string, { readonly mark: FileMark; readonly page: Page }>()
  let isNew = false
  return {
    keyOf,
    load(file) {
      const mark = markFile(file.file)
      const name = nameOf(file)
      const known = before.get(name)
      const made =
        mark !== undefined && known?.mark === mark ? assume(file, known.key, keyOf) : loadPage(file)
      const { page } = made.value
      if (mark !== undefined && page !== undefined && isPlain(made)) {
        isNew ||= known?.mark !== mark
        loaded.set(name, { mark, page })
      }
      return made
    },
    keep() {
      if (!isNew && loaded.size === before.size) return
      const entries = [...loaded].map(([name, { mark, page }]) => [name, mark, keyOf(page)])
      store.put(kind, storeKey, [JSON.stringify({ started, entries })])
    },
  }
}

/** Both paths of a page are part of its key. */
function nameOf({ path, pathInFolder }: PageFile): string {
  return `${path}\n${pathInFolder}`
}

function isPlain({ value, diagnostics }: Outcome<LoadedPage>): boolean {
  return value.includes.length === 0 && diagnostics.length === 0
}

/** A page whose text is read when it is asked for, and has to be what it was. */
function assume(file: PageFile, key: string, keyOf: PageKey): Outcome<LoadedPage> {
  const { path, pathInFolder } = file
  let text: string | undefined
  const page: Page = {
    ...createPage(path, "", pathInFolder),
    get text() {
      return (text ??= readSame(file, key))
    },
  }
  keyOf.assume(page, key)
  return outcome({ page, includes: [] })
}

function readSame(file: PageFile, key: string): string {
  const { page } = loadPage(file).value
  if (page === undefined || createPageKey()(page) !== key)
    throw new ChangedPageError(`\`${file.path}\` has changed while it was being read; build again`)
  return page.text
}

function readKnown(store: Store, key: string): ReadonlyMap<string, Known> {
  const bytes = store.get(kind, key)
  if (bytes === undefined) return new Map()
  const { started, entries } = JSON.parse(bytes.toString("utf8")) as {
    readonly started: number
    readonly entries: readonly (readonly [name: string, mark: FileMark, key: string])[]
  }
  return new Map(
    entries.flatMap(([name, mark, pageKey]) =>
      isSettled(mark, started) ? [[name, { mark, key: pageKey }]] : [],
    ),
  )
}
