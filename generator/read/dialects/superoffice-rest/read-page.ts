import { type Diagnostic, type Outcome, outcome } from "../../../contract/index.ts"
import type { PageFacts, ServiceFact } from "../../facts.ts"
import { type MarkdownPage, readMarkdownPage } from "../../markdown/parts.ts"
import type { Page } from "../../pages/page.ts"
import { emptyFacts } from "../../read-page.ts"
import { type Context, reportAt } from "./context.ts"
import { readIllustrations } from "./illustrations.ts"
import { readLayout } from "./layout.ts"
import { readOperation, readRequestLine, readService } from "./operation.ts"
import { classify } from "./recognise.ts"

export const name = "superoffice-rest"

/** Read a page of this dialect: an operation's page, an index, prose, or a sample that no page includes. */
export function readSuperofficeRestPage(page: Page): Outcome<PageFacts> {
  const { kind } = classify(page)
  if (kind === "sample") return outcome(emptyFacts(page.path, "include", name))
  if (kind === "none") return readOperationPage(page)
  if (kind === "operation") return readOperationPage(page)
  const markdown = readMarkdownPage(page)
  const facts = emptyFacts(page.path, kind, name)
  if (kind === "prose") {
    return outcome({ ...facts, types: readIllustrations(markdown.value) }, markdown.diagnostics)
  }
  return outcome({ ...facts, services: readServices(markdown.value) }, markdown.diagnostics)
}

function readOperationPage(page: Page): Outcome<PageFacts> {
  const { value: markdown, diagnostics: reading } = readMarkdownPage(page)
  const diagnostics: Diagnostic[] = [...reading]
  const context: Context = { page: markdown, diagnostics }
  for (const block of markdown.blocks) {
    if (block.kind === "fence" && !block.closed) {
      reportAt(context, "superoffice-rest/unclosed-fence", "the fence is not closed", {
        ...block,
        endLine: block.line,
        endColumn: 4,
      })
    }
  }
  const layout = readLayout(markdown)
  const line = layout.requestLine && readRequestLine(layout.requestLine)
  if (line === undefined) {
    const span = layout.requestLine ?? { line: 1, column: 1, endLine: 1, endColumn: 2 }
    const message =
      layout.requestLine === undefined
        ? "the page has no `http` fence"
        : "the first `http` fence holds no method and path"
    reportAt(context, "superoffice-rest/no-request-line", message, span)
    return outcome(emptyFacts(page.path, "operation", name), diagnostics)
  }
  const operation = readOperation(context, layout, line)
  return outcome({ ...emptyFacts(page.path, "operation", name), operations: [operation] }, diagnostics)
}

/** A folder's index says no more of its service than a title. */
function readServices(markdown: MarkdownPage): readonly ServiceFact[] {
  const title = markdown.frontMatter.values["title"]
  const service = readService(markdown, "")
  if (typeof title !== "string" || service === "default") return []
  const line = markdown.frontMatter.lines["title"] ?? 1
  return [
    {
      name: service,
      title,
      source: markdown.place({
        line,
        column: 1,
        endLine: line,
        endColumn: (markdown.lines[line - 1] ?? "").length + 1,
      }),
    },
  ]
}
