import type { BodyFact, Mention, ResponseFact, Shape } from "../../facts.ts"
import {
  type Block,
  cellAt,
  cleanLine,
  cleanMarkdown,
  findColumn,
  proseOf,
  type Span,
  type Table,
  tablesOf,
} from "../../markdown/index.ts"
import { checkRows, type Context, reportAt } from "./context.ts"
import type { LandmarkPart, Layout } from "./layout.ts"
import { isPropertyTable, readCarrier, readProperties } from "./properties.ts"
import { readTypeWord } from "./words.ts"

/**
 * Read the request body: label and second word of its heading, paragraph, table.
 *
 * @returns `shape` is what the table says of one body or of one item of it; nothing on the page but the sample tells
 *   these two apart, so it is marked `exact: false`. `unknown` without a table, `binary` for `image binary`.
 */
export function readRequestBody(
  context: Context,
  part: LandmarkPart,
  mediaTypes: readonly string[],
): { readonly body: BodyFact; readonly mentions: readonly Mention[] } {
  const source = context.page.place(part.span)
  const [label = "", kind = ""] = part.words.split(/\s+/)
  const description = proseText(part.blocks)
  const body: BodyFact = {
    ...(label === "" ? {} : { label }),
    ...(description === "" ? {} : { description }),
    mediaTypes,
    shape: readRequestShape(context, part, kind),
    source,
  }
  return { body, mentions: carrierMentions(context, description, part.span, "request") }
}

function readRequestShape(context: Context, part: LandmarkPart, kind: string): Shape {
  const source = context.page.place(part.span)
  const table = tablesOf(part.blocks).find(isPropertyTable)
  if (kind.toLowerCase() === "binary") return { kind: "binary", source }
  if (table === undefined) return { kind: "unknown", source }
  const place = context.page.place(tableSpan(table))
  return { kind: "object", properties: readProperties(context, table), exact: false, source: place }
}

/**
 * Read the statuses and the one body that the page shows, which belongs to the first success status.
 *
 * @remarks
 * Diagnostics: `superoffice-rest/no-responses`.
 *
 * @returns A body stands on the first 2xx status even where the page prints a mere name without a table; whether
 *   that name means anything only the whole page set tells.
 */
export function readResponses(
  context: Context,
  layout: Layout,
  mediaTypes: readonly string[],
): { readonly responses: readonly ResponseFact[]; readonly mentions: readonly Mention[] } {
  const { response } = layout
  if (response === undefined) return { responses: [], mentions: [] }
  const blocks = [...response.blocks, ...(layout.responseBody?.blocks ?? [])]
  const statuses = tablesOf(blocks)
    .filter((table) => !isPropertyTable(table))
    .flatMap((table) => readStatuses(context, table))
  const description = proseText(response.blocks)
  const shape = readResponseShape(context, layout, tablesOf(blocks).find(isPropertyTable))
  const first = Math.max(
    0,
    statuses.findIndex(({ status }) => status.startsWith("2")),
  )
  const hasBody = shape !== undefined && mayHaveBody(shape, statuses[first]?.status ?? "")
  const responses = statuses.map((status, index) => {
    if (!hasBody || index !== first) return status
    const known = description === "" || description === status.description
    const span = layout.responseBody?.span ?? response.span
    const body: BodyFact = {
      ...(known ? {} : { description }),
      mediaTypes,
      shape,
      source: context.page.place(span),
    }
    return { ...status, body }
  })
  if (statuses.length === 0)
    reportAt(context, "superoffice-rest/no-responses", "the page lists no statuses", response.span)
  return { responses, mentions: carrierMentions(context, description, response.span, "response") }
}

/** Errors have no body unless a table shows one; 204 has one only where the page prints a type. */
function mayHaveBody(shape: Shape, status: string): boolean {
  if (shape.kind === "object") return true
  const isEmpty = shape.kind === "unknown" && shape.word === undefined
  return status.startsWith("2") && !(isEmpty && status === "204")
}

function readStatuses(context: Context, table: Table): readonly ResponseFact[] {
  checkRows(context, table)
  const description = findColumn(table, "description")
  return table.rows.flatMap((row) => {
    const status = row.cells[0]
    if (status === undefined || !/^(?:\d{3}|default)$/i.test(status.text)) return []
    const text = cleanLine(cellAt(row, description)?.text ?? "")
    return [{ status: status.text.toLowerCase(), description: text, source: context.page.place(status) }]
  })
}

/** `Response body` is the more exact of the two headings: it names the type where `Response` has a mere word or nothing. */
function readResponseShape(context: Context, layout: Layout, table: Table | undefined): Shape | undefined {
  const coarse = layout.response?.words ?? ""
  const fine = layout.responseBody?.words ?? ""
  const words = fine === "" ? coarse : fine
  const span = layout.responseBody?.span ?? layout.response?.span
  if (span === undefined) return undefined
  const source = context.page.place(span)
  // Streams of the 2022 revision have a landmark without a word; so do pages without a body, told by their status.
  if (words === "" && table === undefined) return { kind: "unknown", source }
  const word = readTypeWord(words, source) ?? { kind: "unknown", word: words, source }
  const shape = coarse === "array" && word.kind === "named" ? itemsOf(word) : word
  return withTable(context, shape, table)
}

function itemsOf(items: Shape): Shape {
  return { kind: "array", items, source: items.source }
}

/** The table under an array describes one item. */
function withTable(context: Context, shape: Shape, table: Table | undefined): Shape {
  if (shape.kind === "scalar" && shape.format === "byte") return { kind: "binary", source: shape.source }
  if (table === undefined) return shape
  if (shape.kind === "array") return { ...shape, items: withTable(context, shape.items, table) }
  if (shape.kind !== "named" && shape.kind !== "unknown") return shape
  const source = context.page.place(tableSpan(table))
  const properties = readProperties(context, table)
  const name = shape.kind === "named" && shape.name !== "" ? { name: shape.name } : {}
  return { kind: "object", ...name, properties, source }
}

function tableSpan(table: Table): Span {
  const first = table.head.cells[0]
  return first ?? { line: table.line, column: 1, endLine: table.line, endColumn: 2 }
}

function proseText(blocks: readonly Block[]): string {
  return cleanMarkdown(
    proseOf(blocks)
      .map((prose) => prose.text)
      .join("\n\n"),
  )
}

function carrierMentions(
  context: Context,
  text: string,
  span: Span,
  side: "request" | "response",
): readonly Mention[] {
  const name = readCarrier(text)
  return name === undefined ? [] : [{ kind: "carrier", name, side, source: context.page.place(span) }]
}
