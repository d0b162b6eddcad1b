import { type XmlLimits, XmlError, defaultXmlLimits, nowhere } from "./xml-error.js"

/**
 * Turn the bytes of an XML entity into text, as RFC 7303 and appendix F of XML 1.0 ask: a byte order mark decides,
 * then the `charset` of the media type, then the XML declaration, then UTF-8.
 *
 * @param charset - `charset` parameter of the Content-Type header, when there is one.
 * @throws {@link XmlError} for bytes that break their encoding, encodings other than UTF-8, UTF-16 and US-ASCII,
 *   labels that contradict each other, and more bytes than `limits.size`.
 */
export function decodeXml(bytes: Uint8Array, charset?: string, limits: XmlLimits = defaultXmlLimits): string {
  if (bytes.byteLength > limits.size) {
    throw new XmlError("limit", `message is longer than ${limits.size} bytes`, nowhere)
  }
  const mark = readByteOrderMark(bytes)
  const label = charset === undefined || charset === "" ? undefined : toEncoding(charset)
  if (mark !== undefined && label !== undefined && !agree(mark, label)) {
    throw new XmlError("forbidden", `byte order mark says ${mark}, the media type ${label}`, nowhere)
  }
  const encoding = mark ?? label ?? isUtf16WithoutMark(bytes) ?? "utf-8"
  const text = decode(bytes, encoding)
  const declared = /^<\?xml\s[^?>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]
  if (declared !== undefined && label === undefined && !agree(encoding, toEncoding(declared))) {
    throw new XmlError(
      "forbidden",
      `XML declaration says ${declared}, but the bytes are ${encoding}`,
      nowhere,
    )
  }
  return text
}

type Encoding = "utf-8" | "utf-16" | "utf-16le" | "utf-16be"

function readByteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return undefined
}

function isUtf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le"
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be"
  return undefined
}

function toEncoding(label: string): Encoding {
  const lower = label
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .toLowerCase()
  // US-ASCII is a part of UTF-8, and decoding as UTF-8 finds every byte that is not ASCII nor UTF-8.
  if (lower === "utf-8" || lower === "utf8" || lower === "us-ascii") return "utf-8"
  if (lower === "utf-16" || lower === "utf-16le" || lower === "utf-16be") return lower
  throw new XmlError("forbidden", `encoding ${JSON.stringify(label.slice(0, 40))} is not supported`, nowhere)
}

function agree(a: Encoding, b: Encoding): boolean {
  return a === b || (a !== "utf-8" && b !== "utf-8" && (a === "utf-16" || b === "utf-16"))
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding === "utf-16" ? "utf-16le" : encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new XmlError("malformed", `bytes are not ${encoding}`, nowhere)
  }
}
