/**
 * A small, strict reader of XML 1.0 with namespaces, for SOAP messages: no DTD and therefore no entity but the five,
 * nothing loaded, one pass, bounded by `XmlLimits`. It hands out tags one by one, so that unknown parts cost nothing.
 *
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
import { type Hidden, type XmlName, createScope, nameStartingAt } from "./xml-names.js"
import { type XmlLimits, type XmlProblem, XmlError, defaultXmlLimits, nowhere } from "./xml-error.js"
import { illegalCharacter, locateXml, normaliseLineEnds, resolveReferences } from "./xml-text.js"

export interface XmlReader {
  /** Move to the next tag. A self-closing element is a `start` and an `end`. `done` follows the root's end. */
  next(): "start" | "end" | "done"
  /** The element whose start tag was read last. */
  readonly element: XmlStart
  /** Characters between the last two tags, references and CDATA resolved, line ends as `\n`. */
  readonly text: string
  /** Number of open elements: 1 behind the root's start tag. */
  readonly depth: number
  /** Place in the text behind the last tag, in code units. */
  readonly offset: number
  /** Read past the end of the element that is open. */
  skip(): void
  /** Expand a QName in text or in an attribute's value, with the prefixes in scope. */
  resolve(qName: string): XmlName
  /** Make an error about the place where the last start tag stands. */
  fail(problem: XmlProblem, message: string): XmlError
}

export type { XmlName } from "./xml-names.js"

export interface XmlStart extends XmlName {
  /** Namespace declarations are left out. */
  readonly attributes: readonly XmlAttribute[]
  /** Place of `<` in the text, in code units. */
  readonly offset: number
}

export interface XmlAttribute extends XmlName {
  readonly value: string
}

const blank = /^[ \t\r\n]*$/
const declarationAt =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y
const noneHidden: Hidden = []
const noAttributes: readonly XmlAttribute[] = []

interface OpenElement {
  readonly qName: string
  readonly hidden: Hidden
}

/**
 * @param usualPrefixes - Namespaces of prefixes that the text may use without declaring them.
 * @throws {@link XmlError} from here and from every step, as soon as the text is seen to be refused.
 */
