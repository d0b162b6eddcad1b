import { type Diagnostic, type Outcome, outcome } from "../contract/index.ts"
import { report } from "./diagnostics.ts"
import type { Dialect } from "./dialect.ts"
import type { PageFacts } from "./facts.ts"
import { discoverPages, type PageFile } from "./pages/discover.ts"
import { type LoadedPage, loadPage } from "./pages/load.ts"
import { emptyFacts, readPage } from "./read-page.ts"
import { dialects as knownDialects } from "./registry.ts"

export interface ReadInput {
  /** Files, folders or globs. */
  readonly pages: readonly string[]
  /** Absolute path of the build's root: relative `pages` start here, and page paths are relative to it. */
  readonly root: string
}

export interface ReadOptions {
  /** Read every page in this dialect; without it the pages tell. */
  readonly dialect?: string
  /** Dialects from outside, asked before pagewright's own. */
  readonly dialects?: readonly Dialect[]
}

export interface ReadResult {
  /** Every page in page order (path, code units), also those that state nothing; `role` says what each one is. */
  readonly pages: readonly PageFacts[]
}

/**
 * Read pages into facts: find the files, resolve includes, recognise each page's dialect, let it read.
 *
 * @remarks
 * Diagnostics: everything under `read/`, and the dialects' own. Files that others include are no pages of their own.
 */
export async function readPages(input: ReadInput, options: ReadOptions = {}): Promise<Outcome<ReadResult>> {
  const chosen = chooseDialects(options)
  if (chosen.value.length === 0) return outcome({ pages: [] }, chosen.diagnostics)
  const files = await discoverPages(input.pages, input.root)
  const loaded = loadPages(files.value)
  const included = new Set(loaded.flatMap(({ value }) => value.includes))
  const diagnostics: Diagnostic[] = [...files.diagnostics]
  const pages: PageFacts[] = []
  for (const [index, file] of files.value.entries()) {
    const { value, diagnostics: loading } = loaded[index] ?? outcome<LoadedPage>({ includes: [] })
    diagnostics.push(...loading)
    if (value.page === undefined) continue
    const facts = included.has(file.path)
      ? outcome(emptyFacts(file.path, "include"))
      : readPage(value.page, chosen.value)
    pages.push(facts.value)
    diagnostics.push(...facts.diagnostics)
  }
  return outcome({ pages }, [...diagnostics, ...reportNothing(pages, diagnostics)])
}

/** Load files from the disk, in order; one outcome per file. */
export function loadPages(files: readonly PageFile[]): readonly Outcome<LoadedPage>[] {
  return files.map(loadPage)
}

/** The dialects to choose from: all, or the one that the options name. */
export function chooseDialects(options: ReadOptions): Outcome<readonly Dialect[]> {
  const all = [...(options.dialects ?? []), ...knownDialects]
  if (options.dialect === undefined) return outcome(all)
  const chosen = all.find((dialect) => dialect.name === options.dialect)
  if (chosen !== undefined)
    return outcome([{ ...chosen, recognise: () => ({ score: 1, reason: "it was asked for" }) }])
  const names = all.map((dialect) => `\`${dialect.name}\``).join(", ")
  return outcome(
    [],
    [
      report("read/unknown-dialect", `there is no dialect \`${options.dialect}\``, {
        hint: `choose one of ${names}`,
      }),
    ],
  )
}

function reportNothing(pages: readonly PageFacts[], earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const some = pages.some((page) => page.operations.length > 0)
  if (some || earlier.some((diagnostic) => diagnostic.severity === "error")) return []
  return [report("read/no-operations", `none of the ${pages.length} pages describes an operation`)]
}
