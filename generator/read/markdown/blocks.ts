import type { Span } from "../pages/page.ts"
import { closesFence, openFence, type FenceMark } from "./fence-mark.ts"
import { readTable, startsTable, type Table } from "./table.ts"

/** Heading, fence, table, or whatever stands between those: the pieces that pages are read by. */
export type Block = Heading | Fence | Table | Prose

export interface Heading extends Span {
  readonly kind: "heading"
  /** 1 to 6. */
  readonly depth: number
  /** Inline Markdown without the number signs, trimmed. */
  readonly text: string
}

export interface Fence extends Span {
  readonly kind: "fence"
  /** What stands behind the opening fence, trimmed: `http!`, `json`, or nothing. */
  readonly info: string
  /** Content without its final line end; lines joined with `\n`. */
  readonly text: string
  /** Line of the first line of the content. */
  readonly textLine: number
  /** `false` when the page ends before the fence does. */
  readonly closed: boolean
}

/** Paragraphs, lists, quotes, HTML: consecutive lines, blank ones inside kept, blank ones around dropped. */
export interface Prose extends Span {
  readonly kind: "prose"
  /** Lines joined with `\n`. */
  readonly text: string
}

/**
 * Cut Markdown into headings, fences, tables and prose by looking at lines, in time linear in the text.
 *
 * @remarks
 * Reference pages are built of these four, and most of their bytes (fences, table rows) need no Markdown parser.
 * What a block's text means inside is for `parseMarkdown` and for the dialect. Setext headings and tables inside
 * lists stay prose.
 *
 * @param lines - The page's lines, without line ends.
 * @param first - Index of the line to begin at, such as the one behind the front matter.
 */
export function scanBlocks(lines: readonly string[], first: number = 0): readonly Block[] {
  const blocks: Block[] = []
  let proseStart = first
  let index = first
  while (index < lines.length) {
    const found = readBlockAt(lines, index)
    if (found === undefined) {
      index = afterProseLine(lines, index)
      continue
    }
    pushProse(blocks, lines, proseStart, index)
    blocks.push(found)
    index = found.endLine
    proseStart = index
  }
  pushProse(blocks, lines, proseStart, lines.length)
  return blocks
}

function readBlockAt(lines: readonly string[], index: number): Block | undefined {
  const line = lines[index] ?? ""
  const sign = firstSign(line)
  if (sign === "#") return readHeading(line, index)
  if (sign === "`" || sign === "~") {
    const mark = openFence(line)
    return mark && readFence(lines, index, mark)
  }
  return startsTable(lines, index) ? readTable(lines, index) : undefined
}

/** The first character behind at most three blanks, or nothing. */
function firstSign(line: string): string {
  let index = 0
  while (index < 3 && line.charCodeAt(index) === 32) index += 1
  return line.charAt(index)
}

function readHeading(line: string, index: number): Heading | undefined {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line)
  if (match === null) return undefined
  const start = match[0].length
  const text = withoutClosingMarks(line.slice(start).trimEnd())
  return {
    kind: "heading",
    depth: match[1]?.length ?? 1,
    text,
    line: index + 1,
    column: start + 1,
    endLine: index + 1,
    endColumn: start + 1 + text.length,
  }
}

function withoutClosingMarks(text: string): string {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === "#") end -= 1
  if (end === text.length || (end > 0 && !/[ \t]/.test(text.charAt(end - 1)))) return text
  return text.slice(0, end).trimEnd()
}

function readFence(lines: readonly string[], index: number, mark: FenceMark): Fence {
  let end = index + 1
  while (end < lines.length && !closesFence(lines[end] ?? "", mark)) end += 1
  const closed = end < lines.length
  const content = lines.slice(index + 1, end)
  const text = mark.indent === 0 ? content : content.map((line) => withoutIndent(line, mark.indent))
  return {
    kind: "fence",
    info: mark.info,
    text: text.join("\n"),
    textLine: index + 2,
    closed,
    line: index + 1,
    column: 1,
    endLine: closed ? end + 1 : end,
    endColumn: (lines[closed ? end : end - 1] ?? "").length + 1,
  }
}

function withoutIndent(line: string, indent: number): string {
  let index = 0
  while (index < indent && line.charCodeAt(index) === 32) index += 1
  return line.slice(index)
}

/** An HTML comment may hold anything; nothing in it is a block. */
function afterProseLine(lines: readonly string[], index: number): number {
  const line = lines[index] ?? ""
  const open = line.indexOf("<!--")
  if (open === -1 || line.includes("-->", open + 4)) return index + 1
  let end = index + 1
  while (end < lines.length && !(lines[end] ?? "").includes("-->")) end += 1
  return end < lines.length ? end + 1 : index + 1
}

function pushProse(blocks: Block[], lines: readonly string[], from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isBlank(lines[start])) start += 1
  while (end > start && isBlank(lines[end - 1])) end -= 1
  if (start === end) return
  blocks.push({
    kind: "prose",
    text: lines.slice(start, end).join("\n"),
    line: start + 1,
    column: 1,
    endLine: end,
    endColumn: (lines[end - 1] ?? "").length + 1,
  })
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line === "" || line.trim() === ""
}
