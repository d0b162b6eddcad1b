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
  const prose = parts.flatMap((part) => (typeof part === "string" ? [toCommentText(part)] : []))
  const tags = parts.flatMap((part) => (typeof part === "string" ? [] : [printTag(part)]))
  const paragraphs = prose.filter((text) => text.trim() !== "").join("\n\n")
  return [paragraphs, tags.join("\n")].filter((text) => text !== "").join("\n\n")
}

/** An empty line would end nothing but reads as if the tag were over. */
function printTag({ tag, text = "" }: CommentTag): string {
  const lines = toCommentText(text).replace(/\n+/g, "\n  ")
  return lines === "" ? tag : `${tag} ${lines}`
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
