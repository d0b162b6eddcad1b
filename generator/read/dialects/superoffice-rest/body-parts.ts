import type { Mention } from "../../facts.ts"
import { type Block, cleanMarkdown, proseOf, type Span, type Table } from "../../markdown/parts.ts"
import type { Context } from "./context.ts"
import { readCarrier } from "./properties.ts"

/** Where a table is pointed at: its first column name. */
export function tableSpan(table: Table): Span {
  const first = table.head.cells[0]
  return first ?? { line: table.line, column: 1, endLine: table.line, endColumn: 2 }
}

/** The prose of a part, cleaned, its paragraphs kept apart. */
export function proseText(blocks: readonly Block[]): string {
  return cleanMarkdown(
    proseOf(blocks)
      .map((prose) => prose.text)
      .join("\n\n"),
  )
}

/** The type that the prose of a body is said to carry, if any. */
export function carrierMentions(
  context: Context,
  text: string,
  span: Span,
  side: "request" | "response",
): readonly Mention[] {
  const name = readCarrier(text)
  return name === undefined ? [] : [{ kind: "carrier", name, side, source: context.page.place(span) }]
}
