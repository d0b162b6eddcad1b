import type { SourceRef } from "../../../contract/index.ts"
import type { PropertyFact } from "../../facts.ts"
import { type Paragraph, unescapeMarkdown } from "./cell.ts"
import { readTypeWord } from "./rows.ts"

/** The type of a property that is spelled out without one. */
const untyped = "mixed"

/** A property that a cell spells out instead of linking to a table. */
export interface SpelledOut {
  readonly name: string
  readonly type: string
  /** What stands behind the type, and the lines below it. */
  readonly lines: Paragraph
}

const entry = /^(?:-\s+)?`([A-Za-z_][\w\\]*)`\s+[-–]\s+[`*]?\((?!default\))([A-Za-z/ ]+)\)[`*]?\s*(.*)$/s
/** Without a type, below a line that says that a list of properties follows. */
const bareEntry = /^-\s+`([A-Za-z_][\w\\]*)`\s+[-–]\s+(.*)$/s
const bareHead = /\bobjects?\b.{0,80}\b(?:consisting of|properties|parameters)\b[^.]{0,200}:$/i
const inSentence = /\b(?:contains|has)\s+(`[\w\\]+`\s+-\s+`?\([a-z/ ]+\).*)$/is

/**
 * Find objects written into a cell: lines such as `` `status` - `(int)` state of the berth: `` and the lines of values
 * below each.
 *
 * @returns The entries, and the paragraphs without them.
 */
export function readSpelledOut(paragraphs: readonly Paragraph[]): {
  readonly entries: readonly SpelledOut[]
  readonly rest: readonly Paragraph[]
  /** What stands above the first entry; everything when there is none. */
  readonly before: readonly Paragraph[]
} {
  const entries: { name: string; type: string; lines: string[] }[] = []
  const rest = paragraphs.map((paragraph) => {
    const before: string[] = []
    let inside = false
    let isBare = false
    for (const line of paragraph.map((text) => inSentence.exec(text)?.[1] ?? text)) {
      const match = entry.exec(line)
      const bare = isBare ? bareEntry.exec(line) : null
      if (bareHead.test(line)) isBare = true
      if (match !== null) {
        inside = true
        const [, name = "", type = "", text = ""] = match
        entries.push({
          name: unescapeMarkdown(name),
          type: readTypeWord(type),
          lines: splitInlineValues(text),
        })
      } else if (bare !== null) {
        inside = true
        entries.push({ name: unescapeMarkdown(bare[1] ?? ""), type: untyped, lines: [bare[2] ?? ""] })
      } else if (inside) entries.at(-1)?.lines.push(line)
      else before.push(line)
    }
    return before
  })
  const first = paragraphs.findIndex((lines) =>
    lines.some((line) => entry.test(inSentence.exec(line)?.[1] ?? line)),
  )
  return {
    entries,
    rest: rest.filter((lines) => lines.length > 0),
    before: first === -1 ? paragraphs : rest.slice(0, first + 1),
  }
}

/** "state. Possible values: 0 - idle, 1 - busy." in one line is a list like any other. */
function splitInlineValues(text: string): string[] {
  const match = /^([^]*?)(Possible values?:)\s*((?:-?\d+|`[^`]*`) - [^]*)/i.exec(text)
  if (match === null) {
    const [, words, fallback] = /^(.*?)[;,.]\s*default:\s*(.*?)[;.]?$/is.exec(text) ?? []
    return words === undefined || fallback === undefined
      ? [text.replace(/;$/, "")]
      : [words, `Default: ${fallback}`]
  }
  const [, words = "", head = "", list = ""] = match
  return [words.trimEnd(), head, ...list.split(/[,;]\s+(?=(?:-?\d+|`[^`]*`) - )/)]
}

const exampleObject =
  /`\[?\s{0,9}\{\s{0,9}((?:"[\w-]{1,80}":\s{0,9}"<[^"<>]{0,80}>"(?:\s{0,9},\s{0,9}|\s{0,9}(?=\}))){1,40})\}/

/** The names in "Format: `[{"tag": "<tag>", "value": "<value>"}, ...]`". */
export function readFormatNames(paragraphs: readonly Paragraph[]): readonly string[] {
  const text = paragraphs.flat().find((line) => exampleObject.test(line))
  const members = exampleObject.exec(text ?? "")?.[1] ?? ""
  return [...members.matchAll(/"([\w-]+)":/g)].map((match) => match[1] ?? "")
}

/** The names in "objects with `name` and `value` properties". */
export function readNamedProperties(paragraphs: readonly Paragraph[]): readonly string[] {
  const [, behind = ""] = paragraphs
    .flat()
    .join(" ")
    .split(/\bobjects? with (?=`)/i)
  const [list = "", ...isNamed] = behind.split(/\bpropert(?:y|ies)\b/i)
  const isList = isNamed.length > 0 && list.replaceAll(/`\w+`|,|\band\b|\s/g, "") === ""
  return isList ? [...list.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? "") : []
}

/**
 * The names in "must have only the `userid` property defined" and its like.
 *
 * @remarks
 * "The `value` property is optional" in the next line adds an optional one.
 */
export function readOnlyProperties(
  paragraphs: readonly Paragraph[],
):
  | { readonly required: readonly string[]; readonly optional: readonly string[]; readonly line: string }
  | undefined {
  for (const [index, line] of paragraphs.flat().entries()) {
    const list =
      /\bmust have (?:only )?(?:the )?((?:`[\w\\]{1,80}`(?:,\s{0,9}(?:(?:and|or)\s{1,9})?|\s{1,9}(?:and|or)\s{1,9}|(?!\s*`))(?:the\s{1,9})?){1,40})\s{0,9}propert(?:y|ies)(?: defined)?/i.exec(
        line,
      )?.[1]
    if (list === undefined) continue
    const next = paragraphs.flat()[index + 1] ?? ""
    const optional = /The `([\w\\]+)` property is optional/i.exec(next)?.[1]
    return {
      required: [...list.matchAll(/`([\w\\]+)`/g)].map((match) => unescapeMarkdown(match[1] ?? "")),
      optional: optional === undefined ? [] : [optional],
      line,
    }
  }
  return undefined
}

/** A property of which only the name is known: an ID by its name, else a text. */
export function propertyByName(name: string, required: boolean, source: SourceRef): PropertyFact {
  const isId = name.endsWith("id")
  return {
    name,
    shape: isId
      ? { kind: "scalar", type: "integer", format: "id", exact: false, source }
      : { kind: "unknown", word: "scalar", source },
    ...(required ? { usage: { create: "required", update: "required" } } : {}),
    source,
  }
}
