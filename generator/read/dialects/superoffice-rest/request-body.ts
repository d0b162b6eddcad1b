import type { BodyFact, Mention, Shape } from "../../facts.ts"
import { tablesOf } from "../../markdown/parts.ts"
import { carrierMentions, proseText, tableSpan } from "./body-parts.ts"
import type { Context } from "./context.ts"
import type { LandmarkPart } from "./layout.ts"
import { isPropertyTable, readProperties } from "./properties.ts"

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
