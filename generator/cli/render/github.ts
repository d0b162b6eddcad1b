import { posix } from "node:path"
import type { Diagnostic, Severity } from "../../contract/index.ts"
import { sortBySeverity } from "./group.ts"
import { isDrift } from "./report.ts"
import type { RenderOptions, Report } from "./report.ts"

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" }

/**
 * Workflow commands that a GitHub runner turns into annotations, errors first because it shows ten of each level.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(report: Report, { folders }: Pick<RenderOptions, "folders">): string {
  const stale = report.files.filter(isDrift).map(({ path, state }) => {
    const file = escapeProperty(posix.join(folders.files, path))
    return `::error file=${file},title=stale file::${path} is ${state}`
  })
  const annotations = sortBySeverity(report.diagnostics).map((diagnostic) =>
    printAnnotation(diagnostic, folders.pages),
  )
  return [...annotations, ...stale].map((line) => `${line}\n`).join("")
}

function printAnnotation(diagnostic: Diagnostic, folder: string): string {
  const { code, severity, message, hint, source } = diagnostic
  const place = source === undefined ? [] : placeProperties(source, folder)
  const properties = [...place, ["title", code] as const].map(
    ([key, value]) => `${key}=${escapeProperty(value)}`,
  )
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`
  return `::${levels[severity]} ${properties.join(",")}::${escapeData(text)}`
}

function placeProperties(
  source: NonNullable<Diagnostic["source"]>,
  folder: string,
): readonly (readonly [string, string])[] {
  return [
    ["file", posix.join(folder, source.path)],
    ["line", String(source.line)],
    ...(source.endLine === undefined ? [] : [["endLine", String(source.endLine)] as const]),
    ["col", String(source.column)],
    // A runner refuses columns over several lines.
    ...(source.endColumn === undefined || (source.endLine ?? source.line) !== source.line
      ? []
      : [["endColumn", String(source.endColumn)] as const]),
  ]
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C")
}
