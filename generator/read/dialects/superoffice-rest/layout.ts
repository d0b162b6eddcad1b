import type { Block, Fence, MarkdownPage, Prose, Span, Table } from "../../markdown/parts.ts"
import { splitParagraphs, tableSignature } from "../../markdown/parts.ts"

/** A page taken apart by its landmarks; every part holds the blocks between its landmark and the next. */
export interface Layout {
  /** The page's first heading. */
  readonly title?: string
  /** The first fence of the language `http`. */
  readonly requestLine?: Fence
  readonly description: readonly Block[]
  readonly pathParameters?: Table
  readonly query: readonly Block[]
  readonly headers: readonly Block[]
  readonly request?: LandmarkPart
  readonly response?: LandmarkPart
  readonly responseBody?: LandmarkPart
  readonly samples: readonly Block[]
}

/** A landmark such as `## Request Body: entity` and what stands below it. */
export interface LandmarkPart {
  /** The words behind the colon, trimmed; may be empty. */
  readonly words: string
  /** Span of the landmark's text. */
  readonly span: Span
  readonly blocks: readonly Block[]
}

type PartName = "query" | "headers" | "request" | "response" | "responseBody" | "samples"

// Revisions differ in heading level, letter case, colon and blanks, so only the words count.
const landmarks: readonly (readonly [PartName, RegExp])[] = [
  ["query", /^query string parameters\s*:?$/i],
  ["headers", /^request headers\s*:?$/i],
  ["request", /^request body\s*(?::|$)([^]*)/i],
  ["responseBody", /^response body\s*(?::|$)([^]*)/i],
  ["response", /^response\s*(?::|$)([^]*)/i],
  ["samples", /^sample (?:request|response)s?\s*:?$/i],
]

/**
 * Take an operation's page apart.
 *
 * @remarks
 * Headings that are no landmark belong to the part that they stand in: descriptions have headings of their own. In
 * the oldest revision `Response body: X` is a paragraph, not a heading.
 */
export function readLayout(page: MarkdownPage): Layout {
  const collected = collectParts(page.blocks)
  const fence = collected.head.find((block): block is Fence => block.kind === "fence" && isHttp(block))
  const title = collected.head.find((block) => block.kind === "heading")
  const pathTable = collected.head.find(
    (block): block is Table => block.kind === "table" && isPathTable(block),
  )
  const rest = collected.head.slice(fence === undefined ? 0 : collected.head.indexOf(fence) + 1)
  const { query, headers, request, response, responseBody, samples } = collected.parts
  return {
    ...(title === undefined ? {} : { title: title.text }),
    ...(fence === undefined ? {} : { requestLine: fence }),
    description: rest.filter((block) => block !== pathTable && block !== title),
    ...(pathTable === undefined ? {} : { pathParameters: pathTable }),
    query: query?.blocks ?? [],
    headers: headers?.blocks ?? [],
    ...(request === undefined ? {} : { request }),
    ...(response === undefined ? {} : { response }),
    ...(responseBody === undefined ? {} : { responseBody }),
    samples: samples?.blocks ?? [],
  }
}

function isHttp(fence: Fence): boolean {
  return fence.info.toLowerCase() === "http"
}

function isPathTable(table: Table): boolean {
  return /^path (?:part|parameter)/.test(tableSignature(table))
}

interface OpenPart {
  readonly words: string
  readonly span: Span
  readonly blocks: Block[]
}

function collectParts(blocks: readonly Block[]) {
  const head: Block[] = []
  const parts: Partial<Record<PartName, OpenPart>> = {}
  let current = head
  for (const block of blocks.flatMap(splitAtLandmarks)) {
    const mark = readLandmark(block)
    if (mark === undefined) {
      current.push(block)
      continue
    }
    const part = parts[mark.part] ?? { words: mark.words, span: block, blocks: [] }
    parts[mark.part] = part
    current = part.blocks
  }
  return { head, parts }
}

/** Set a paragraph `Response body: X` apart from the prose that it stands in. */
function splitAtLandmarks(block: Block): readonly Block[] {
  if (block.kind !== "prose" || !/^response body\s*:/im.test(block.text)) return [block]
  return splitParagraphs(block)
}

function readLandmark(block: Block): { readonly part: PartName; readonly words: string } | undefined {
  if (block.kind === "prose") return readParagraphLandmark(block)
  if (block.kind !== "heading") return undefined
  for (const [part, pattern] of landmarks) {
    const match = pattern.exec(block.text)
    if (match !== null) return { part, words: (match[1] ?? "").trim() }
  }
  return undefined
}

function readParagraphLandmark(
  prose: Prose,
): { readonly part: PartName; readonly words: string } | undefined {
  const match = /^\s*response body\s*:([^\n]*)$/i.exec(prose.text)
  return match === null ? undefined : { part: "responseBody", words: (match[1] ?? "").trim() }
}
