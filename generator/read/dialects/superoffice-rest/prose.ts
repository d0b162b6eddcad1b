import type { Mention } from "../../facts.ts"
import { type Block, cleanLine, cleanMarkdown, type Heading, type Span } from "../../markdown/parts.ts"
import type { Context } from "./context.ts"

/** What the prose between the request line and the first table says. */
export interface ProseFacts {
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly onlineRestricted?: string
  readonly slowThreshold?: number
  readonly mentions: readonly Mention[]
}

/**
 * Read the description of an operation: first paragraph the summary, the rest the description.
 *
 * @remarks
 * The heading `Online Restricted: ##` is a notice with its text on the heading's own line, and on some pages the next
 * sentence of the description is glued to it. See case `online-restricted-glued`.
 */
export function readProse(context: Context, blocks: readonly Block[]): ProseFacts {
  const pieces: string[] = []
  let onlineRestricted: string | undefined
  for (const block of blocks) {
    const notice = block.kind === "heading" ? readNotice(block) : undefined
    if (notice === undefined) pieces.push(printBlock(context, block))
    else {
      onlineRestricted = notice.text
      if (notice.rest !== "") pieces.push(notice.rest)
    }
  }
  const text = pieces.join("\n\n")
  const slowThreshold = readSlowThreshold(text)
  const cleaned = cleanMarkdown(slowThreshold === undefined ? text : text.replace(slowSentence, ""))
  const { summary, description } = splitSummary(cleaned)
  return {
    ...(summary === "" ? {} : { summary }),
    ...(description === "" ? {} : { description }),
    ...(/^deprecated\b/i.test(summary) ? { deprecated: true } : {}),
    ...(onlineRestricted === undefined ? {} : { onlineRestricted }),
    ...(slowThreshold === undefined ? {} : { slowThreshold }),
    mentions: readCalls(context, blocks),
  }
}

const slowSentence = /\bNsApiSlow threshold\s{0,3}:\s{0,3}(\d{1,9})\s{0,3}ms\.?/i

function readSlowThreshold(text: string): number | undefined {
  const match = slowSentence.exec(text)
  return match === null ? undefined : Number(match[1])
}

/** The second `##` of the notice is no heading mark: the generator printed it. */
function readNotice(heading: Heading): { readonly text: string; readonly rest: string } | undefined {
  const match = /^Online Restricted\s{0,3}:[\s#]{0,10}/i.exec(heading.text)
  if (match === null) return undefined
  const words = heading.text.slice(match[0].length)
  const cut = findGluedSentence(words)
  return { text: cleanLine(words.slice(0, cut)), rest: words.slice(cut).trim() }
}

/** Where the text stops speaking of the restriction: a call of an agent, or a lead-in to the example below. */
function findGluedSentence(words: string): number {
  const call = words.search(/\bCalls the\b/)
  if (call !== -1) return call
  if (!words.trimEnd().endsWith(":")) return words.length
  return words.trimEnd().lastIndexOf(". ") + 1 || words.length
}

function printBlock(context: Context, block: Block): string {
  if (block.kind === "heading") return `${"#".repeat(block.depth)} ${block.text}`
  if (block.kind === "prose") return block.text
  if (block.kind === "fence") return `\`\`\`${block.info}\n${block.text}\n\`\`\``
  return sourceLines(context, block)
}

function sourceLines(context: Context, span: Span): string {
  return context.page.lines.slice(span.line - 1, span.endLine).join("\n")
}

function splitSummary(text: string): { readonly summary: string; readonly description: string } {
  if (/^(?:#|`{3}|[-*|] )/.test(text)) return { summary: "", description: text }
  const end = text.indexOf("\n\n")
  if (end === -1) return { summary: cleanLine(text), description: "" }
  return { summary: cleanLine(text.slice(0, end)), description: text.slice(end).trim() }
}

const call =
  /\bCalls the (?:\{(?:\w{1,80}\.){0,10}I?(\w{1,80}?)Agent\}|(\w{1,80}) agent) service (\w{1,120})/g

/** `Calls the User agent service SaveUser` names the operation `User.SaveUser`. */
function readCalls(context: Context, blocks: readonly Block[]): readonly Mention[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "prose" && block.kind !== "heading") return []
    return [...block.text.matchAll(call)].map((match) => {
      const [line, column] = lineAndColumn(block, match.index)
      const source = context.page.place({ line, column, endLine: line, endColumn: column + match[0].length })
      return {
        kind: "callsOperation" as const,
        name: `${match[1] ?? match[2] ?? ""}.${match[3] ?? ""}`,
        source,
      }
    })
  })
}

function lineAndColumn(block: Span & { readonly text: string }, offset: number): readonly [number, number] {
  const before = block.text.slice(0, offset).split("\n")
  const column = (before.at(-1) ?? "").length + (before.length === 1 ? block.column : 1)
  return [block.line + before.length - 1, column]
}
