import type { Diagnostic, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import { cellAt, findColumn } from "../../markdown/columns.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import type { Table } from "../../markdown/table.ts"
import { unescapeMarkdown } from "./cell.ts"
import { report } from "./diagnostics.ts"

/** One property or parameter, cells that repeat others filled in. */
export interface Row {
  readonly name: string
  /** Word of the type column, lower case but for `ID`. */
  readonly type: string
  /** Markdown with its `<br>`s. */
  readonly description: string
  readonly maxLength?: number
  readonly source: SourceRef
  readonly typeSource: SourceRef
  readonly descriptionSource: SourceRef
}

const nameHead = /^\W*(?:Property|Parameter)\W*$/i
const lengthHead = /^\W*Maximum length\W*$/i

/** Whether a table lists properties: it has a column of names, one of types and one of descriptions. */
export function isPropertyTable(table: Table): boolean {
  return (
    findColumn(table, nameHead) !== -1 &&
    findColumn(table, "type") !== -1 &&
    findColumn(table, "description") !== -1
  )
}

/**
 * Read the rows of a property table.
 *
 * @remarks
 * Diagnostics: `zabbix/orphan-continuation`. A cell that is just `^` repeats the cell above it, one that is just `<`
 * belongs to the cell on its left.
 */
export function readRows(table: Table, page: MarkdownPage): Outcome<readonly Row[]> {
  const columns = [findColumn(table, nameHead), findColumn(table, "type"), findColumn(table, "description")]
  const lengthColumn = findColumn(table, lengthHead)
  const diagnostics: Diagnostic[] = []
  const above: string[] = []
  const rows = table.rows.flatMap((row): readonly Row[] => {
    const source = page.place({ line: row.line, column: 1, endLine: row.line, endColumn: 2 })
    const places = columns.map((column) => {
      const cell = cellAt(row, column)
      return cell === undefined ? source : page.place(cell)
    })
    const texts = columns.map((column, index) => {
      const text = cellAt(row, column)?.text ?? ""
      if (text === "<") return ""
      if (text !== "^") return (above[index] = text)
      const repeated = above[index]
      if (repeated === undefined) {
        diagnostics.push(
          report("zabbix/orphan-continuation", "`^` stands in the first row", { source: places[index] }),
        )
      }
      return repeated ?? "^"
    })
    const [name = "", type = "", description = ""] = texts
    if (name === "" || name === "^") return []
    const length = Number(cellAt(row, lengthColumn)?.text || Number.NaN)
    return [
      {
        name: readName(name),
        type: readTypeWord(type),
        description: description === "^" ? "" : description,
        ...(Number.isInteger(length) ? { maxLength: length } : {}),
        source: places[0] ?? source,
        typeSource: places[1] ?? source,
        descriptionSource: places[2] ?? source,
      },
    ]
  })
  return outcome(rows, diagnostics)
}

function readName(cell: string): string {
  return unescapeMarkdown(cell.replace(/^`(.*)`$/, "$1"))
    .replace(/^\*+|(?<!\*)\*+$/g, "")
    .trim()
}

const sameWords: Readonly<Record<string, string>> = {
  id: "ID",
  ids: "ID",
  int: "integer",
  bool: "boolean",
  double: "float",
  number: "float",
}

/** `ID/array`, `(bool)`, `` `integer` `` and `Object` are words that differ in dress only. */
export function readTypeWord(text: string): string {
  const bare = unescapeMarkdown(text)
    .replace(/\[([^[\]]{0,400})\]\([^()]{0,400}\)/g, "$1")
    .replace(/[`()*\s]/g, "")
  return bare
    .split("/")
    .map((word) => word.toLowerCase())
    .map((word) => (Object.hasOwn(sameWords, word) ? (sameWords[word] ?? word) : word))
    .join("/")
}
