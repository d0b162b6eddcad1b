import type {
  Diagnostic,
  DiagnosticDefinition,
  RelatedPlace,
  Severity,
  SourceRef,
} from "../../contract/index.ts"
import { findDefinition } from "../catalogues.ts"
import type { RenderOptions, Report } from "./report.ts"

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" }

/**
 * The report as SARIF 2.1.0, for code scanning services.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(report: Report, options: Pick<RenderOptions, "version">): string {
  const codes = [...new Set(report.diagnostics.map((diagnostic) => diagnostic.code))].toSorted()
  const sarif = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pagewright", version: options.version, rules: codes.map(toRule) } },
        invocations: [{ executionSuccessful: report.exitCode === 0, exitCode: report.exitCode }],
        columnKind: "utf16CodeUnits",
        results: report.diagnostics.map((diagnostic) => toResult(diagnostic, codes)),
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 2)}\n`
}

function toRule(code: string) {
  const definition = findDefinition(code)
  return { id: code, ...(definition === undefined ? {} : ruleTexts(definition)) }
}

function ruleTexts({ title, explanation, severity }: DiagnosticDefinition) {
  return {
    shortDescription: { text: title },
    help: { text: explanation, markdown: explanation },
    defaultConfiguration: { level: levels[severity] },
  }
}

function toResult(
  { code, severity, message, hint, source, related = [] }: Diagnostic,
  codes: readonly string[],
) {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    ...(source === undefined ? {} : { locations: [{ physicalLocation: toLocation(source) }] }),
    ...(related.length === 0 ? {} : { relatedLocations: related.map(toRelated) }),
  }
}

function toRelated({ message, source }: RelatedPlace, index: number) {
  return { id: index + 1, message: { text: message }, physicalLocation: toLocation(source) }
}

function toLocation({ path, line, column, endLine, endColumn }: SourceRef) {
  return {
    artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  }
}
