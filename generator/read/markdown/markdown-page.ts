import { type Outcome, outcome, type SourceRef } from "../../contract/index.ts"
import { createLocator, type Page, type Span } from "../pages/page.ts"
import { type Block, scanBlocks } from "./blocks.ts"
import { type FrontMatter, readFrontMatter } from "./front-matter.ts"

/** A page cut into its blocks; where dialects begin. */
export interface MarkdownPage {
  readonly page: Page
  /** The page's lines, without line ends. */
  readonly lines: readonly string[]
  readonly frontMatter: FrontMatter
  /** Everything behind the front matter, in page order. */
  readonly blocks: readonly Block[]
  /** Turn a block's, cell's or own span into the place that facts and diagnostics carry (included files included). */
  readonly place: (span: Span) => SourceRef
}

/**
 * Read a page's front matter and cut the rest into blocks.
 *
 * @remarks
 * Diagnostics: `read/invalid-front-matter`.
 */
export function readMarkdownPage(page: Page): Outcome<MarkdownPage> {
  const lines = splitLines(page.text)
  const place = createLocator(page)
  const frontMatter = readFrontMatter(lines, place)
  const blocks = scanBlocks(lines, frontMatter.value.end)
  return outcome({ page, lines, frontMatter: frontMatter.value, blocks, place }, frontMatter.diagnostics)
}

/** Split a text at its line ends, whichever they are. */
export function splitLines(text: string): readonly string[] {
  return text.includes("\r") ? text.split(/\r\n|\r|\n/) : text.split("\n")
}

/** The span of a part of a line: `length` characters from `column` on. */
export function spanOf(line: number, column: number, length: number): Span {
  return { line, column, endLine: line, endColumn: column + length }
}
