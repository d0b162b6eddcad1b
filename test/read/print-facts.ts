import { type Diagnostic, printSourceRef, type SourceRef } from "../../generator/contract/index.ts"

/** Print facts as JSON that a person can read at sight: a place is `page.md:12:3-8`, what fits stands on one line. */
export function printFacts(value: unknown): string {
  return `${printValue(withShortPlaces(value), "")}\n`
}

/** Print diagnostics one per line, as the command line does without frames. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(
      ({ severity, code, message, source }) =>
        `${severity} ${code}: ${message}${source ? ` (${printPlace(source)})` : ""}\n`,
    )
    .join("")
}

function printPlace(source: SourceRef): string {
  const { line, column, endLine = line, endColumn = column } = source
  const end = endLine === line ? `${endColumn}` : `${endLine}:${endColumn}`
  return `${printSourceRef(source)}:${column}-${end}`
}

function withShortPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withShortPlaces)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "source" ? printPlace(member as SourceRef) : withShortPlaces(member),
    ]),
  )
}

function printValue(value: unknown, indent: string): string {
  const line = printInline(value)
  if (line.length + indent.length <= 110 || typeof value !== "object" || value === null) return line
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + printValue(item, deeper)).join(",\n")}\n${indent}]`
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${printValue(item, deeper)}`,
  )
  return `{\n${members.join(",\n")}\n${indent}}`
}

function printInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInline).join(", ")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printInline(item)}`)
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`
}
