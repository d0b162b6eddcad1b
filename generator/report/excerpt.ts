import type { SourceRef } from "../contract/index.ts"

export interface ExcerptLine {
  readonly number: number
  /** The line in three parts; the place is the middle one, empty on lines around it. */
  readonly before: string
  readonly marked: string
  readonly after: string
  readonly isPlace: boolean
}

const linesAround = 2
/** Characters of a line that are shown. */
const widthOfLine = 160

/** Cut the lines around a place out of a page. */
export function cutExcerpt(text: string, source: SourceRef): readonly ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/)
  const first = Math.max(1, source.line - linesAround)
  return lines
    .slice(first - 1, source.line + linesAround)
    .map((line, index) => cutLine(line, first + index, source))
}

function cutLine(
  line: string,
  number: number,
  { line: wanted, column, endLine, endColumn }: SourceRef,
): ExcerptLine {
  if (number !== wanted) return { number, before: shorten(line), marked: "", after: "", isPlace: false }
  const end = (endLine ?? wanted) === wanted ? (endColumn ?? column + 1) - 1 : line.length
  // A long line is shown from a little before the place.
  const start = column > widthOfLine ? column - 40 : 0
  return {
    number,
    before: `${start > 0 ? "…" : ""}${line.slice(start, column - 1)}`,
    marked: shorten(line.slice(column - 1, end)),
    after: shorten(line.slice(end)),
    isPlace: true,
  }
}

function shorten(text: string): string {
  return text.length > widthOfLine ? `${text.slice(0, widthOfLine)}…` : text
}
