import type { BodyFact, Mention, ResponseFact, Shape } from "../../facts.ts"
import { cellAt, cleanLine, findColumn, type Table, tablesOf } from "../../markdown/parts.ts"
import { carrierMentions, proseText } from "./body-parts.ts"
import { checkRows, type Context, reportAt } from "./context.ts"
import type { Layout } from "./layout.ts"
import { isPropertyTable } from "./properties.ts"
import { readResponseShape } from "./response-shape.ts"

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
    if (status === undefined) return []
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/i.test(status.text)) {
      reportAt(context, "superoffice-rest/unknown-status", `\`${status.text}\` is not a status`, status)
      return []
    }
    const text = cleanLine(cellAt(row, description)?.text ?? "")
    return [{ status: readStatus(status.text), description: text, source: context.page.place(status) }]
  })
}

/** OpenAPI writes `2XX` and `default`. */
function readStatus(text: string): string {
  return /^default$/i.test(text) ? "default" : text.toUpperCase()
}
