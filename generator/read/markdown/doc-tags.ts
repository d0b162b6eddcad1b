/** What is still open: text to write when it closes. */
interface OpenTag {
  readonly tag: string
  readonly start: number
  readonly attributes: string
}

/**
 * Make a writer of Markdown that understands the tags of C# documentation comments and of plain HTML.
 *
 * @returns `text` adds words; `tag` adds what a tag means (`whole` is the tag as printed); `finish` closes what is open
 *   and gives all of it.
 */
export function createTagWriter() {
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
export function shortName(name: string): string {
  const parts = name.replace(/\(.*$/s, "").split(".")
  const services = parts.lastIndexOf("Services")
  return services !== -1 && services < parts.length - 1
    ? parts.slice(services + 1).join(".")
    : (parts.at(-1) ?? name)
}
