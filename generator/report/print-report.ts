import Handlebars from "handlebars"
import { script, style } from "./assets.ts"
import { partials, template } from "./template.ts"
import { buildView } from "./view.ts"
import type { ReportInput } from "./view.ts"

/**
 * Print what is known of a set of pages, and what is not, as one HTML file that needs no network.
 *
 * @returns The file's text: coverage by service, diagnostics by code, contradictions with both excerpts, open and
 *   inferred types, samples that fail.
 */
export function printReport(input: ReportInput): string {
  const handlebars = Handlebars.create()
  for (const [name, text] of Object.entries(partials)) handlebars.registerPartial(name, text)
  const render = handlebars.compile(template, { strict: false })
  return render({ ...buildView(input), style, script })
}
