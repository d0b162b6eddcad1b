import { codeSpanEnds } from "./code-spans.ts"

/**
 * Clean a page's prose into Markdown that any reader of a description understands.
 *
 * @remarks
 * Tags of C# documentation comments become Markdown (`<para>` a paragraph, `<see cref>` its words, `<a href>` a link,
 * `<li>` a list item) or go; entities are decoded, also where they were escaped twice; a type in braces
 * (`{Vendor.Services.User.Name}`) becomes a code span of its last two names. A tag of that kind that was escaped is
 * taken for a tag; what else reads as a tag after decoding is put in a code span. Code spans and fences are left as they are. Costs time linear in the text.
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
  const code = codeSpanEnds(text)
  const writer = createWriter()
  let done = 0
  let span = 0
  // Looked up until there is no end any more, so that a page of openings costs no more than its length.
  let commentsEnd = true
  for (const match of text.matchAll(tokens)) {
    while ((code[span]?.[1] ?? Infinity) <= match.index) span += 1
    if (match.index < done || (code[span]?.[0] ?? Infinity) <= match.index) continue
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

/** What is still open: text to write when it closes. */
interface OpenTag {
  readonly tag: string
  readonly start: number
  readonly attributes: string
}

function createWriter() {
  const out: string[] = []
  const open: OpenTag[] = []

  function text(piece: string): void {
    if (piece !== "") out.push(piece)
  }

  function tag(whole: string, name: string, closing: boolean, attributes: string): void {
    const sign = replacements[name]
    if (sign !== undefined) text(closing ? sign.close : sign.open)
    else if (!wrappers.has(name)) text(dropped.has(name) ? "" : `\`${whole}\``)
    else if (attributes.endsWith("/")) text(wrap(name, attributes, ""))
    else if (closing) close(name)
    else if (open.length < 50) open.push({ tag: name, start: out.length, attributes })
  }

  function close(name: string): void {
    const last = open.at(-1)
    if (last?.tag !== name) return
    open.pop()
    const words = out.splice(last.start).join("")
    text(wrap(name, last.attributes, words))
  }

  function finish(): string {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) close(last.tag)
    return out.join("")
  }

  return { text, tag, finish }
}

/** Tags that stand for a sign wherever they stand. */
const replacements: Readonly<Record<string, { readonly open: string; readonly close: string } | undefined>> =
  Object.assign(Object.create(null) as Record<string, { open: string; close: string }>, {
    para: { open: "\n\n", close: "\n\n" },
    p: { open: "\n\n", close: "\n\n" },
    br: { open: "\n", close: "" },
    ul: { open: "\n", close: "\n\n" },
    ol: { open: "\n", close: "\n\n" },
    list: { open: "\n", close: "\n\n" },
    li: { open: "\n- ", close: "\n" },
    item: { open: "\n- ", close: "\n" },
    b: { open: "**", close: "**" },
    strong: { open: "**", close: "**" },
    i: { open: "*", close: "*" },
    em: { open: "*", close: "*" },
  })

/** Tags whose words go on without them. */
const dropped = new Set([
  "summary",
  "remarks",
  "returns",
  "value",
  "description",
  "term",
  "span",
  "div",
  "example",
  "font",
  "u",
  "html",
  "body",
])

/** Tags that need their words before they can be written. */
const wrappers = new Set(["see", "seealso", "paramref", "typeparamref", "c", "code", "a"])

function wrap(tag: string, attributes: string, words: string): string {
  if (tag === "c" || tag === "code") return codeSpan(words)
  const target = attributePatterns.href.exec(attributes)?.[1]
  if (target !== undefined && /^(?:https?:|mailto:|[./#])/i.test(target))
    return `[${words === "" ? target : words}](${encodeTarget(target)})`
  const { cref, name: ofName, langword } = attributePatterns
  const name = (cref.exec(attributes) ?? ofName.exec(attributes) ?? langword.exec(attributes))?.[1]
  if (name === undefined) return words
  const short = shortName(name.replace(/^[A-Z!]:/, ""))
  if (words.trim() === "") return codeSpan(short)
  return /^\w+$/.test(words) && short.endsWith(words) ? codeSpan(words) : words
}

/** Blanks and parentheses would end the link. */
function encodeTarget(target: string): string {
  return target.replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)
}

const attributePatterns = {
  href: /\shref\s{0,3}=\s{0,3}["']([^"']*)["']/i,
  cref: /\scref\s{0,3}=\s{0,3}["']([^"']*)["']/i,
  name: /\sname\s{0,3}=\s{0,3}["']([^"']*)["']/i,
  langword: /\slangword\s{0,3}=\s{0,3}["']([^"']*)["']/i,
}

function codeSpan(words: string): string {
  const text = words.trim()
  return text === "" || text.includes("`") ? text : `\`${text}\``
}

/** `Vendor.Services.User.Name` is `User.Name` to a reader; `Vendor.Services.IUserAgent` is `IUserAgent`. */
function shortName(name: string): string {
  const parts = name.replace(/\(.*$/s, "").split(".")
  const services = parts.lastIndexOf("Services")
  return services !== -1 && services < parts.length - 1
    ? parts.slice(services + 1).join(".")
    : (parts.at(-1) ?? name)
}

const named: Readonly<Record<string, string | undefined>> = Object.assign(
  Object.create(null) as Record<string, string>,
  {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
  },
)

function decodeEntity(whole: string, entity: string): string {
  if (!entity.startsWith("#")) return named[entity.toLowerCase()] ?? whole
  const code = /^#x/i.test(entity)
    ? Number.parseInt(entity.slice(2), 16)
    : Number.parseInt(entity.slice(1), 10)
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole
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
  const code = codeSpanEnds(text)
  return text.replace(/<\/?[A-Za-z][^<>`\n]{0,200}>/g, (tag, index: number) =>
    code.some(([from, to]) => index >= from && index < to) ? tag : `\`${tag}\``,
  )
}
