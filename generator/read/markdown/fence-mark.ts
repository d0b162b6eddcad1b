/** The line that opens a fenced code block. */
export interface FenceMark {
  readonly sign: "`" | "~"
  readonly length: number
  /** Blanks before the fence, which are taken off its content too. */
  readonly indent: number
  /** Everything behind the fence, trimmed: language and attributes. */
  readonly info: string
}

/** Read a line as the opening of a fenced code block; `undefined` when it is none. */
export function openFence(line: string): FenceMark | undefined {
  const first = firstSign(line)
  if (first !== 96 && first !== 126) return undefined
  const match = /^( {0,3})(`{3,}|~{3,})([^\r\n]*)/.exec(line)
  if (match === null) return undefined
  const [, indent = "", marks = "", info = ""] = match
  const sign = marks.startsWith("`") ? "`" : "~"
  if (sign === "`" && info.includes("`")) return undefined
  return { sign, length: marks.length, indent: indent.length, info: info.trim() }
}

/** Whether a line closes the fenced code block that `fence` opened. */
export function closesFence(line: string, fence: FenceMark): boolean {
  const first = firstSign(line)
  if (first !== 96 && first !== 126) return false
  const match = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:\r?\n|\r)?$/.exec(line)
  return match !== null && (match[1] ?? "").startsWith(fence.sign) && (match[1] ?? "").length >= fence.length
}

function firstSign(line: string): number {
  let index = 0
  while (index < 3 && line.charCodeAt(index) === 32) index += 1
  return line.charCodeAt(index)
}
