import type { Diagnostic } from "../../contract/index.ts"
import { countBySeverity } from "./group.ts"
import type { RenderOptions, Report } from "./report.ts"

/**
 * The report as JSON, one document, two-space indent.
 *
 * @remarks Stable: members are added, never renamed or removed, while `format` is 1.
 * `{ format, tool: { name, version }, command, exitCode, summary: { errors, warnings, infos },
 * diagnostics: [{ code, severity, message, hint?, source?, related? }], files: [{ path, state }] }`; a source is
 * `{ path, line, column, endLine?, endColumn? }`, 1-based, the end column behind the last character.
 */
export function renderJson(report: Report, options: Pick<RenderOptions, "version">): string {
  const { error, warning, info } = countBySeverity(report.diagnostics)
  const json = {
    format: 1,
    tool: { name: "pagewright", version: options.version },
    command: report.command,
    exitCode: report.exitCode,
    summary: { errors: error, warnings: warning, infos: info },
    diagnostics: report.diagnostics.map(toJson),
    files: report.files,
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

/** Fixes the order of members, which stages are free to build in any. */
function toJson({ code, severity, message, hint, source, related }: Diagnostic) {
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(source === undefined ? {} : { source }),
    ...(related === undefined ? {} : { related }),
  }
}
