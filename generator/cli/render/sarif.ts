import { posix } from "node:path"
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
 * The report as SARIF 2.1.0, for code scanning services. These look for places from the root of the repository.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(report: Report, options: Pick<RenderOptions, "version" | "folders">): string {
  const codes = [...new Set(report.diagnostics.map((diagnostic) => diagnostic.code))].toSorted()
  const sarif = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pagewright", version: options.version, rules: codes.map(toRule) } },
        invocations: [{ executionSuccessful: report.exitCode === 0, exitCode: report.exitCode }],
        columnKind: "utf16CodeUnits",
        results: report.diagnostics.map((diagnostic) => toResult(diagnostic, codes, options.folders.pages)),
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
  folder: string,
) {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    ...(source === undefined ? {} : { locations: [{ physicalLocation: toLocation(source, folder) }] }),
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((place, index) => toRelated(place, index, folder)) }),
  }
}

function toRelated({ message, source }: RelatedPlace, index: number, folder: string) {
  return { id: index + 1, message: { text: message }, physicalLocation: toLocation(source, folder) }
}

function toLocation({ path, line, column, endLine, endColumn }: SourceRef, folder: string) {
  return {
    artifactLocation: { uri: posix.join(folder, path).split("/").map(encodeURIComponent).join("/") },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  }
}
