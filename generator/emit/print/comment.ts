import { toCommentText } from "./escape.ts"

/** A paragraph of a comment: text of a page, or a tag of ours with text behind it. */
export type CommentPart = string | CommentTag

export interface CommentTag {
  /** `@deprecated`, `@param input -` */
  readonly tag: string
  readonly text?: string
}

/**
 * Put the parts of a TSDoc comment together: paragraphs first, tags below them, line by line.
 *
 * @returns Without the comment's own signs; empty when nothing is said.
 */
export function joinComment(parts: readonly CommentPart[]): string {
  const paragraphs: string[] = []
  const tags: string[] = []
  for (const part of parts) {
    if (typeof part === "object") tags.push(printTag(part))
    else if (part !== "") paragraphs.push(wrapProse(toCommentText(part)))
  }
  return [...paragraphs, tags.join("\n")].filter((text) => text.trim() !== "").join("\n\n")
}

/** An empty line would end nothing but reads as if the tag were over. */
function printTag({ tag, text = "" }: CommentTag): string {
  const line = `${tag} ${toCommentText(text)}`.trimEnd()
  // A path alone does not get shorter on a line of its own.
  const lines = text.includes(" ") ? wrapProse(line) : line
  return lines.replace(/\n+ */g, "\n  ")
}

const width = 100

/** Break long lines between words; tables, indented code and what stands between fences are left as they are. */
function wrapProse(text: string): string {
  if (text.length <= width) return text
  let isFenced = false
  const lines = text.split("\n").map((line) => {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced
    return isFenced || line.length <= width || /^(\s*\||\s{4}|\s*(```|~~~))/.test(line)
      ? line
      : wrapLine(line)
  })
  return lines.join("\n")
}

/** What follows an item of a list stands under its text, so that it stays in the item. */
function wrapLine(line: string): string {
  const [start = ""] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line) ?? []
  const lines: string[] = []
  let current = start
  for (const word of line.slice(start.length).split(" ")) {
    const isEmpty = current.trim() === start.trim()
    if (!isEmpty && current.length + 1 + word.length > width && canBeginLine(word)) {
      lines.push(current)
      current = " ".repeat(start.length) + word
    } else current += isEmpty ? word : ` ${word}`
  }
  return [...lines, current].join("\n")
}

/** A word that would make something else of the line: an item, a heading, a quote, a tag. */
function canBeginLine(word: string): boolean {
  return word !== "" && !/^([-*+]|\d+[.)]|#+|=+|-+|[>|@].*)$/.test(word)
}

/** The comment as it stands in the source, with a line break behind it; empty when nothing is said. */
export function printComment(parts: readonly CommentPart[]): string {
  const text = joinComment(parts)
  if (text === "") return ""
  const lines = text.split("\n")
  if (lines.length === 1) return `/** ${text} */\n`
  return `/**\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n */\n`
}

/** A text of several lines begins on the line below the comment's start; for structures of ts-morph. */
export function toDoc(text: string): string {
  return text.includes("\n") ? `\n${text}` : text
}
