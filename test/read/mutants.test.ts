import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fc } from "../random.ts"
import { describe, expect, test } from "vitest"

import type { SourceRef } from "../../generator/contract/index.ts"
import { expandIncludes, type SourceFile } from "../../generator/read/pages/includes.ts"
import { readPage } from "../../generator/read/read-page.ts"
import { dialects } from "../../generator/read/registry.ts"
import { cpuTime } from "../cpu-time.ts"

/** Folders of small pages, one construct each; all dialects' cases. */
const folder = join(import.meta.dirname, "dialects")
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .sort()
  .map((path) => readFileSync(join(folder, path), "utf8"))

/** Pieces that mean something to a reader of pages. */
const pieces = [
  "|",
  "\n|",
  "|\n",
  "---\n",
  "```",
  "```http\n",
  "```http!\n",
  "~~~",
  "# ",
  "\n## Response:",
  "\n## Request Body: ",
  "Response body: ",
  "Enum: ",
  "<para>",
  "<!--",
  "-->",
  "&amp;",
  "`",
  "\\|",
  "{",
  "}",
  "[!include[x](a.md)]",
  "[!include[x](page.md)]",
  "\r\n",
  "\r",
  "\0",
  "\uFEFF",
  "\u2028",
  "💥",
  "https://a.example/?a=b&c=d",
  "__proto__",
  "constructor",
  "*",
  "[",
  "](",
  "\t",
  "    ",
  "null",
  "</Envelope>",
  "<a:b>",
  "]]>",
]

type Edit = readonly [kind: "cut" | "copy" | "insert" | "swap", at: number, length: number, piece: string]

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom("cut" as const, "copy" as const, "insert" as const, "swap" as const),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 200 }),
  fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })),
)

function mutate(text: string, [kind, where, length, piece]: Edit): string {
  const at = Math.floor(where * text.length)
  const end = Math.min(text.length, at + length)
  if (kind === "cut") return text.slice(0, at) + text.slice(end)
  if (kind === "copy") return text.slice(0, end) + text.slice(at)
  if (kind === "insert") return text.slice(0, at) + piece + text.slice(at)
  return text.slice(end) + text.slice(0, at) + piece
}

/** Every place that facts or diagnostics carry. */
function placesOf(value: unknown, found: SourceRef[] = []): readonly SourceRef[] {
  if (Array.isArray(value)) for (const item of value) placesOf(item, found)
  else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key === "source" && member !== undefined) found.push(member as SourceRef)
      else if (key !== "json") placesOf(member, found)
    }
  }
  return found
}

function isInside(
  { path, line, column, endLine = line, endColumn = column }: SourceRef,
  files: ReadonlyMap<string, readonly string[]>,
): boolean {
  const lines = files.get(path)
  const first = lines?.[line - 1]
  const last = lines?.[endLine - 1]
  if (first === undefined || last === undefined) return false
  const isForward = endLine > line || (endLine === line && endColumn >= column)
  return isForward && column >= 1 && column <= first.length + 1 && endColumn <= last.length + 1
}

describe("damaged pages", () => {
  test("are read without a throw, with every place inside a file", () => {
    const page = fc.constantFrom(...pages)
    const edits = fc.array(edit, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(page, page, edits, (text, other, changes) => {
        const files = new Map<string, SourceFile>([
          ["page.md", { path: "page.md", pathInFolder: "page.md", text: changes.reduce(mutate, text) }],
          ["a.md", { path: "a.md", pathInFolder: "a.md", text: changes.slice(1).reduce(mutate, other) }],
        ])
        const file = files.get("page.md")
        if (file === undefined) throw new Error("no page")
        const expanded = expandIncludes(file, (path) => files.get(path))
        const { value, diagnostics } = readPage(
          { path: "page.md", pathInFolder: "page.md", ...expanded },
          dialects,
        )
        const lines = new Map([...files].map(([path, { text: all }]) => [path, all.split(/\r\n|\r|\n/)]))
        const outside = placesOf([value, diagnostics, expanded.diagnostics]).filter(
          (place) => !isInside(place, lines),
        )
        expect(outside).toEqual([])
        expect(structuredClone(value)).toEqual(value)
      }),
      { numRuns: 1000, seed: 8 },
    )
  }, 120_000)

  test("cost no more than their length", () => {
    const slow = pieces.filter((piece) => {
      const head = "---\nuid: v1A_B\n---\n\n```http\nGET /api/v1/A\n```\n\n| a | Type |\n|---|---|\n"
      const start = cpuTime()
      readPage(
        { path: "v1A_B.md", pathInFolder: "v1A_B.md", ...plain(head + piece.repeat(200_000 / piece.length)) },
        dialects,
      )
      return cpuTime() - start > 3000
    })
    expect(slow).toEqual([])
  }, 120_000)
})

function plain(text: string) {
  return expandIncludes({ path: "v1A_B.md", pathInFolder: "v1A_B.md", text }, () => undefined)
}
