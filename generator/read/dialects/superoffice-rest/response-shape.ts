import type { Shape } from "../../facts.ts"
import type { Span, Table } from "../../markdown/parts.ts"
import { tableSpan } from "./body-parts.ts"
import { type Context, reportAt } from "./context.ts"
import type { Layout } from "./layout.ts"
import { readProperties } from "./properties.ts"
import { readTypeWord } from "./words.ts"

/**
 * Read what the headings `Response` and `Response body` and the table below them say of the body.
 *
 * @remarks
 * Diagnostics: `superoffice-rest/unknown-type`. `Response body` is the more exact of the two: it names the type where
 * `Response` has a mere word or nothing.
 *
 * @returns `undefined` when the page has neither heading.
 */
export function readResponseShape(
  context: Context,
  layout: Layout,
  table: Table | undefined,
): Shape | undefined {
  const coarse = layout.response?.words ?? ""
  const fine = layout.responseBody?.words ?? ""
  const words = fine === "" ? coarse : fine
  const span = layout.responseBody?.span ?? layout.response?.span
  if (span === undefined) return undefined
  const source = context.page.place(span)
  // Streams of the 2022 revision have a landmark without a word; so do pages without a body, told by their status.
  if (words === "" && table === undefined) return { kind: "unknown", source }
  const word = readTypeWord(words, source) ?? readNoType(context, words, span)
  const shape = coarse === "array" && word.kind === "named" ? itemsOf(word) : word
  return withTable(context, shape, table)
}

function readNoType(context: Context, word: string, span: Span): Shape {
  reportAt(context, "superoffice-rest/unknown-type", `\`${word}\` is not a type`, span)
  return { kind: "unknown", word, source: context.page.place(span) }
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
