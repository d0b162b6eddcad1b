/** A member of an object in printed JSON. */
export interface PrintedMember {
  readonly key: string
  /** Where its value begins and ends in the text, the end not included. */
  readonly start: number
  readonly end: number
}

/**
 * List the members of an object in JSON that was printed with an indent of two spaces, without parsing their values: no
 * string has a line end in it, so a line that closes a value is known by its indent.
 *
 * @param start - Where the object begins.
 * @param depth - Of the members, in levels.
 */
export function listMembers(text: string, start: number, depth: number): readonly PrintedMember[] {
  const members: PrintedMember[] = []
  const indent = "  ".repeat(depth)
  let line = text.startsWith("{\n", start) ? start + 2 : -1
  while (line !== -1) {
    const name = line + indent.length
    const behind = endOfString(text, name)
    const value = behind + ": ".length
    const end = endOfValue(text, value, indent)
    members.push({ key: JSON.parse(text.slice(name, behind)), start: value, end })
    line = text[end] === "," ? end + ",\n".length : -1
  }
  return members
}

/** Index behind the quote that closes the string. */
function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1)
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1)
  return quote + 1
}

function isEscaped(text: string, index: number): boolean {
  let first = index
  while (text[first - 1] === "\\") first -= 1
  return (index - first) % 2 === 1
}

function endOfValue(text: string, start: number, indent: string): number {
  const closing = text.startsWith("{\n", start) ? "}" : text.startsWith("[\n", start) ? "]" : undefined
  if (closing !== undefined) return text.indexOf(`\n${indent}${closing}`, start) + indent.length + 2
  const end = text.indexOf("\n", start)
  return text[end - 1] === "," ? end - 1 : end
}
