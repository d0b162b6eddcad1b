import { describe, expect, test } from "vitest"

import { expandIncludes, type SourceFile } from "../../../generator/read/pages/includes.ts"
import { createLocator } from "../../../generator/read/pages/page.ts"

/** Expand the first of several files, given by path; `$` in the result marks where each stretch begins. */
function expand(files: Record<string, string>) {
  const known = new Map<string, SourceFile>(
    Object.entries(files).map(([path, text]) => [path, { path: `root/${path}`, pathInFolder: path, text }]),
  )
  const [first] = known.values()
  if (first === undefined) throw new Error("no file")
  return expandIncludes(first, (path) => known.get(path))
}

/** Where a word of the expanded text stands. */
function find(files: Record<string, string>, word: string): string {
  const { text, origins } = expand(files)
  const before = text.slice(0, text.indexOf(word)).split("\n")
  const line = before.length
  const column = (before.at(-1) ?? "").length + 1
  const place = createLocator({ path: "root/page.md", pathInFolder: "page.md", text, origins })({
    line,
    column,
    endLine: line,
    endColumn: column + word.length,
  })
  return `${place.path}:${place.line}:${place.column}-${place.endLine}:${place.endColumn}`
}

describe("includes", () => {
  test("stand in the place of their directive", () => {
    const { text } = expand({
      "page.md": "above\n\n[!include[tide](parts/tide.md)]\n\nbelow\n",
      "parts/tide.md": "high\nlow\n",
    })
    expect(text).toBe("above\n\nhigh\nlow\n\nbelow\n")
  })

  test("are put inside a paragraph, several on a line, in any letter case and with a title", () => {
    const { text, diagnostics } = expand({
      "page.md": 'From [!INCLUDE [a](a.md)] to [!include[b](<b c.md> "title")].',
      "a.md": "Ayr\n",
      "b c.md": "Bath",
    })
    expect([text, diagnostics]).toEqual(["From Ayr to Bath.", []])
  })

  test("nest, relative to the file that includes", () => {
    const files = {
      "pages/page.md": "[!include[x](../a/x.md)]",
      "a/x.md": "x [!include[y](y.md)]",
      "a/y.md": "y [!include[z](~/z.md)]",
      "z.md": "z",
    }
    expect(expand(files).text).toBe("x y z")
  })

  test("keep their own places, and the page keeps its own behind them", () => {
    const files = {
      "page.md": "above\n[!include[a](a.md)] behind\nbelow\n",
      "a.md": "---\ntitle: A\n---\nfirst\nsecond [!include[b](b.md)] third",
      "b.md": "inner",
    }
    expect(expand(files).text).toBe("above\nfirst\nsecond inner third behind\nbelow\n")
    expect(find(files, "first")).toBe("root/a.md:4:1-4:6")
    expect(find(files, "inner")).toBe("root/b.md:1:1-1:6")
    expect(find(files, "third")).toBe("root/a.md:5:28-5:33")
    expect(find(files, "behind")).toBe("root/page.md:2:21-2:27")
    expect(find(files, "below")).toBe("root/page.md:3:1-3:6")
    expect(find(files, "inner third")).toBe("root/b.md:1:1-1:2")
  })

  test("are left alone in fences and code spans", () => {
    const text = "```\n[!include[a](a.md)]\n```\n\nwrite `[!include[a](a.md)]`\n"
    expect(expand({ "page.md": text, "a.md": "a" }).text).toBe(text)
  })

  test.each([
    ["read/missing-include", { "page.md": "a [!include[x](Gone.md)] b" }],
    ["read/include-outside-folder", { "page.md": "a [!include[x](../secret.md)] b" }],
    ["read/include-outside-folder", { "page.md": "a [!include[x](/etc/passwd)] b" }],
    ["read/include-outside-folder", { "page.md": "a [!include[x](%2e%2e/secret.md)] b" }],
    ["read/include-outside-folder", { "page.md": "a [!include[x](..\\secret.md)] b" }],
    ["read/include-outside-folder", { "page.md": "a [!include[x](https://harbour.example/x.md)] b" }],
    ["read/include-cycle", { "page.md": "a [!include[x](page.md)] b" }],
  ])("that cannot be resolved are reported and left out: %s", (code, files) => {
    const { text, diagnostics } = expand(files)
    expect(text).toBe("a  b")
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.source?.column])).toEqual([[code, 3]])
  })

  test("that go round in a circle are cut at the last", () => {
    const { text, diagnostics } = expand({
      "a.md": "a[!include[b](b.md)]",
      "b.md": "b[!include[c](c.md)]",
      "c.md": "c[!include[b](b.md)]",
    })
    expect(text).toBe("abc")
    expect(diagnostics.map(({ message, source }) => [message, source?.path])).toEqual([
      ["the include closes a circle: `b.md` -> `c.md` -> `b.md`", "root/c.md"],
    ])
  })

  test("that double at each step stop at a limit", () => {
    const files: Record<string, string> = { "page.md": "[!include[0](0.md)]" }
    for (let step = 0; step < 40; step += 1) {
      files[`${step}.md`] = `[!include[x](${step + 1}.md)][!include[x](${step + 1}.md)]`
    }
    files["40.md"] = "x".repeat(100_000)
    const { text, diagnostics } = expand(files)
    expect(text.length).toBeLessThanOrEqual(16 * 1024 * 1024)
    expect(diagnostics[0]?.code).toBe("read/includes-too-large")
  })
})
