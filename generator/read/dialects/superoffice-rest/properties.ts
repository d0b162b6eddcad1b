import type { PropertyFact, Shape } from "../../facts.ts"
import {
  type Cell,
  cellAt,
  cleanMarkdown,
  findColumn,
  type Table,
  type TableRow,
} from "../../markdown/parts.ts"
import { checkRows, type Context, readTypeCell } from "./context.ts"

/** Whether a table lists properties: a column of types beside a column of names. */
export function isPropertyTable(table: Table): boolean {
  return findColumn(table, "type") !== -1 && !/^(?:response|path)/i.test(table.head.cells[0]?.text ?? "")
}

/**
 * Read a table of properties.
 *
 * @remarks
 * Diagnostics: `read/broken-row`, `superoffice-rest/unknown-type`.
 *
 * @returns One fact per row, in page order, names as printed (they may hold dots); the text "MDO List name" gives
 *   `listName`, an opening `Deprecated:` gives `deprecated`; both stay in the description.
 */
export function readProperties(context: Context, table: Table): readonly PropertyFact[] {
  checkRows(context, table)
  const type = findColumn(table, "type")
  const description = findColumn(table, "description")
  const name = type === 0 ? 1 : 0
  return table.rows.flatMap((row) => readProperty(context, row, name, type, description))
}

function readProperty(
  context: Context,
  row: TableRow,
  nameColumn: number,
  typeColumn: number,
  descriptionColumn: number,
): readonly PropertyFact[] {
  const name = cellAt(row, nameColumn)
  if (name === undefined || name.text === "") return []
  const description = cleanMarkdown(cellAt(row, descriptionColumn)?.text ?? "")
  const listName = readListName(description)
  return [
    {
      name: name.text,
      shape: readShape(context, name, cellAt(row, typeColumn), description),
      ...(description === "" ? {} : { description }),
      ...(/^deprecated\b/i.test(description) ? { deprecated: true } : {}),
      ...(listName === undefined ? {} : { listName }),
      source: context.page.place(name),
    },
  ]
}

function readShape(context: Context, name: Cell, type: Cell | undefined, description: string): Shape {
  if (type === undefined) return { kind: "unknown", source: context.page.place(name) }
  const shape = readTypeCell(context, type)
  if (shape.kind !== "named" || shape.name !== "") return shape
  // The 2022 revision leaves the cell empty and often tells the type in the text behind it.
  const carrier = readCarrier(description)
  return carrier === undefined ? shape : { ...shape, name: carrier, exact: false }
}

/** "Carrier object for UserGroup." names the type that a text speaks of. */
export function readCarrier(text: string): string | undefined {
  return /\bCarrier object for ([A-Za-z_]\w{0,120})/.exec(text)?.[1]
}

/** The name of the vendor's list in `MDO List name "category"` and `MDO List name = 'category'`. */
function readListName(text: string): string | undefined {
  return /\bMDO list name\s{0,3}=?\s{0,3}["'“‘]([^"'“”‘’\n]{1,200})["'”’]/i.exec(text)?.[1]
}
