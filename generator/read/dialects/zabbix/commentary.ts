import type { Diagnostic, Outcome } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { TypeFact } from "../../facts.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { type Section, tablesOf } from "../../markdown/sections.ts"
import { readSections } from "./blocks.ts"
import { readTableRows } from "./parameters.ts"
import { isPropertyTable } from "./rows.ts"

/** Where other pages find the parameters that all `get` methods share. */
const address = "reference_commentary#common_get_method_parameters"

/**
 * Read the commentary's table of common parameters, which the rows of method pages refer to.
 *
 * @returns No type when the page has no such table.
 */
export function readCommentary(page: MarkdownPage): Outcome<readonly TypeFact[]> {
  const diagnostics: Diagnostic[] = []
  const section = readSections(page).find(isCommonSection)
  if (section?.heading === undefined) return outcome([])
  const context = { page, folder: "", action: "get" }
  const properties = tablesOf(section.blocks)
    .filter(isPropertyTable)
    .flatMap((table) => readTableRows(table, context, diagnostics))
  const source = page.place(section.heading)
  const shape = { kind: "object", properties, source } as const
  return outcome([{ name: "CommonGetParameters", address, shape, source }], diagnostics)
}

function isCommonSection(section: Section): boolean {
  const { heading, blocks } = section
  return (
    /\bcommon\b.{0,40}\bparameters\b/i.test(heading?.text ?? "") && tablesOf(blocks).some(isPropertyTable)
  )
}
