/** The text that pages print between an operation's heading and the first link to a WSDL file. */

export interface OperationProse {
  /** First paragraph on one line. */
  readonly summary?: string
  /** The paragraphs behind it. */
  readonly description?: string
  readonly onlineRestricted?: string
  /** One per bullet, in page order; an empty text where the bullet has none. */
  readonly parameters: readonly ParameterProse[]
  readonly returns?: string
}

export interface ParameterProse {
  readonly name: string
  readonly text: string
}

const bullet = /^\s*[*-]\s+\*\*([^*]+)\*\*:?([^]*)/
const returns = /^\s*\*\*Returns:?\*\*:?([^]*)/
const restricted = /^Online Restricted:\s*/

/** Read an operation's text: summary, bullets, `**Returns:**`, each with the lines and paragraphs that follow it. */
export function readOperationProse(lines: readonly string[]): OperationProse {
  const head: string[] = []
  const parameters: { name: string; lines: string[] }[] = []
  let result: string[] | undefined
  let current = head
  for (const line of lines) {
    const item = bullet.exec(line)
    const last = returns.exec(line)
    if (last !== null) current = result = [(last[1] ?? "").trim()]
    else if (item === null) current.push(line)
    else
      parameters.push({
        name: (item[1] ?? "").replace(/:$/, ""),
        lines: (current = [(item[2] ?? "").trim()]),
      })
  }
  const text = readText(head)
  const returned = result === undefined ? "" : toParagraphs(result).join("\n\n")
  return {
    ...text,
    parameters: parameters.map(({ name, lines: own }) => ({ name, text: toParagraphs(own).join("\n\n") })),
    ...(returned === "" ? {} : { returns: returned }),
  }
}

/** Read running text: its first paragraph, the others, and the vendor's notice on its hosted product. */
export function readText(
  lines: readonly string[],
): Pick<OperationProse, "summary" | "description" | "onlineRestricted"> {
  const paragraphs = toParagraphs(lines)
  const notices = paragraphs.filter((paragraph) => restricted.test(paragraph))
  const [summary, ...others] = paragraphs.filter((paragraph) => !restricted.test(paragraph))
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(others.length === 0 ? {} : { description: others.join("\n\n") }),
    ...(notices.length === 0
      ? {}
      : { onlineRestricted: notices.map((notice) => notice.replace(restricted, "")).join("\n\n") }),
  }
}

/**
 * Clean lines into paragraphs of one line each.
 *
 * The pages come from XML comments in source code: tags of those stand in the text, as they are or escaped
 * (`<para />`, `&lt;br/&gt;`). Those that break lines break paragraphs here, those of style are dropped; anything else
 * in angle brackets stays escaped, because it is text such as `List&lt;int&gt;`.
 */
function toParagraphs(lines: readonly string[]): readonly string[] {
  const text = lines
    .join("\n")
    .replace(/&lt;(\/?(?:br|p|para|b|i|c|code|see|paramref)\b[^<>&]*)&gt;/gi, "<$1>")
    .replace(/<see(?:also)?\s[^<>]*?cref\s*=\s*"(?:\w:)?([^"]*)"\s*\/>/gi, "`$1`")
    .replace(/<paramref\s[^<>]*?name\s*=\s*"([^"]*)"\s*\/>/gi, "`$1`")
    .replace(/<\/?(?:br|p|para)\b[^<>]*>/gi, "\n\n")
    .replace(/<\/?(?:b|i|c|code|see|seealso)\b[^<>]*>/gi, "")
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, " "))
    .filter((paragraph) => paragraph !== "")
}
