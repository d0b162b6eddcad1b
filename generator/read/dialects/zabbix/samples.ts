import { createRequire } from "node:module"
import type { ParseError } from "jsonc-parser"

import type { Diagnostic, Json, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { SampleFact } from "../../facts.ts"
import type { Fence } from "../../markdown/blocks.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import type { Section } from "../../markdown/sections.ts"
import { toAnchor } from "./links.ts"
import { report } from "./diagnostics.ts"

const require = createRequire(import.meta.url)

/**
 * Read the samples below Examples: requests and responses in turns, several pairs to a heading.
 *
 * @remarks
 * Diagnostics: `zabbix/broken-sample`, `zabbix/unpaired-sample`. The two sides of a pair have the same name, the
 * heading's anchor.
 */
export function readSamples(
  sections: readonly Section[],
  page: MarkdownPage,
): Outcome<readonly SampleFact[]> {
  const diagnostics: Diagnostic[] = []
  const samples: SampleFact[] = []
  const names = new Map<string, number>()
  let open: SampleFact | undefined
  for (const { section, fence, side } of sections.flatMap(listFences)) {
    const isAnswer = side === "response" && open !== undefined
    if (!isAnswer && open !== undefined) diagnostics.push(reportUnpaired(open))
    const name = isAnswer && open !== undefined ? open.name : uniqueName(section, names)
    const sample = readSample(fence, side, name, page, diagnostics)
    if (side === "response" && !isAnswer) diagnostics.push(reportUnpaired(sample))
    open = side === "request" ? sample : undefined
    samples.push(sample)
  }
  if (open !== undefined) diagnostics.push(reportUnpaired(open))
  return outcome(samples, diagnostics)
}

interface PlacedFence {
  readonly section: Section
  readonly fence: Fence
  readonly side: SampleFact["side"]
}

/** Fences of JSON with the side that the words above them say; without words, turns are taken. */
function listFences(section: Section): readonly PlacedFence[] {
  const placed: PlacedFence[] = []
  let words = ""
  for (const block of section.blocks) {
    if (block.kind === "prose") words = block.text.trim().split("\n").at(-1) ?? ""
    if (block.kind !== "fence") continue
    if (/^(?:bash|sh|php|python)\b/i.test(block.info)) continue
    const said = /\brequest\b/i.test(words) ? "request" : /\bresponse\b/i.test(words) ? "response" : undefined
    const turn = placed.at(-1)?.side === "request" ? "response" : "request"
    placed.push({ section, fence: block, side: sideOf(block.text) ?? said ?? turn })
    words = ""
  }
  return placed
}

/** The message's own members tell more than the words above it. */
function sideOf(text: string): SampleFact["side"] | undefined {
  if (
    /"method"\s*:\s*"[\w.]+"/.test(text) &&
    !/^\s*\{\s*(?:"jsonrpc"[^,]*,\s*)?"(?:result|error)"/.test(text)
  )
    return "request"
  return /^\s*\{\s*(?:"jsonrpc"[^,]*,\s*)?"(?:result|error)"/.test(text) ? "response" : undefined
}

function uniqueName(section: Section, names: Map<string, number>): string {
  const base = toAnchor(section.heading?.text ?? "").replaceAll("_", "-") || "example"
  const count = (names.get(base) ?? 0) + 1
  names.set(base, count)
  return count === 1 ? base : `${base}-${count}`
}

function readSample(
  fence: Fence,
  side: SampleFact["side"],
  name: string,
  page: MarkdownPage,
  diagnostics: Diagnostic[],
): SampleFact {
  const lines = fence.text.split("\n")
  const last = lines.at(-1) ?? ""
  const source = page.place({
    line: fence.textLine,
    column: 1,
    endLine: fence.textLine + lines.length - 1,
    endColumn: last.length + 1,
  })
  const base = { name, side, mediaType: "application/json-rpc", text: fence.text, source } as const
  try {
    return { ...base, json: JSON.parse(fence.text) as Json }
  } catch {
    diagnostics.push(reportBroken(fence, page))
    return base
  }
}

function reportBroken(fence: Fence, page: MarkdownPage): Diagnostic {
  const jsonc = loadParser()
  const errors: ParseError[] = []
  jsonc.parse(fence.text, errors, { disallowComments: true })
  const [error] = errors
  const { line, column } = placeOfOffset(fence.text, error?.offset ?? 0)
  const at = fence.textLine + line - 1
  const endColumn = column + Math.max(1, error?.length ?? 1)
  const source = page.place({ line: at, column, endLine: at, endColumn })
  const words = error === undefined ? "not a value" : jsonc.printParseErrorCode(error.error)
  const message = words.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()
  return report("zabbix/broken-sample", `the sample is not JSON: ${message}`, { source })
}

/**
 * The parser that says where and what: the platform's own says either in words that differ from version to version. It
 * is loaded for broken samples alone, not by every thread that reads pages of any dialect.
 */
function loadParser(): typeof import("jsonc-parser") {
  return require("jsonc-parser") as typeof import("jsonc-parser")
}

function placeOfOffset(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n")
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 }
}

function reportUnpaired(sample: SampleFact): Diagnostic {
  const other = sample.side === "request" ? "response" : "request"
  return report("zabbix/unpaired-sample", `the ${sample.side} \`${sample.name}\` has no ${other}`, {
    source: firstLine(sample.source),
  })
}

function firstLine(source: SourceRef): SourceRef {
  return { path: source.path, line: source.line, column: source.column }
}
