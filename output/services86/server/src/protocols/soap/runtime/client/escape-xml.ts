const illegalCharacter = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const textEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;",
}

/**
 * Escape text between tags. Carriage returns are written as references, because readers turn them into line feeds.
 *
 * @throws `TypeError` for characters that no XML can hold, such as NUL.
 */
export function escapeText(text: string): string {
  if (illegalCharacter.test(text)) throw new TypeError("holds a character that XML cannot carry")
  return text.replace(/[&<>\r]/g, (character) => textEscapes[character] ?? character)
}

/** Escape an attribute's value for double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")
}
