import type { ParameterFact, Shape } from "../../facts.ts"
import {
  type Block,
  type Cell,
  cellAt,
  cleanMarkdown,
  fencesOf,
  findColumn,
  type Span,
  type Table,
  tablesOf,
} from "../../markdown/parts.ts"
import { report } from "./diagnostics.ts"
import { checkRows, type Context, readTypeCell, reportAt } from "./context.ts"

/**
 * Read the table of path parts, and hold it against the path itself.
 *
 * @remarks
 * Diagnostics: `superoffice-rest/parameter-not-in-path`. A name that stands in the path alone is a required string.
 *
 * @returns One fact per name in the path, in its order; all are required, whatever the row says.
 */
export function readPathParameters(
  context: Context,
  table: Table | undefined,
  path: string,
  line: Span,
): readonly ParameterFact[] {
  const rows = table === undefined ? [] : readRows(context, table, "path")
  const names = [...path.matchAll(/\{([^{}]{1,200})\}/g)].map((match) => match[1] ?? "")
  for (const row of rows) {
    if (names.includes(row.name)) continue
    const message = `the path has no \`{${row.name}}\``
    context.diagnostics.push(
      report("superoffice-rest/parameter-not-in-path", message, { source: row.source }),
    )
  }
  return [...new Set(names)].map((name) => {
    const row = rows.find((candidate) => candidate.name === name)
    if (row !== undefined) return { ...row, required: true }
    reportAt(context, "superoffice-rest/parameter-not-in-path", `no row describes \`{${name}}\``, line)
    const source = context.page.place(line)
    return {
      name,
      in: "path",
      required: true,
      shape: { kind: "scalar", type: "string", exact: false, source },
      source,
    }
  })
}

/**
 * Read the table of query parameters and the example URLs below it.
 *
 * @returns One fact per row, in page order; `examples` holds the text behind `name=` of each example URL.
 */
export function readQueryParameters(context: Context, blocks: readonly Block[]): readonly ParameterFact[] {
  const examples = readExamples(blocks)
  return tablesOf(blocks)
    .filter((table) => findColumn(table, "type") !== -1)
    .flatMap((table) => readRows(context, table, "query"))
    .map((row) => {
      const values = examples.get(row.name)
      return values === undefined ? row : { ...row, examples: values }
    })
}

function readRows(context: Context, table: Table, place: "path" | "query"): readonly ParameterFact[] {
  checkRows(context, table)
  const columns = {
    name: Math.max(0, findColumn(table, /^(?:parameter|path|name)/i)),
    type: findColumn(table, "type"),
    description: findColumn(table, "description"),
  }
  return table.rows.flatMap((row) => {
    const name = cellAt(row, columns.name)
    if (name === undefined || name.text === "") return []
    const type = cellAt(row, columns.type)
    const shape = type === undefined ? noType(context, name) : readTypeCell(context, type)
    return [readRow(context, place, name, shape, cellAt(row, columns.description))]
  })
}

function noType(context: Context, name: Cell): Shape {
  return { kind: "unknown", source: context.page.place(name) }
}

function readRow(
  context: Context,
  place: "path" | "query",
  name: Cell,
  shape: Shape,
  description: Cell | undefined,
): ParameterFact {
  const text = description?.text ?? ""
  // Newer pages set the mark behind the description, older ones before it.
  const required = /^\*\*required\*\*|\*\*required\*\*$/i.test(text)
  const words = cleanMarkdown(required ? text.replace(/^\*\*required\*\*|\*\*required\*\*$/i, "") : text)
  return {
    name: name.text,
    in: place,
    required,
    shape,
    ...(words === "" ? {} : { description: words }),
    ...(/^deprecated\b/i.test(words) ? { deprecated: true } : {}),
    source: context.page.place(name),
  }
}

/** `POST /api/v1/Ticket/Merge?ids=1,2` gives `ids` the example `1,2`; values are printed undecoded. */
function readExamples(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const fence of fencesOf(blocks)) {
    for (const line of fence.text.split("\n")) {
      const mark = line.indexOf("?")
      if (mark === -1) continue
      for (const pair of line
        .slice(mark + 1)
        .trim()
        .split(/&(?=[\w$.]{1,200}=)/)) {
        const [name = "", value] = splitOnce(pair, "=")
        if (value !== undefined) found.set(name, [...(found.get(name) ?? []), value])
      }
    }
  }
  return found
}

function splitOnce(text: string, sign: string): readonly [string, string?] {
  const index = text.indexOf(sign)
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + sign.length)]
}
