import { findCodeSpans } from "./code-spans.ts"
import { createTagWriter, shortName } from "./doc-tags.ts"
import { decodeEntity } from "./entities.ts"

/**
 * Clean a page's prose into Markdown that any reader of a description understands.
 *
 * @remarks
 * Tags of C# documentation comments become Markdown (`<para>` a paragraph, `<see cref>` its words, `<a href>` a link,
 * `<li>` a list item) or go; entities are decoded, also where they were escaped twice; a type in braces
 * (`{Vendor.Services.User.Name}`) becomes a code span of its last two names. A tag of that kind that was escaped is
 * taken for a tag; what else reads as a tag after decoding is put in a code span. Code spans and fences are left as
 * they are. Costs time linear in the text.
 *
 * @param text - Inline Markdown or several blocks, lines joined with `\n`.
 */
export function cleanMarkdown(text: string): string {
  if (!/[<&{\n]|\s{2}/.test(text)) return text.trim()
  const parts: string[] = []
  let prose: string[] = []
  let fence: string | undefined
  for (const line of text.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && mark === undefined) {
      prose.push(line)
      continue
    }
    if (fence === undefined) {
      parts.push(cleanProse(prose.join("\n")))
      prose = []
      fence = mark
      parts.push(line)
      continue
    }
    parts[parts.length - 1] += `\n${line}`
    if (mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = undefined
  }
  parts.push(cleanProse(prose.join("\n")))
  return parts.filter((part) => part !== "").join("\n\n")
}

/** Clean a text that has to stay on one line, such as a summary or a status description. */
export function cleanLine(text: string): string {
  return cleanMarkdown(text).replace(/\s+/g, " ")
}

const tokens =
  /<!--|<(\/?)([A-Za-z][\w:-]{0,40})((?:\s[^<>]{0,600})?\/?)>|&(?:amp;)?(#\d{1,7}|#x[\dA-Fa-f]{1,6}|[A-Za-z]{2,8});|\{([A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){2,12})\}/g

/** Tags of documentation comments that a page generator escaped once too often. */
const escapedTags =
  /&(?:amp;)?lt;(\/?(?:para|p|br|c|code|see|ul|li|list|item)(?:\s[^&<>]{0,200})?\/?)&(?:amp;)?gt;/gi

function cleanProse(source: string): string {
  const text = source.includes("lt;") ? source.replace(escapedTags, "<$1>") : source
  const isCode = findCodeSpans(text)
  const writer = createTagWriter()
  let done = 0
  // Looked up until there is no end any more, so that a page of openings costs no more than its length.
  let commentsEnd = true
  for (const match of text.matchAll(tokens)) {
    if (match.index < done || isCode(match.index)) continue
    writer.text(text.slice(done, match.index))
    done = match.index + match[0].length
    const [whole, slash, tag, attributes = "", entity, typeName] = match
    if (whole === "<!--") {
      const end: number = commentsEnd ? text.indexOf("-->", done) : -1
      commentsEnd = end !== -1
      done = commentsEnd ? end + 3 : match.index
    } else if (tag !== undefined) writer.tag(whole, tag.toLowerCase(), slash === "/", attributes)
    else if (entity !== undefined) writer.text(decodeEntity(whole, entity))
    else if (typeName !== undefined) writer.text(`\`${shortName(typeName)}\``)
  }
  writer.text(text.slice(done))
  return tidy(writer.finish())
}

/** Put decoded tags in code spans, drop trailing and doubled blanks and empty lines too many. */
function tidy(text: string): string {
  const shown = text.includes("<") ? quoteTags(text) : text
  return shown
    .split("\n")
    .map(tidyLine)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

function tidyLine(line: string): string {
  const words = line.trim()
  const indent = line.length - line.trimStart().length
  return (indent >= 4 && words !== "" ? line.slice(0, indent) : "") + words.replace(/\s{2,}/g, " ")
}

function quoteTags(text: string): string {
  const isCode = findCodeSpans(text)
  return text.replace(/<\/?[A-Za-z][^<>`\n]{0,200}>/g, (tag, index: number) =>
    isCode(index) ? tag : `\`${tag}\``,
  )
}
