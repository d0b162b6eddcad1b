import { type Diagnostic, type Outcome, outcome } from "../contract/index.ts"
import { report } from "./diagnostics.ts"
import type { Dialect, Recognition } from "./dialect.ts"
import type { Page } from "./pages/page.ts"

/** A page needs at least this score to belong to a dialect. */
const enough = 0.5

/**
 * Find the dialect of a page: the one that scores highest, the first of equals.
 *
 * @remarks
 * Diagnostics: `read/unrecognised-page`.
 *
 * @returns `undefined` when no dialect scores 0.5 or more.
 */
export function recogniseDialect(page: Page, dialects: readonly Dialect[]): Outcome<Dialect | undefined> {
  let best: { readonly dialect: Dialect; readonly recognition: Recognition } | undefined
  for (const dialect of dialects) {
    const recognition = dialect.recognise(page)
    if (best === undefined || recognition.score > best.recognition.score) best = { dialect, recognition }
    if (recognition.score >= 1) break
  }
  if (best !== undefined && best.recognition.score >= enough) return outcome(best.dialect)
  return outcome(undefined, [reportUnrecognised(page, best, dialects.length === 1)])
}

function reportUnrecognised(
  page: Page,
  best: { readonly dialect: Dialect; readonly recognition: Recognition } | undefined,
  isChosen: boolean,
): Diagnostic {
  const details = { source: { path: page.path, line: 1, column: 1 } }
  if (page.text.trim() === "") return report("read/unrecognised-page", "the page is empty", details)
  const { dialect, recognition } = best ?? {}
  const message =
    dialect === undefined
      ? "there are no dialects to choose from"
      : isChosen
        ? `the page is not of the dialect \`${dialect.name}\`: ${recognition?.reason}`
        : `no dialect recognises the page; the nearest is \`${dialect.name}\`, but ${recognition?.reason}`
  return report("read/unrecognised-page", message, details)
}
