/** A name as XML allows it (`odata.nextLink` it does); other characters get `_xHHHH_`, as .NET writes them. */
export function toElementName(name: string): string {
  const escaped = name.replaceAll(/[^\p{L}\p{N}_.-]/gu, encodeCharacter)
  return /^[\p{L}_]/u.test(escaped) ? escaped : `_${escaped}`
}

function encodeCharacter(character: string): string {
  return `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`
}
