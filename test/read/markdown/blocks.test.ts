import { describe, expect, test } from "vitest"

import {
  type Block,
  cellAt,
  findColumn,
  readMarkdownPage,
  readMessage,
  splitParagraphs,
  splitSections,
  tableSignature,
} from "../../../generator/read/markdown/index.ts"
import { createPage } from "../../../generator/read/pages/page.ts"

function blocksOf(text: string): readonly Block[] {
  return readMarkdownPage(createPage("page.md", text)).value.blocks
}

/** One line per block: kind, lines, and what is in it. */
function outline(text: string): readonly string[] {
  return blocksOf(text).map((block) => {
    const lines = `${block.kind} ${block.line}-${block.endLine}`
    if (block.kind === "heading") return `${lines} ${block.depth} ${block.text}`
    if (block.kind === "table") return `${lines} ${block.rows.length} rows`
    return block.kind === "fence"
      ? `${lines} ${block.info} ${JSON.stringify(block.text)}`
      : `${lines} ${JSON.stringify(block.text)}`
  })
}

function tableOf(text: string) {
  const [table] = blocksOf(text)
  if (table?.kind !== "table") throw new Error("no table")
  return table
}

function cellsOf(text: string): readonly (readonly string[])[] {
  return tableOf(text).rows.map((row) => row.cells.map((cell) => cell.text))
}

describe("blocks", () => {
  test("are headings, fences, tables and prose, blank lines dropped", () => {
    expect(outline("# One #\n\ntext\n\nmore\n\n|a|\n|-|\n|1|\n\n```js x\ncode\n```\n## Two ##")).toEqual([
      "heading 1-1 1 One",
      'prose 3-5 "text\\n\\nmore"',
      "table 7-9 1 rows",
      'fence 11-13 js x "code"',
      "heading 14-14 2 Two",
    ])
  })

  test("inside a fence are its text, however they look", () => {
    expect(outline("~~~\n# no\n```\n|a|\n|-|\n~~~~\nafter")).toEqual([
      'fence 1-6  "# no\\n```\\n|a|\\n|-|"',
      'prose 7-7 "after"',
    ])
  })

  test("inside an HTML comment are prose", () => {
    expect(outline("<!-- a\n# no\n-->\n# yes")).toEqual([
      'prose 1-3 "<!-- a\\n# no\\n-->"',
      "heading 4-4 1 yes",
    ])
  })

  test("need a blank behind the number signs, and no four blanks before", () => {
    expect(outline("#no\n    # no\n####### no\n   ## yes")).toEqual([
      'prose 1-3 "#no\\n    # no\\n####### no"',
      "heading 4-4 2 yes",
    ])
  })

  test("run to the page's end when a fence is not closed", () => {
    expect(outline("```a\nb\n\nc")).toEqual(['fence 1-4 a "b\\n\\nc"'])
    expect(blocksOf("```a\nb")).toMatchObject([{ closed: false }])
  })

  test("take every line end for one", () => {
    expect(outline("# a\r\nb\rc\n```\r\nd\r\n```\r\n")).toEqual([
      "heading 1-1 1 a",
      'prose 2-3 "b\\nc"',
      'fence 4-6  "d"',
    ])
  })
})

describe("tables", () => {
  test("have cells with places, empty ones included", () => {
    const [row] = tableOf("| a  | b |\n|---|---|\n|  one two |  |").rows
    expect(row?.cells).toEqual([
      { text: "one two", line: 3, column: 4, endLine: 3, endColumn: 11 },
      { text: "", line: 3, column: 13, endLine: 3, endColumn: 13 },
    ])
  })

  test("keep escaped pipes and need no outer ones", () => {
    expect(cellsOf("a | b\n:-- | --:\nx \\| y | `z \\| w`")).toEqual([["x | y", "`z | w`"]])
  })

  test("join a row that a line feed broke", () => {
    const table = tableOf("|a|b|\n|-|-|\n|1|two\n\nthree|\n|4|5|")
    expect(table.rows.map((row) => [row.line, row.endLine, ...row.cells.map((cell) => cell.text)])).toEqual([
      [3, 5, "1", "two\n\nthree"],
      [6, 6, "4", "5"],
    ])
    expect(table.rows[0]?.cells[1]).toMatchObject({ line: 3, column: 4, endLine: 5, endColumn: 6 })
  })

  test("end at a blank line, a heading and a fence", () => {
    for (const end of ["\n\n|x|", "\n# x", "\n```\n```"])
      expect(cellsOf(`|a|\n|-|\n|1|${end}`)).toEqual([["1"]])
  })

  test("say which rows do not fit", () => {
    const table = tableOf("|a|b|\n|-|-|\n|1|\n|1|2|3|\n|1|2\n|1|2|")
    expect(table.rows.map((row) => row.problem)).toEqual([
      "too-few-cells",
      "too-many-cells",
      "unfinished",
      undefined,
    ])
    expect(table.rows[1]?.cells.map((cell) => cell.text)).toEqual(["1", "2 | 3"])
  })

  test("may begin with the divider", () => {
    const table = tableOf("|--|--|\n|1|2|")
    expect([table.head.cells, table.rows.length]).toEqual([[], 1])
  })

  test("have columns by head text", () => {
    const table = tableOf("| Parameter  Name |[Type](/x#y)|Description|\n|-|-|-|\n|a|b|")
    expect(tableSignature(table)).toBe("parameter name|type|description")
    expect([findColumn(table, "type"), findColumn(table, /^desc/i), findColumn(table, "length")]).toEqual([
      1, 2, -1,
    ])
    const [row] = table.rows
    expect(row && [cellAt(row, 1)?.text, cellAt(row, 2), cellAt(row, -1)]).toEqual([
      "b",
      undefined,
      undefined,
    ])
  })
})

describe("helpers", () => {
  test("sections are cut at every heading", () => {
    const sections = splitSections(blocksOf("a\n# b\n## c\nd\n\ne"))
    expect(sections.map(({ heading, blocks }) => [heading?.text, blocks.length])).toEqual([
      [undefined, 1],
      ["b", 0],
      ["c", 1],
    ])
  })

  test("paragraphs have their own places", () => {
    const [prose] = blocksOf("\na\nb\n \n  c")
    expect(
      prose?.kind === "prose" &&
        splitParagraphs(prose).map(({ text, line, endLine, endColumn }) => [text, line, endLine, endColumn]),
    ).toEqual([
      ["a\nb", 2, 3, 2],
      ["  c", 5, 5, 4],
    ])
  })

  test("a message has a start line, headers and a body", () => {
    const [fence] = blocksOf("```http_\nHTTP/1.1 200 OK\nA: b: c\nodd\n\n\n{\n}\n```")
    expect(fence?.kind === "fence" && readMessage(fence)).toEqual({
      startLine: "HTTP/1.1 200 OK",
      headers: [
        ["A", "b: c"],
        ["odd", ""],
      ],
      body: "{\n}",
      bodyLine: 7,
    })
  })

  test("a message may have no headers and no body", () => {
    const [fence] = blocksOf("```http!\n\n```")
    expect(fence?.kind === "fence" && readMessage(fence)).toEqual({
      startLine: "",
      headers: [],
      body: "",
      bodyLine: 2,
    })
  })
})
