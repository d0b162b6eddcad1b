import { styleText } from "node:util"
import type { Diagnostic, Severity, SourceRef } from "../../contract/index.ts"
import { renderCodeFrame } from "./code-frame.ts"
import { countBySeverity, groupDiagnostics } from "./group.ts"
import type { DiagnosticGroup } from "./group.ts"
import { plainText } from "./plain-text.ts"
import { isDrift } from "./report.ts"
import type { RenderOptions, Report, ReportedFile } from "./report.ts"

/** Up to this many of a kind are printed one by one; of more, the most frequent messages with one place each. */
const fewOfAKind = 3
/** Stale files are the answer to `check`, so more of them than of anything else. */
const filesOnScreen = 20

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

const severityStyles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" }

/** The report for people. Page text is printed without its control characters. */
export function renderPretty(report: Report, options: RenderOptions): string {
  const paint: Paint = (style, text) =>
    options.color ? styleText(style, text, { validateStream: false }) : text
  const printer: Printer = { ...options, paint }
  return [
    ...groupDiagnostics(report.diagnostics).map((group) => printGroup(group, printer)),
    ...printFiles(report.files, printer),
    ...printClosing(report, paint),
  ].join("\n")
}

interface Printer extends RenderOptions {
  readonly paint: Paint
}

function printGroup(group: DiagnosticGroup, printer: Printer): string {
  if (!printer.all && group.severity === "info") return printHeading(group, printer)
  if (printer.all || group.members.length <= fewOfAKind) {
    return group.members.map((member) => printDiagnostic(member, printer)).join("\n")
  }
  return [
    printHeading(group, printer),
    ...group.byMessage
      .slice(0, fewOfAKind)
      .map((members, index) => printRepeated(members, index === 0, printer)),
    ...printRest(group, printer),
  ].join("")
}

function printHeading({ code, severity, members, pages }: DiagnosticGroup, { paint }: Printer): string {
  const times = members.length === 1 ? "once" : `${members.length} times`
  const places = pages === 1 ? "1 page" : `${pages} pages`
  return `${paint(severityStyles[severity], severity)} ${paint("bold", code)}: ${times} on ${places}\n`
}

function printRepeated(members: readonly Diagnostic[], withFrame: boolean, printer: Printer): string {
  const [first] = members
  if (first === undefined) return ""
  const count = members.length === 1 ? "" : printer.paint("dim", ` (${members.length} times)`)
  return [
    `  ${plainText(first.message)}${count}\n`,
    printPlace(first.source, printer),
    withFrame ? printFrame(first.source, printer) : "",
    printOtherPlaces(members.slice(1), printer),
  ].join("")
}

/** `also pages/a.md:3, pages/b.md:1 and 12 more` */
function printOtherPlaces(members: readonly Diagnostic[], { paint }: Printer): string {
  const places = members.flatMap(({ source }) =>
    source === undefined ? [] : [plainText(`${source.path}:${source.line}`)],
  )
  if (places.length === 0) return ""
  const hidden = places.length - fewOfAKind
  const more = hidden > 0 ? ` and ${hidden} more; \`--all\` prints each` : ""
  return paint("dim", `  also ${places.slice(0, fewOfAKind).join(", ")}${more}\n`)
}

function printRest(group: DiagnosticGroup, { paint }: Printer): readonly string[] {
  const hint = group.members[0]?.hint
  const others = group.byMessage.length - fewOfAKind
  return [
    others > 0 ? paint("dim", `  and ${others} more messages; \`--all\` prints each\n`) : "",
    hint === undefined ? "" : `  ${paint("cyan", "hint:")} ${plainText(hint)}\n`,
  ]
}

function printDiagnostic(diagnostic: Diagnostic, printer: Printer): string {
  const { code, severity, message, hint, source, related = [] } = diagnostic
  const { paint } = printer
  return [
    `${paint(severityStyles[severity], severity)} ${paint("bold", code)}: ${plainText(message)}\n`,
    printPlace(source, printer),
    printFrame(source, printer),
    ...related.map(
      (place) =>
        `  ${plainText(place.message)}\n${printPlace(place.source, printer)}${printFrame(place.source, printer)}`,
    ),
    hint === undefined ? "" : `  ${paint("cyan", "hint:")} ${plainText(hint)}\n`,
  ].join("")
}

function printPlace(source: SourceRef | undefined, { paint }: Printer): string {
  return source === undefined
    ? ""
    : `  ${paint("blue", `${plainText(source.path)}:${source.line}:${source.column}`)}\n`
}

function printFrame(source: SourceRef | undefined, { readText, paint }: Printer): string {
  const text = source === undefined ? undefined : readText(source.path)
  return source === undefined || text === undefined ? "" : paint("dim", renderCodeFrame(text, source))
}

function printFiles(files: readonly ReportedFile[], { all, paint }: Printer): readonly string[] {
  const shown = files.filter(isDrift)
  const lines = (all ? shown : shown.slice(0, filesOnScreen)).map(
    (file) => `${paint("yellow", file.state)} ${plainText(file.path)}\n`,
  )
  const hidden = shown.length - lines.length
  return [
    lines.join(""),
    hidden > 0 ? paint("dim", `and ${hidden} more files; \`--all\` prints each\n`) : "",
  ].filter((text) => text !== "")
}

function printClosing(report: Report, paint: Paint): readonly string[] {
  const { error, warning, info } = countBySeverity(report.diagnostics)
  const counts = [countOf(error, "error"), countOf(warning, "warning"), countOf(info, "info")].filter(
    (text) => text !== "",
  )
  const text = [...(report.closing === undefined ? [] : [report.closing]), ...counts].join(", ")
  return text === "" ? [] : [`${paint(report.exitCode === 0 ? "green" : "red", text)}\n`]
}

function countOf(count: number, word: string): string {
  if (count === 0) return ""
  return `${count} ${word}${count === 1 ? "" : "s"}`
}
