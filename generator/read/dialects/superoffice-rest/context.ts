import type { Diagnostic } from "../../../contract/index.ts"
import type { Shape } from "../../facts.ts"
import {
  type Cell,
  type MarkdownPage,
  report as reportShared,
  type Span,
  type Table,
} from "../../markdown/parts.ts"
import { report } from "./diagnostics.ts"
import { readTypeWord } from "./words.ts"

/** What the readers of one page share: the page, and the list that diagnostics of this page go to. */
export interface Context {
  readonly page: MarkdownPage
  readonly diagnostics: Diagnostic[]
}

/** Report with a place on the page. */
export function reportAt(
  context: Context,
  code: Parameters<typeof report>[0],
  message: string,
  span: Span,
): void {
  context.diagnostics.push(report(code, message, { source: context.page.place(span) }))
}

/** Read a type cell; what is no type is reported and stays open. */
export function readTypeCell(context: Context, cell: Cell): Shape {
  const source = context.page.place(cell)
  const shape = readTypeWord(cell.text, source)
  if (shape !== undefined) return shape
  reportAt(context, "superoffice-rest/unknown-type", `\`${cell.text}\` is not a type`, cell)
  return { kind: "unknown", word: cell.text, source }
}

/** Report the rows of a table that do not fit its head. */
export function checkRows(context: Context, table: Table): void {
  for (const row of table.rows) {
    if (row.problem === undefined) continue
    const width = table.head.cells.length
    const message =
      row.problem === "unfinished"
        ? "the row does not end in a pipe, and no line below ends it"
        : `the row has ${row.problem === "too-few-cells" ? "fewer" : "more"} than ${width} cells`
    const first = row.cells[0]
    const span = { line: row.line, column: 1, endLine: row.endLine, endColumn: first?.endColumn ?? 2 }
    context.diagnostics.push(reportShared("read/broken-row", message, { source: context.page.place(span) }))
  }
}
