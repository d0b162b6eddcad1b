import type { parseDocument } from "yaml"

import { type Diagnostic, type Outcome, outcome } from "../../contract/index.ts"
import type { Span } from "../pages/page.ts"
import { report } from "./diagnostics.ts"
import { loadYaml } from "./load-yaml.ts"
import { readPlainYaml } from "./plain-yaml.ts"

/** The YAML block at a page's head. */
export interface FrontMatter {
  /** Scalars as YAML reads them; other values as they come. Empty when there is no front matter or it is invalid. */
  readonly values: Readonly<Record<string, unknown>>
  /** Line on which each key of the first level stands. */
  readonly lines: Readonly<Record<string, number>>
  /** Index of the first line behind it. */
  readonly end: number
}

const none: FrontMatter = { values: {}, lines: {}, end: 0 }
const longest = 2000

/**
 * Read a page's front matter.
 *
 * @remarks
 * Diagnostics: `read/invalid-front-matter`; the page is then read as if it had none. Aliases are refused: no page
 * needs them, and a few lines of them expand to gigabytes.
 *
 * @param place - Turns a span of the page into a place for diagnostics.
 */
export function readFrontMatter(
  lines: readonly string[],
  place: (span: Span) => Diagnostic["source"],
): Outcome<FrontMatter> {
  if (!/^---[ \t]*$/.test(lines[0] ?? "")) return outcome(none)
  const end = findEnd(lines)
  if (end === -1)
    return outcome(none, [
      report("read/invalid-front-matter", "the front matter is not closed", at(lines, 1, place)),
    ])
  const yaml = lines.slice(1, end)
  const plain = readPlainYaml(yaml)
  if (plain !== undefined) return outcome({ values: plain, lines: keyLines(lines, end), end: end + 1 })
  const document = loadYaml().parseDocument(yaml.join("\n"), {
    logLevel: "silent",
    prettyErrors: true,
    stringKeys: true,
  })
  const error = document.errors[0]
  if (error !== undefined) {
    const message = `the front matter is not YAML: ${firstSentence(error.message)}`
    return invalid(message, lines, (error.linePos?.[0].line ?? 1) + 1, end + 1, place)
  }
  return toFrontMatter(document, lines, end, place)
}

function toFrontMatter(
  document: ReturnType<typeof parseDocument>,
  lines: readonly string[],
  end: number,
  place: (span: Span) => Diagnostic["source"],
): Outcome<FrontMatter> {
  let values: unknown
  try {
    values = document.toJS({ maxAliasCount: 0 })
  } catch {
    return invalid("the front matter uses aliases", lines, 1, end + 1, place)
  }
  if (values === null || values === undefined) return outcome({ ...none, end: end + 1 })
  if (typeof values !== "object" || Array.isArray(values)) {
    return invalid("the front matter is not a list of keys and values", lines, 2, end + 1, place)
  }
  return outcome({ values: values as Record<string, unknown>, lines: keyLines(lines, end), end: end + 1 })
}

function invalid(
  message: string,
  lines: readonly string[],
  line: number,
  end: number,
  place: (span: Span) => Diagnostic["source"],
): Outcome<FrontMatter> {
  return outcome({ ...none, end }, [report("read/invalid-front-matter", message, at(lines, line, place))])
}

function at(lines: readonly string[], line: number, place: (span: Span) => Diagnostic["source"]) {
  const shown = Math.max(1, Math.min(line, lines.length))
  const endColumn = (lines[shown - 1] ?? "").length + 1
  return { source: place({ line: shown, column: 1, endLine: shown, endColumn }) }
}

function findEnd(lines: readonly string[]): number {
  const limit = Math.min(lines.length, longest)
  for (let index = 1; index < limit; index += 1) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(lines[index] ?? "")) return index
  }
  return -1
}

function keyLines(lines: readonly string[], end: number): Record<string, number> {
  const found: Record<string, number> = {}
  for (let index = 1; index < end; index += 1) {
    const key = /^["']?([^\s"':][^"':]*)(?:["'][ \t]*)?:/.exec(lines[index] ?? "")?.[1]
    if (key !== undefined) found[key.trimEnd()] = index + 1
  }
  return found
}

function firstSentence(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").trim()
}
