import type { Span } from "../pages/page.ts"
import { findCodeSpans } from "./code-spans.ts"

export interface Table extends Span {
  readonly kind: "table"
  /** The row above the divider; no cells when the divider is the first line. */
  readonly head: TableRow
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** First line of the row. */
  readonly line: number
  /** Last line: later than `line` when a cell's text was broken over lines. */
  readonly endLine: number
  /** The row begins as a row but never ends, or its cells do not fit the head. */
  readonly problem?: "unfinished" | "too-few-cells" | "too-many-cells"
}

/** One cell; the span covers the trimmed text, or the place behind the opening pipe when the cell is empty. */
export interface Cell extends Span {
  /** Inline Markdown, trimmed, `\|` already read as a pipe; a cell broken over lines keeps its `\n`. */
  readonly text: string
}

/** Lines that a broken row may run on for. */
const longestRow = 40

/** Whether a table begins at this line: a divider below a line with a pipe, or a divider without a head. */
export function startsTable(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ""
  if (!line.includes("|") || line.startsWith("    ")) return false
  return isDivider(lines[index + 1] ?? "") || (line.trimStart().startsWith("|") && isDivider(line))
}

/**
 * Read the table at a line for which {@link startsTable} holds.
 *
 * @remarks
 * A row that starts with a pipe and does not end in one was broken by a line feed in its last cell: it goes on until
 * a line ends in a pipe. Such a continuation never starts with a pipe. See case `row-broken-over-lines`.
 */
export function readTable(lines: readonly string[], index: number): Table {
  const headless = isDivider(lines[index] ?? "")
  const head = headless ? emptyRow(index) : readRow(lines, index, index, undefined)
  const piped = headless || (lines[index] ?? "").trimEnd().endsWith("|")
  const rows: TableRow[] = []
  let next = index + (headless ? 1 : 2)
  while (next < lines.length && continuesTable(lines[next] ?? "", piped)) {
    const last = piped ? lastLineOfRow(lines, next) : next
    rows.push(
      readRow(lines, next, last ?? next, headless ? undefined : head.cells.length, last === undefined),
    )
    next = (last ?? next) + 1
  }
  const end = lines[next - 1] ?? ""
  return { kind: "table", head, rows, line: index + 1, column: 1, endLine: next, endColumn: end.length + 1 }
}

function isDivider(line: string): boolean {
  if (!line.includes("-") || !line.includes("|")) return false
  const cells = line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|")
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

function emptyRow(index: number): TableRow {
  return { cells: [], line: index + 1, endLine: index + 1 }
}

function continuesTable(line: string, piped: boolean): boolean {
  if (line.trim() === "") return false
  return piped ? line.trimStart().startsWith("|") : line.includes("|")
}

/** Index of the line that ends the row, or `undefined` when none does. */
function lastLineOfRow(lines: readonly string[], index: number): number | undefined {
  if (endsRow(lines[index] ?? "")) return index
  const limit = Math.min(lines.length, index + longestRow)
  for (let next = index + 1; next < limit; next += 1) {
    const line = lines[next] ?? ""
    if (/^[ \t]*(?:\||#{1,6}[ \t]|`{3}|~{3})/.test(line)) return undefined
    if (endsRow(line)) return next
  }
  return undefined
}

function endsRow(line: string): boolean {
  const text = line.trimEnd()
  return text.endsWith("|") && !text.endsWith("\\|") && text.length > 1
}

function readRow(
  lines: readonly string[],
  from: number,
  to: number,
  width: number | undefined,
  unfinished = false,
): TableRow {
  const row = lines.slice(from, to + 1).join("\n")
  const cells = splitCells(row).map(([start, end]) => readCell(row, start, end, from + 1))
  const fitted = width === undefined ? cells : fitCells(cells, width)
  const problem = unfinished ? "unfinished" : problemOf(cells.length, width)
  return { cells: fitted, line: from + 1, endLine: to + 1, ...(problem === undefined ? {} : { problem }) }
}

function problemOf(count: number, width: number | undefined): TableRow["problem"] {
  if (width === undefined || count === width) return undefined
  return count < width ? "too-few-cells" : "too-many-cells"
}

/** Pipes too many belong, as far as anybody can tell, to the text of the last column. */
function fitCells(cells: readonly Cell[], width: number): readonly Cell[] {
  const last = cells[width - 1]
  if (cells.length <= width || last === undefined) return cells
  const rest = cells.slice(width - 1)
  const end = cells.at(-1) ?? last
  const text = rest.map((cell) => cell.text).join(" | ")
  return [...cells.slice(0, width - 1), { ...last, text, endLine: end.endLine, endColumn: end.endColumn }]
}

/** Start and end offsets of the cells' texts, outer pipes left out. */
function splitCells(row: string): readonly (readonly [number, number])[] {
  const first = /\S/.exec(row)?.index ?? 0
  let start = row.charAt(first) === "|" ? first + 1 : first
  const end = row.trimEnd().length
  const isCode = row.includes("`") && row.includes("\\") ? findCodeSpans(row) : () => false
  const cells: [number, number][] = []
  for (let pipe = row.indexOf("|", start); pipe !== -1; pipe = row.indexOf("|", pipe + 1)) {
    if (isEscaped(row, pipe, isCode)) continue
    cells.push([start, pipe])
    start = pipe + 1
  }
  if (start < end) cells.push([start, end])
  return cells
}

/** In a table a backslash escapes a pipe even inside a code span; elsewhere two backslashes are one sign. */
function isEscaped(row: string, pipe: number, isCode: (offset: number) => boolean): boolean {
  let count = 0
  while (row.charAt(pipe - 1 - count) === "\\") count += 1
  if (count === 0) return false
  return isCode(pipe) || count % 2 === 1
}

function readCell(row: string, start: number, end: number, line: number): Cell {
  const raw = row.slice(start, end)
  const text = raw.trim()
  const from = text === "" ? start : start + raw.indexOf(text.charAt(0))
  const to = from + text.length
  const unescaped = text.includes("\\|") ? text.replaceAll("\\|", "|") : text
  if (!row.includes("\n")) {
    return { text: unescaped, line, column: from + 1, endLine: line, endColumn: to + 1 }
  }
  const begin = placeOf(row, from, line)
  const finish = placeOf(row, to, line)
  return { text: unescaped, ...begin, endLine: finish.line, endColumn: finish.column }
}

function placeOf(
  row: string,
  offset: number,
  firstLine: number,
): { readonly line: number; readonly column: number } {
  const before = row.slice(0, offset).split("\n")
  return { line: firstLine + before.length - 1, column: (before.at(-1) ?? "").length + 1 }
}
