/** Cells of this dialect are small texts of their own: `<br>` ends a line, two of them a paragraph. */

/** A paragraph's lines, Markdown as printed, trimmed, none empty. */
export type Paragraph = readonly string[]

/** Cut a cell at its `<br>`s. */
export function readParagraphs(cell: string): readonly Paragraph[] {
  const paragraphs: string[][] = [[]]
  for (const line of cell.split(/<br\s*\/?>/i).map((text) => text.trim())) {
    if (line !== "") paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([])
  }
  return paragraphs.filter((lines) => lines.length > 0)
}

/** Read Markdown's backslash escapes, which pages use inside of names too: `tag\_filters`. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1")
}

/** Text as a person reads it: links are their words, emphasis and code signs gone, escapes read. */
export function toPlainText(markdown: string): string {
  return unescapeMarkdown(
    withoutLinks(markdown)
      .replace(/(?<![\\*\w])(\*{1,3})(?=\S)([^*]*[^*\s\\])\1(?!\w)/g, "$2")
      .replace(/`([^`]*)`/g, (_, code: string) => code.replaceAll("\\", "\\\\")),
  )
    .replace(/\s+/g, " ")
    .trim()
}

/** Markdown that stands on its own: links into the manual, which lead nowhere from a document, become their words. */
export function toMarkdown(markdown: string): string {
  return withoutLinks(markdown).trim()
}

function withoutLinks(markdown: string): string {
  return markdown.replace(/\[((?:[^[\]\\]|\\.){0,400})\]\((?!https?:)[^()\s]{0,400}\)/g, "$1")
}

/** Paragraphs as Markdown again, lines kept apart where they are a list. */
export function printParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((lines) => lines.map(toMarkdown).join("\n")).join("\n\n")
}
