import type { Fence } from "./blocks.ts"

/** An HTTP message as a sample prints it. */
export interface Message {
  /** `POST /api/v1/User` or `HTTP/1.1 200 OK`, trimmed; empty when the fence is. */
  readonly startLine: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Text behind the blank line; empty when there is none. */
  readonly body: string
  /** Line of the page's text on which the body begins; the message's first line when there is none. */
  readonly bodyLine: number
}

/** Read a fence as start line, header lines, blank line and body. A line without a colon among the headers is kept with an empty value. */
export function readMessage(fence: Fence): Message {
  const lines = fence.text.split("\n")
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === "")
  const end = blank === -1 ? lines.length : blank
  const headers = lines.slice(1, end).map(readHeader)
  const body =
    blank === -1
      ? ""
      : lines
          .slice(blank + 1)
          .join("\n")
          .trim()
  const bodyLine = body === "" ? fence.textLine : fence.textLine + end + 1 + countBlank(lines, end + 1)
  return { startLine: (lines[0] ?? "").trim(), headers, body, bodyLine }
}

function readHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(":")
  if (colon === -1) return [line.trim(), ""]
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

function countBlank(lines: readonly string[], from: number): number {
  let index = from
  while (index < lines.length && (lines[index] ?? "").trim() === "") index += 1
  return index - from
}
