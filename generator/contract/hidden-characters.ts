/**
 * Characters that a reader of source text does not see or that change how it looks: line separators of other systems,
 * control characters but tabs and line ends, zero width and bidirectional controls, byte order marks, tags.
 *
 * @see https://trojansource.codes/
 */
export const hiddenCharacters =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]/gu

/** Write hidden characters as escapes; right inside string literals of JSON, JavaScript and TypeScript. */
export function escapeHidden(text: string): string {
  return text.replace(hiddenCharacters, toEscape)
}

function toEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("")
}

/** Print JSON with a line end behind it, nothing in it hidden. */
export function printJson(value: unknown, indent?: number): string {
  return `${escapeHidden(JSON.stringify(value, undefined, indent))}\n`
}
