import { describe, expect, test } from "vitest"

import { readMarkdownPage } from "../../../generator/read/markdown/index.ts"
import { createPage } from "../../../generator/read/pages/page.ts"

function read(text: string) {
  const { value, diagnostics } = readMarkdownPage(createPage("page.md", text))
  return {
    ...value.frontMatter,
    blocks: value.blocks.length,
    problems: diagnostics.map(({ message, source }) => `${message} @${source?.line}`),
  }
}

describe("front matter", () => {
  test("gives values and their lines", () => {
    expect(
      read("---\ntitle: GET Berth/{id}\nuid: 'a: b'\ngenerated: true\nso.date: 11.19.2021\n---\n\n# x"),
    ).toEqual({
      values: { title: "GET Berth/{id}", uid: "a: b", generated: true, "so.date": "11.19.2021" },
      lines: { title: 2, uid: 3, generated: 4, "so.date": 5 },
      end: 6,
      blocks: 1,
      problems: [],
    })
  })

  test("may be empty or absent", () => {
    expect(read("---\n---\ntext")).toMatchObject({ values: {}, end: 2, blocks: 1, problems: [] })
    expect(read("text\n---\na: b\n---")).toMatchObject({ values: {}, end: 0, problems: [] })
  })

  test.each([
    ["a value that is not closed", "---\ntitle: x\nuid: 'y\n---\n", 3],
    ["a colon in a plain value", "---\ntitle: a: b\n---\n", 2],
    ["a key given twice", "---\nuid: a\nuid: b\n---\n", 3],
    ["a list", "---\n- a\n---\n", 2],
    ["a block that is not closed", "---\ntitle: x\n", 1],
  ])("is reported when it is %s", (_, text, line) => {
    const { values, problems } = read(text)
    expect([values, problems.length, problems[0]?.endsWith(`@${line}`)]).toEqual([{}, 1, true])
  })

  test("does not blow up", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ...[..."bcdefghij"].map(
        (key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(", ")}]`,
      ),
    ]
    const start = performance.now()
    expect(read(`---\n${bomb.join("\n")}\n---\n`)).toMatchObject({
      values: {},
      problems: ["the front matter uses aliases @1"],
    })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test("cannot reach prototypes", () => {
    const { values } = read("---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n")
    expect([Object.getPrototypeOf(values), ({} as { polluted?: unknown }).polluted]).toEqual([
      Object.prototype,
      undefined,
    ])
  })
})
