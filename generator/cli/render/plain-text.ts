/**
 * Text for a terminal: control characters, which could move the cursor or recolour what follows, become visible
 * pictures, and characters that reverse the reading direction go.
 */
export function plainText(text: string): string {
  return (
    text
      .replaceAll("\t", "  ")
      // oxlint-disable-next-line no-control-regex -- control characters are the point
      .replaceAll(/[\u0000-\u001f]/g, (character) => String.fromCharCode(0x24_00 + character.charCodeAt(0)))
      .replaceAll(/[\u007f-\u009f]/g, "\u{2421}")
      .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
  )
}