export function createXmlReader(
  xml: string,
  limits: XmlLimits = defaultXmlLimits,
  usualPrefixes: Readonly<Record<string, string>> = {},
): XmlReader {
  if (xml.length > limits.size) throw new XmlError("limit", `message is longer than ${limits.size}`, nowhere)
  const illegal = illegalCharacter.exec(xml)
  if (illegal !== null) throw failAt(illegal.index, "malformed", "character that XML does not allow")
  const open: OpenElement[] = []
  const scope = createScope(usualPrefixes, failAt)
  let at = skipProlog()
  let element: XmlStart = { namespace: "", name: "", attributes: [], offset: 0 }
  let text = ""
  let selfClosed = false
  let leaving = noneHidden
  let rootRead = false
  let elements = 0

  return {
    next,
    skip,
    resolve,
    fail: (problem, message) => failAt(element.offset, problem, message),
    get element() {
      return element
    },
    get text() {
      return text
    },
    get depth() {
      return open.length
    },
    get offset() {
      return at
    },
  }

  function skipProlog(): number {
    const start = xml.startsWith("\u{FEFF}") ? 1 : 0
    if (!xml.startsWith("<?xml", start) || /[^ \t\r\n?]/.test(xml[start + 5] ?? " ")) return start
    declarationAt.lastIndex = start
    if (!declarationAt.test(xml)) throw failAt(start, "malformed", "XML declaration is not well-formed")
    return declarationAt.lastIndex
  }

  function next(): "start" | "end" | "done" {
    text = ""
    if (leaving.length > 0) leave()
    if (selfClosed) {
      selfClosed = false
      close()
      return "end"
    }
    for (;;) {
      const tag = xml.indexOf("<", at)
      const end = tag === -1 ? xml.length : tag
      if (end > at) readText(at, end)
      at = end
      if (tag === -1) return finish()
      const second = xml.charCodeAt(tag + 1)
      if (second === 0x2f) return readEndTag(tag)
      if (second === 0x21) readDeclaration(tag)
      else if (second === 0x3f) readInstruction(tag)
      else return readStartTag(tag)
    }
  }

  function finish(): "done" {
    if (open.length > 0) throw failAt(at, "malformed", `text ends inside <${open.at(-1)?.qName}>`)
    if (!rootRead) throw failAt(at, "malformed", "text holds no element")
    return "done"
  }

  function readText(from: number, to: number): void {
    const raw = xml.slice(from, to)
    if (open.length === 0) {
      if (!blank.test(raw)) throw failAt(from, "malformed", "text outside the root element")
      return
    }
    const wrong = raw.indexOf("]]>")
    if (wrong !== -1) throw failAt(from + wrong, "malformed", "`]]>` in text")
    text += resolveReferences(normaliseLineEnds(raw), from, failAt)
  }

  function readDeclaration(tag: number): void {
    if (xml.startsWith("<!--", tag)) return readComment(tag)
    if (xml.startsWith("<![CDATA[", tag)) return readCharacterData(tag)
    if (xml.startsWith("<!DOCTYPE", tag))
      throw failAt(tag, "forbidden", "document type declarations are refused")
    throw failAt(tag, "malformed", "`<!` that starts neither comment nor CDATA")
  }

  function readComment(tag: number): void {
    const end = xml.indexOf("--", tag + 4)
    if (end === -1 || xml[end + 2] !== ">")
      throw failAt(tag, "malformed", "comment that does not end, or holds `--`")
    at = end + 3
  }

  function readCharacterData(tag: number): void {
    if (open.length === 0) throw failAt(tag, "malformed", "text outside the root element")
    const end = xml.indexOf("]]>", tag + 9)
    if (end === -1) throw failAt(tag, "malformed", "CDATA section that does not end")
    text += normaliseLineEnds(xml.slice(tag + 9, end))
    at = end + 3
  }

  function readInstruction(tag: number): void {
    const target = readName(tag + 2)
    const end = xml.indexOf("?>", tag + 2 + target.length)
    const behind = xml[tag + 2 + target.length] ?? ""
    if (end === -1 || target.includes(":") || !/[ \t\r\n?]/.test(behind)) {
      throw failAt(tag, "malformed", "processing instruction is not well-formed")
    }
    if (target.toLowerCase() === "xml")
      throw failAt(tag, "malformed", "XML declaration that is not at the start")
    at = end + 2
  }

  function readStartTag(tag: number): "start" {
    if (open.length === 0 && rootRead) throw failAt(tag, "malformed", "second root element")
    if (open.length >= limits.depth) throw failAt(tag, "limit", `elements lie deeper than ${limits.depth}`)
    elements += 1
    if (elements > limits.elements)
      throw failAt(tag, "limit", `message has more than ${limits.elements} elements`)
    rootRead = true
    const qName = readName(tag + 1)
    at = tag + 1 + qName.length
    const written: [qName: string, value: string][] = []
    const hidden: [string, string | undefined][] = []
    while (readAttribute(tag, written, hidden));
    // Only now are all the prefixes known that this tag may use.
    const attributes = written.length === 0 ? noAttributes : resolveAttributes(written, tag)
    open.push({ qName, hidden: hidden.length === 0 ? noneHidden : hidden })
    const { prefix, local } = scope.split(qName, tag)
    element = { namespace: scope.lookUp(prefix, tag), name: local, attributes, offset: tag }
    return "start"
  }

  function readAttribute(
    tag: number,
    written: [qName: string, value: string][],
    hidden: [string, string | undefined][],
  ): boolean {
    const before = at
    skipSpace()
    const code = xml.charCodeAt(at)
    if (code === 0x3e || (code === 0x2f && xml.charCodeAt(at + 1) === 0x3e)) {
      selfClosed = code === 0x2f
      at += selfClosed ? 2 : 1
      return false
    }
    const qName = readName(at)
    if (before === at) throw failAt(at, "malformed", "attributes without space between them")
    if (written.length + hidden.length >= limits.attributes) {
      throw failAt(tag, "limit", `element has more than ${limits.attributes} attributes`)
    }
    at += qName.length
    const value = readAttributeValue()
    if (qName === "xmlns" || qName.startsWith("xmlns:")) scope.declare(qName.slice(6), value, tag, hidden)
    else written.push([qName, value])
    return true
  }

  function readAttributeValue(): string {
    skipSpace()
    if (xml[at] !== "=") throw failAt(at, "malformed", "attribute without a value")
    at += 1
    skipSpace()
    const quote = xml[at]
    if (quote !== '"' && quote !== "'") throw failAt(at, "malformed", "attribute value without quotes")
    const end = xml.indexOf(quote, at + 1)
    if (end === -1) throw failAt(at, "malformed", "attribute value that does not end")
    const raw = xml.slice(at + 1, end)
    if (raw.includes("<")) throw failAt(at, "malformed", "`<` in an attribute value")
    const value = resolveReferences(raw.replace(/\r\n|[\t\r\n]/g, " "), at, failAt)
    at = end + 1
    return value
  }

  function resolveAttributes(
    written: readonly (readonly [string, string])[],
    tag: number,
  ): readonly XmlAttribute[] {
    const attributes = written.map(([qName, value]) => {
      // An attribute without a prefix has no namespace, whatever the default is.
      const { prefix, local } = scope.split(qName, tag)
      return { namespace: prefix === "" ? "" : scope.lookUp(prefix, tag), name: local, value }
    })
    if (attributes.length > 1) refuseDuplicates(attributes, tag)
    return attributes
  }

  function refuseDuplicates(attributes: readonly XmlAttribute[], tag: number): void {
    const seen = new Set(attributes.map((attribute) => `${attribute.namespace} ${attribute.name}`))
    if (seen.size < attributes.length) throw failAt(tag, "malformed", "attribute twice in one tag")
  }

  function readEndTag(tag: number): "end" {
    const last = open.at(-1)
    if (last === undefined || !xml.startsWith(last.qName, tag + 2)) throw wrongEnd(tag, last)
    at = tag + 2 + last.qName.length
    skipSpace()
    if (xml.charCodeAt(at) !== 0x3e) throw wrongEnd(tag, last)
    at += 1
    close()
    return "end"
  }

  function wrongEnd(tag: number, last: OpenElement | undefined): XmlError {
    const expected = last === undefined ? "no element is open" : `<${last.qName}> is open`
    return failAt(tag, "malformed", `end tag does not match: ${expected}`)
  }

  /** What the end tag's element declared stays in scope until the next step, for QNames in its text. */
  function close(): void {
    leaving = open.pop()?.hidden ?? noneHidden
  }

  function leave(): void {
    scope.restore(leaving)
    leaving = noneHidden
  }

  function skip(): void {
    for (const target = open.length - 1; open.length > target;) next()
  }

  function resolve(qName: string): XmlName {
    const { prefix, local } = scope.split(qName.trim(), element.offset)
    return { namespace: scope.lookUp(prefix, element.offset), name: local }
  }

  function readName(from: number): string {
    const found = nameStartingAt(xml, from)
    if (found === undefined) throw failAt(from, "malformed", "expected a name")
    return found
  }

  function skipSpace(): void {
    for (;;) {
      const code = xml.charCodeAt(at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      at += 1
    }
  }

  function failAt(offset: number, problem: XmlProblem, message: string): XmlError {
    return new XmlError(problem, message, locateXml(xml, offset))
  }
}
