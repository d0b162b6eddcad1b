import { outcome } from "../contract/index.ts"
import type { Outcome } from "../contract/index.ts"
import { report } from "./diagnostics.ts"
import type { Dialect } from "./dialect.ts"
import type { PageFacts } from "./facts.ts"
import type { Page } from "./pages/page.ts"
import { emptyFacts } from "./read-page.ts"

/**
 * Let a dialect from outside fail one page at a time: what it throws is reported with its name, the page and the place
 * in its code, and other pages are read.
 *
 * @remarks Diagnostics of `read`: `read/dialect-failed`, and the dialect's own.
 */
export function guardDialect(dialect: Dialect): Dialect {
  const failures = new WeakMap<Page, unknown>()
  return {
    ...dialect,
    recognise(page) {
      try {
        return dialect.recognise(page)
      } catch (error) {
        // It takes the page, so that `read` can tell what happened.
        failures.set(page, error)
        return { score: 1, reason: "" }
      }
    },
    read(page) {
      if (failures.has(page)) return reportFailure(dialect, page, failures.get(page))
      try {
        const read: unknown = dialect.read(page)
        return isRead(read) ? read : reportFailure(dialect, page, "`read` returned no outcome of page facts")
      } catch (error) {
        return reportFailure(dialect, page, error)
      }
    },
  }
}

function reportFailure({ name }: Dialect, { path }: Page, error: unknown): Outcome<PageFacts> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : []
  const place = lines.map((line) => line.trim()).find((line) => line.startsWith("at "))
  const hint = `correct the dialect${place === undefined ? "" : `, ${place}`}`
  return outcome(emptyFacts(path, "unrecognised"), [
    report("read/dialect-failed", `the dialect \`${name}\` failed on this page: ${reason}`, {
      source: { path, line: 1, column: 1 },
      hint,
    }),
  ])
}

function isRead(read: unknown): read is Outcome<PageFacts> {
  if (typeof read !== "object" || read === null || !("value" in read) || !("diagnostics" in read))
    return false
  const { value, diagnostics } = read
  if (typeof value !== "object" || value === null || !Array.isArray(diagnostics)) return false
  return ["operations", "types"].every((key) => Array.isArray(Reflect.get(value, key)))
}
