import { type Diagnostic, hasErrors, type Outcome, outcome } from "../contract/index.ts"
import { report } from "./diagnostics.ts"
import type { Dialect } from "./dialect.ts"
import type { PageFacts } from "./facts.ts"
import { guardDialect } from "./guard-dialect.ts"
import { type FindInput, findPages, type FoundPages } from "./pages/find.ts"
import type { Page } from "./pages/page.ts"
import { emptyFacts, readPage } from "./read-page.ts"
import { dialects as knownDialects } from "./registry.ts"

export interface ReadOptions {
  /** Ask this dialect alone; pages that it does not recognise are reported. Without it the pages tell. */
  readonly dialect?: string
  /** Dialects from outside, asked before pagewright's own. */
  readonly dialects?: readonly Dialect[]
  /** Gives a page's facts, from memory where it can and else by calling `read`; the dialects must be the same. */
  readonly remember?: (page: Page, read: () => Outcome<PageFacts>) => Outcome<PageFacts>
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
export async function readPages(input: FindInput, options: ReadOptions = {}): Promise<Outcome<ReadResult>> {
  const chosen = chooseDialects(options)
  // No page can be read, which is no fault of the pages.
  if (hasErrors(chosen.diagnostics)) return outcome({ pages: [] }, chosen.diagnostics)
  if (chosen.value.length === 0) return outcome({ pages: [] }, chosen.diagnostics)
  const found = await findPages(input)
  const { value, diagnostics } = readFoundPages(found.value, options)
  const all = [...found.diagnostics, ...diagnostics]
  return outcome(value, [...all, ...reportNothing(value.pages, all)])
}

/** The same for pages that have been found; whether they state anything at all is not asked. */
export function readFoundPages(found: FoundPages, options: ReadOptions = {}): Outcome<ReadResult> {
  const chosen = chooseDialects(options)
  // No page can be read, which is no fault of the pages.
  if (hasErrors(chosen.diagnostics)) return outcome({ pages: [] }, chosen.diagnostics)
  const { remember = (_page, read) => read() } = options
  const facts = found.pages.map((page) => {
    if (found.included.has(page.path)) return outcome(emptyFacts(page.path, "include"))
    return remember(page, () => readPage(page, chosen.value))
  })
  const diagnostics = [...chosen.diagnostics, ...facts.flatMap((page) => page.diagnostics)]
  return outcome({ pages: facts.map(({ value }) => value) }, diagnostics)
}

/** The dialects to choose from: all, or the one that the options name. */
function chooseDialects(options: ReadOptions): Outcome<readonly Dialect[]> {
  const all = [...(options.dialects ?? []).map(guardDialect), ...knownDialects]
  if (options.dialect === undefined) return outcome(all)
  const chosen = all.find((dialect) => dialect.name === options.dialect)
  if (chosen !== undefined) return outcome([chosen])
  const names = all.map((dialect) => `\`${dialect.name}\``).join(", ")
  return outcome(
    [],
    [
      report("read/unknown-dialect", `there is no dialect \`${options.dialect}\``, {
        hint: `choose one of ${names}; a dialect of your own stands in a config, which \`--config FILE\` takes along`,
      }),
    ],
  )
}

/** What to say when pages were read and none describes an operation. */
export function reportNothing(
  pages: readonly PageFacts[],
  earlier: readonly Diagnostic[],
): readonly Diagnostic[] {
  const some = pages.some((page) => page.operations.length > 0)
  if (some || earlier.some((diagnostic) => diagnostic.severity === "error")) return []
  const message =
    pages.length === 1
      ? "the page describes no operation"
      : `none of the ${pages.length} pages describes an operation`
  return [report("read/no-operations", message)]
}
