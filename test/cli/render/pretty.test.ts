import { describe, expect, test } from "vitest"
import type { Diagnostic } from "../../../generator/contract/index.ts"
import { renderPretty } from "../../../generator/cli/render/pretty.ts"
import type { RenderOptions, Report } from "../../../generator/cli/render/report.ts"

const page = "# ship.dock\n\n| field | kind |\n|---|---|\n| draught | metre |\n| berth | text |\n"
const folders = { pages: "", files: "" }
const options: RenderOptions = { color: false, all: false, version: "1.0.0", folders, readText: () => page }

function unknownType(
  line: number,
  message = "property `draught` has type `metre`, which no type name matches",
): Diagnostic {
  const source = { path: `docs/${line}.md`, line: 5, column: 13, endColumn: 18 }
  return { code: "facts/unknown-type", severity: "warning", message, hint: "correct the page", source }
}

function print(diagnostics: readonly Diagnostic[], more: Partial<Report & RenderOptions> = {}): string {
  const report: Report = { command: "build", exitCode: 0, files: [], diagnostics, ...more }
  return renderPretty(report, { ...options, ...more })
}

describe("pretty", () => {
  test("shows code, message, place, frame and hint", () => {
    expect(print([unknownType(1)]))
      .toBe(`warning facts/unknown-type: property \`draught\` has type \`metre\`, which no type name matches
  docs/1.md:5:13
  4 | |---|---|
  5 | | draught | metre |
    |             ^^^^^
  6 | | berth | text |
  hint: correct the page

1 warning
`)
  })

  test("shows both sides of a contradiction", () => {
    const related = [{ message: "stated here as `text`", source: { path: "docs/2.md", line: 6, column: 3 } }]
    const text = print([{ ...unknownType(1), related }])
    expect(text).toContain("  stated here as `text`\n  docs/2.md:6:3\n")
    expect(text).toContain("  6 | | berth | text |\n    |   ^\n")
  })

  test("puts what repeats under one heading, the most frequent message first", () => {
    const many = [
      unknownType(1, "rare"),
      ...Array.from({ length: 9 }, (_, index) => unknownType(index, "frequent")),
    ]
    const text = print(many)
    expect(text).toMatch(/^warning facts\/unknown-type: 10 times on 9 pages\n {2}frequent \(9 times\)\n/)
    expect(text).toContain("  also docs/1.md:5, docs/2.md:5, docs/3.md:5 and 5 more; `--all` prints each\n")
    expect(text.match(/\d+ \| /g)).toHaveLength(3)
    expect(text.match(/hint:/g)).toHaveLength(1)
  })

  test("prints each one with `--all`", () => {
    const many = Array.from({ length: 9 }, (_, index) => unknownType(index))
    expect(print(many, { all: true }).match(/hint:/g)).toHaveLength(9)
  })

  test("counts infos, which ask nothing of anybody, and prints them with `--all`", () => {
    const info: Diagnostic = { ...unknownType(1), severity: "info" }
    expect(print([info])).toBe("info facts/unknown-type: once on 1 page\n\n1 info\n")
    expect(print([info], { all: true })).toContain("docs/1.md:5:13")
  })

  test("puts errors first", () => {
    const text = print([unknownType(1), { code: "z/last", severity: "error", message: "broken" }])
    expect(text.indexOf("error z/last")).toBeLessThan(text.indexOf("warning facts/unknown-type"))
    expect(text).toMatch(/1 error, 1 warning\n$/)
  })

  test("prints page text without the terminal's control characters", () => {
    const evil = "\u001b[2J\u001b]8;;http://example.com\u0007 | \u202egnp"
    const text = print([unknownType(1, `row \`${evil}\``)], { readText: () => `\n\n\n\n${evil}` })
    // oxlint-disable-next-line no-control-regex -- control characters are the point
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  test("colours only when asked to", () => {
    expect(print([unknownType(1)], { color: true })).toContain("\u001b[33mwarning\u001b[39m")
    expect(print([unknownType(1)])).not.toContain("\u001b")
  })

  test("shows no frame of a page that is gone, and none outside the page", () => {
    expect(print([unknownType(1)], { readText: () => undefined })).not.toContain(" | ")
    expect(print([unknownType(1)], { readText: () => "one line" })).not.toContain(" | ")
  })

  test("cuts long lines around the place", () => {
    const long = `${"a".repeat(5000)}metre${"b".repeat(5000)}`
    const source = { path: "docs/1.md", line: 1, column: 5001, endColumn: 5006 }
    const lines = print([{ ...unknownType(1), source }], { readText: () => long }).split("\n")
    const shown = lines.findIndex((line) => line.includes("metre") && line.includes(" | "))
    expect(lines[shown]?.length).toBeLessThan(120)
    expect(lines[shown + 1]?.indexOf("^^^^^")).toBe(lines[shown]?.indexOf("metre"))
  })

  test("lists stale files", () => {
    const files = Array.from({ length: 25 }, (_, index) => ({
      path: `spec/${index}.json`,
      state: "stale" as const,
    }))
    const text = print([], { files, exitCode: 1 })
    expect(text).toContain("stale spec/19.json\n")
    expect(text).toContain("and 5 more files")
    expect(text).not.toContain("spec/20.json")
  })

  test("is silent when there is nothing to say", () => {
    expect(print([])).toBe("")
  })
})
