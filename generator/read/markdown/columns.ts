import type { Cell, Table, TableRow } from "./table.ts"

/**
 * Find a table's column by its head text, without regard to case, blanks and markup around it.
 *
 * @param name - Head text as a person would say it (`Type`), or a pattern for the cell's Markdown.
 * @returns Index of the first fitting column, or -1.
 */
export function findColumn(table: Table, name: string | RegExp): number {
  return table.head.cells.findIndex((cell) =>
    typeof name === "string" ? headText(cell) === name.toLowerCase() : name.test(cell.text),
  )
}

/** The head's words in order: `parameter name|type|description`; for telling tables apart. */
export function tableSignature(table: Table): string {
  return table.head.cells.map(headText).join("|")
}

/** The cell of a row in a column; `undefined` where the row is too short or the column is -1. */
export function cellAt(row: TableRow, column: number): Cell | undefined {
  return column < 0 ? undefined : row.cells[column]
}

/** `[Type](/manual/…)` and ` Parameter  Name ` are known by their words. */
function headText(cell: Cell): string {
  const words = cell.text.includes("[") ? cell.text.replace(/\[([^[\]]*)\](?:\([^()]*\))?/g, "$1") : cell.text
  return words.trim().replace(/\s+/g, " ").toLowerCase()
}
