/** Names, and the namespaces that their prefixes stand for. */
import type { FailAt } from "./xml-text.js"

export interface XmlName {
  /** Empty string for no namespace. */
  readonly namespace: string
  /** Local name. */
  readonly name: string
}

/** What a tag's declarations hid: prefix and namespace before, to put back at the element's end. */
export type Hidden = readonly (readonly [prefix: string, namespace: string | undefined])[]

export interface SplitName {
  readonly prefix: string
  readonly local: string
}

/** Prefixes that are declared where the reader is. */
export interface Scope {
  /** A qualified name's parts; checked once per spelling, not once per element. */
  split(qName: string, offset: number): SplitName
  lookUp(prefix: string, offset: number): string
  /** @param hidden - Gets what the declaration hides. */
  declare(
    prefix: string,
    namespace: string,
    offset: number,
    hidden: [prefix: string, namespace: string | undefined][],
  ): void
  restore(hidden: Hidden): void
}

const nameStart =
  ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}"
const name = `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`
const nameAt = new RegExp(name, "uy")
const qualifiedName = new RegExp(
  `^(?:(?!:)${name.replaceAll(":", "")}:)?(?!:)${name.replaceAll(":", "")}$`,
  "u",
)
const xmlNamespace = "http://www.w3.org/XML/1998/namespace"
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/"

/** Create the scope outside the root element. */
export function createScope(usualPrefixes: Readonly<Record<string, string>>, failAt: FailAt): Scope {
  const scope = new Map<string, string>([...Object.entries(usualPrefixes), ["xml", xmlNamespace]])
  const splitNames = new Map<string, SplitName>()
  return { split, lookUp, declare, restore }

  function declare(
    prefix: string,
    namespace: string,
    tag: number,
    hidden: [string, string | undefined][],
  ): void {
    const reserved = prefix === "xmlns" || namespace === xmlnsNamespace
    if (reserved || (prefix === "xml") !== (namespace === xmlNamespace)) {
      throw failAt(tag, "malformed", `prefix \`${prefix}\` or its namespace is reserved`)
    }
    if (prefix !== "" && namespace === "")
      throw failAt(tag, "malformed", `prefix \`${prefix}\` without a namespace`)
    if (prefix !== "") split(prefix, tag)
    if (hidden.some(([known]) => known === prefix))
      throw failAt(tag, "malformed", `\`xmlns:${prefix}\` twice in one tag`)
    hidden.push([prefix, scope.get(prefix)])
    scope.set(prefix, namespace)
  }

  function restore(hidden: Hidden): void {
    for (const [prefix, namespace] of hidden) {
      if (namespace === undefined) scope.delete(prefix)
      else scope.set(prefix, namespace)
    }
  }

  function lookUp(prefix: string, tag: number): string {
    const namespace = scope.get(prefix)
    if (namespace === undefined && prefix !== "") {
      throw failAt(tag, "malformed", `prefix \`${prefix}\` is not declared`)
    }
    return namespace ?? ""
  }

  function split(qName: string, tag: number): SplitName {
    const known = splitNames.get(qName)
    if (known !== undefined) return known
    if (!qualifiedName.test(qName))
      throw failAt(tag, "malformed", `\`${qName.slice(0, 80)}\` is no qualified name`)
    const colon = qName.indexOf(":")
    const parts = { prefix: colon === -1 ? "" : qName.slice(0, colon), local: qName.slice(colon + 1) }
    splitNames.set(qName, parts)
    return parts
  }
}

/** The name that starts at a place; `undefined` when none does. */
export function nameStartingAt(xml: string, from: number): string | undefined {
  // Nearly all names are ASCII, for which a loop over codes is several times faster than the expression.
  let end = from
  while (asciiName[xml.charCodeAt(end)] === 1) end += 1
  if (end > from && !(xml.charCodeAt(end) >= 0x80)) {
    const first = xml.charCodeAt(from)
    if (first >= 0x3a && first !== 0x3b) return xml.slice(from, end)
  }
  nameAt.lastIndex = from
  return nameAt.exec(xml)?.[0]
}

/** 1 for each ASCII code that a name may hold; names start with one above `9`. */
const asciiName = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w:.-]/.test(String.fromCharCode(code))),
)
