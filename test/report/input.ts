import type { Diagnostic, OpenApiDocument } from "../../generator/contract/index.ts"
import type { ReportInput } from "../../generator/report/view.ts"

/** Input of a report with the given diagnostics, about one API. */
export function reportInput(diagnostics: readonly Diagnostic[], document: OpenApiDocument): ReportInput {
  return {
    apis: [{ name: "harbour", document }],
    diagnostics,
    pages: { operation: 2 },
    explain: () => undefined,
    readText: () => "| draught | metre |\n| berth | text |\n",
    link: (path) => `./${path.split("/").map(encodeURIComponent).join("/")}`,
    version: "1.0.0",
  }
}
