import type { SourceRef } from "../../contract/index.ts"

/** A file of the input, decoded, its DocFX includes put in their place, nothing else of it interpreted. */
export interface Page {
  /** Forward slashes, relative to the build's root; what diagnostics print. */
  readonly path: string
  /** Forward slashes, relative to the folder that was asked for; what dialects look at. */
  readonly pathInFolder: string
  /** Text without byte order mark, includes resolved; line ends as in the files. */
  readonly text: string
  /** Which file each stretch of the text comes from, in order; the first stretch starts at 0. */
  readonly origins: readonly Origin[]
}

/** A stretch of a page's text that stands in one file without a gap, up to the next origin's start. */
export interface Origin {
  /** Offset in `Page.text` (UTF-16 code units). */
  readonly start: number
  /** Same base as `Page.path`. */
  readonly path: string
  /** Where the stretch begins in that file, 1-based. */
  readonly line: number
  readonly column: number
}

/** Lines and columns of a page's text (not of the files behind it), 1-based, `endColumn` behind the last character. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Make a page of one text without includes. */
export function createPage(path: string, text: string, pathInFolder: string = path): Page {
  return { path, pathInFolder, text, origins: [{ start: 0, path, line: 1, column: 1 }] }
}

/**
 * Make a page's function from places in its text to places in files.
 *
 * @returns A function that turns a span of the page's text into a reference to the file it stands in. What lies behind
 *   a line's or the page's end is moved to that end: what a page should have said there is missing there. A span that
 *   ends in another file than it begins in is cut to its first character.
 */
export function createLocator(page: Page): (span: Span) => SourceRef {
  const { path, origins, text } = page
  const starts = lineStarts(text)
  if (origins.length === 1 && origins[0]?.line === 1 && origins[0].column === 1) {
    return (span) => ({ path, ...clamp(span, text, starts) })
  }
  return (wanted) => {
    const span = clamp(wanted, text, starts)
    const from = locate(origins, starts, span.line, span.column)
    // The end is behind the last character, which may be where the next stretch begins.
    const last = locate(origins, starts, span.endLine, Math.max(1, span.endColumn - 1))
    const width = span.endColumn > 1 ? 1 : 0
    const end =
      last.origin === from.origin
        ? { line: last.line, column: last.column + width }
        : { line: from.line, column: from.column + 1 }
    return {
      path: from.origin.path,
      line: from.line,
      column: from.column,
      endLine: end.line,
      endColumn: end.column,
    }
  }
}

function clamp(span: Span, text: string, starts: readonly number[]): Span {
  const { line, endLine } = span
  return {
    line: Math.min(line, starts.length),
    column: clampColumn(line, span.column, text, starts),
    endLine: Math.min(endLine, starts.length),
    endColumn: clampColumn(endLine, span.endColumn, text, starts),
  }
}

function clampColumn(line: number, column: number, text: string, starts: readonly number[]): number {
  if (line > starts.length) return text.length - (starts.at(-1) ?? 0) + 1
  const start = starts[line - 1] ?? 0
  const next = starts[line]
  if (next === undefined) return Math.min(column, text.length - start + 1)
  const hasTwo = text.charCodeAt(next - 2) === 13 && text.charCodeAt(next - 1) === 10
  return Math.min(column, next - (hasTwo ? 2 : 1) - start + 1)
}

function locate(origins: readonly Origin[], starts: readonly number[], line: number, column: number) {
  const offset = (starts[line - 1] ?? 0) + column - 1
  const origin = lastStartingAt(origins, offset)
  const firstLine = lineOfOffset(starts, origin.start)
  if (line === firstLine) {
    return { origin, line: origin.line, column: origin.column + offset - origin.start }
  }
  return { origin, line: origin.line + line - firstLine, column }
}

function lastStartingAt(origins: readonly Origin[], offset: number): Origin {
  const found = origins[findLast(origins.length, (index) => (origins[index]?.start ?? 0) <= offset)]
  if (found === undefined) throw new Error("a page has no origin")
  return found
}

function lineOfOffset(starts: readonly number[], offset: number): number {
  return findLast(starts.length, (index) => (starts[index] ?? 0) <= offset) + 1
}

/** The last of `count` indices for which a test holds that holds up to some index and not behind it. */
function findLast(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  if (text.includes("\r")) {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
    return starts
  }
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1)
  return starts
}
