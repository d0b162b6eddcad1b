/** Text between tags and in attributes' values: characters, references, line ends, places. */
import type { XmlError, XmlProblem } from "./xml-error.js"

/** Makes the error about a place in the text, in code units. */
export type FailAt = (offset: number, problem: XmlProblem, message: string) => XmlError

export const illegalCharacter: RegExp = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
])

/** Put characters in place of references. */
export function resolveReferences(raw: string, from: number, failAt: FailAt): string {
  let start = raw.indexOf("&")
  if (start === -1) return raw
  const pieces: string[] = []
  let done = 0
  for (; start !== -1; start = raw.indexOf("&", done)) {
    const end = raw.indexOf(";", start)
    // The longest that is any use is `&#x10FFFF;`, leading zeros aside.
    const written = end === -1 || end - start > 40 ? "" : raw.slice(start + 1, end)
    pieces.push(
      raw.slice(done, start),
      entities.get(written) ?? readCharacterReference(written, from + start, failAt),
    )
    done = end + 1
  }
  pieces.push(raw.slice(done))
  return pieces.join("")
}

function readCharacterReference(written: string, offset: number, failAt: FailAt): string {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(written) ?? []
  const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16)
  if (Number.isNaN(code)) {
    throw failAt(offset, "malformed", "`&` that starts none of the five entities nor a character")
  }
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : "\0"
  if (illegalCharacter.test(character)) throw failAt(offset, "malformed", `&${written}; is no XML character`)
  return character
}

/** All line ends as `\n`. */
export function normaliseLineEnds(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw
}

/** Line and column of a place in a text, both 1-based; `\r\n`, `\n` and `\r` end lines. */
export function locateXml(xml: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = 0; at < offset; at += 1) {
    const code = xml.charCodeAt(at)
    if (code !== 0x0a && (code !== 0x0d || xml.charCodeAt(at + 1) === 0x0a)) continue
    line += 1
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}
