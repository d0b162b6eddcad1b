import { expect, test } from "vitest"

import { type Block, parseMarkdown, readMarkdownPage } from "../../../generator/read/markdown/index.ts"
import { discoverPages } from "../../../generator/read/pages/discover.ts"
import { loadPage } from "../../../generator/read/pages/load.ts"
import { corpusRoot, describeCorpus } from "../../corpus.ts"

/** Headings, fences and tables as remark sees them: kind and lines. Code by indentation is prose to the scanner. */
function blocksByRemark(lines: readonly string[]): readonly string[] {
  return parseMarkdown(lines.join("\n")).children.flatMap(({ type, position }) => {
    const at = `${position?.start.line}-${position?.end.line}`
    if (type === "code")
      return /^ {0,3}[`~]{3}/.test(lines[(position?.start.line ?? 1) - 1] ?? "") ? [`fence ${at}`] : []
    return type === "heading" || type === "table" ? [`${type} ${at}`] : []
  })
}

function blocksByScanner(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ kind, line, endLine }) => (kind === "prose" ? [] : [`${kind} ${line}-${endLine}`]))
}

/** Every so many pages, so that remark's share of the test stays small. */
describeCorpus("", () => {
  test.each([
    ["superoffice/restful", 40],
    ["superoffice/restful-2022", 10],
    ["superoffice/soap", 60],
    ["zabbix", 5],
  ])("the line scanner sees the blocks of %s as remark does", async (folder, step) => {
    const files = await discoverPages([folder], corpusRoot)
    const pages = files.value.filter((file, index) => index % step === 0 && !file.path.endsWith("toc.yml"))
    expect(pages.length).toBeGreaterThan(30)
    for (const file of pages) {
      const { page } = loadPage(file).value
      if (page === undefined) throw new Error(`cannot load ${file.path}`)
      const { lines, blocks, frontMatter } = readMarkdownPage(page).value
      const body = lines.map((line, index) => (index < frontMatter.end ? "" : line))
      expect([file.path, ...blocksByScanner(blocks)]).toEqual([file.path, ...blocksByRemark(body)])
    }
  })
})
