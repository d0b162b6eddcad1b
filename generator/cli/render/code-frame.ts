import type { SourceRef } from "../../contract/index.ts"
import { plainText } from "./plain-text.ts"

const linesAround = 1
/** Longer lines (sample bodies, wide tables) are cut around the place. */
const widthOfLine = 100

/**
 * Show the line of a place with its neighbours and mark the span.
 *
 * @returns Lines that end in a line break; empty when the text has no such line.
 */
export function renderCodeFrame(text: string, source: SourceRef): string {
  const lines = text.split(/\r\n|\n|\r/)
  if (source.line < 1 || source.line > lines.length) return ""
  const first = Math.max(1, source.line - linesAround)
  const last = Math.min(lines.length, source.line + linesAround)
  const gutter = String(last).length
  const start = cutStart(lines[source.line - 1] ?? "", source)
  return lines
    .slice(first - 1, last)
    .flatMap((line, index) => {
      const number = first + index
      const shown = `  ${String(number).padStart(gutter)} | ${cut(line, start)}`.trimEnd()
      return number === source.line
        ? [shown, `  ${" ".repeat(gutter)} | ${marker(line, start, source)}`]
        : [shown]
    })
    .map((line) => `${line}\n`)
    .join("")
}

/** First column that is shown, 0-based, so that the place is on screen. */
function cutStart(line: string, source: SourceRef): number {
  return line.length <= widthOfLine ? 0 : Math.max(0, source.column - 1 - Math.floor(widthOfLine / 3))
}

function cut(line: string, start: number): string {
  return plainText(line.slice(start, start + widthOfLine))
}

function marker(line: string, start: number, source: SourceRef): string {
  const column = Math.min(Math.max(source.column - 1, start), start + widthOfLine)
  const before = plainText(line.slice(start, column)).length
  const end =
    (source.endLine ?? source.line) === source.line
      ? (source.endColumn ?? source.column + 1)
      : line.length + 1
  const span = plainText(line.slice(column, Math.min(end - 1, start + widthOfLine))).length
  return " ".repeat(before) + "^".repeat(Math.max(1, span))
}
