import type { Root } from "mdast"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import { unified } from "unified"

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Parse Markdown into an mdast tree, for texts whose markup matters: cells with links, lists, notes.
 *
 * @remarks
 * Positions are those of the text given, from 1:1. This is by far the dearest helper of this folder (about 3 ms for
 * a whole page): give it the few lines that need it, not the page.
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}
