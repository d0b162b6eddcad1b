/** A member of an object in printed JSON. */
export interface PrintedMember {
  readonly key: string
  /** Where its value begins and ends in the bytes, the end not included. */
  readonly start: number
  readonly end: number
}

/**
 * List the members of an object in JSON that was printed with an indent of two spaces, without parsing their values: no
 * string has a line end in it, so a line that closes a value is known by its indent.
 *
 * @param json - UTF-8, of which all that is looked for is ASCII.
 * @param start - Where the object begins.
 * @param depth - Of the members, in levels.
 */
export function listMembers(json: Buffer, start: number, depth: number): readonly PrintedMember[] {
  const members: PrintedMember[] = []
  const indent = "  ".repeat(depth)
  const closing = { object: Buffer.from(`\n${indent}}`), array: Buffer.from(`\n${indent}]`) }
  let line = opens(json, start, "{") ? start + 2 : -1
  while (line !== -1) {
    const name = line + indent.length
    const behind = endOfString(json, name)
    const value = behind + ": ".length
    const end = endOfValue(json, value, closing)
    members.push({ key: JSON.parse(json.toString("utf8", name, behind)), start: value, end })
    line = json[end] === byteOf(",") ? end + ",\n".length : -1
  }
  return members
}

function byteOf(character: string): number {
  return character.charCodeAt(0)
}

/** An object or list without members is closed on its line. */
function opens(json: Buffer, start: number, bracket: string): boolean {
  return json[start] === byteOf(bracket) && json[start + 1] === byteOf("\n")
}

/** Index behind the quote that closes the string. */
function endOfString(json: Buffer, start: number): number {
  let quote = json.indexOf(byteOf('"'), start + 1)
  while (isEscaped(json, quote)) quote = json.indexOf(byteOf('"'), quote + 1)
  return quote + 1
}

function isEscaped(json: Buffer, index: number): boolean {
  let first = index
  while (json[first - 1] === byteOf("\\")) first -= 1
  return (index - first) % 2 === 1
}

function endOfValue(
  json: Buffer,
  start: number,
  closing: { readonly object: Buffer; readonly array: Buffer },
): number {
  if (opens(json, start, "{")) return json.indexOf(closing.object, start) + closing.object.length
  if (opens(json, start, "[")) return json.indexOf(closing.array, start) + closing.array.length
  const end = json.indexOf(byteOf("\n"), start)
  return json[end - 1] === byteOf(",") ? end - 1 : end
}
