import { fc } from "../../random.ts"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"

import { readPlainYaml } from "../../../generator/read/markdown/plain-yaml.ts"
import { readMarkdownPage } from "../../../generator/read/markdown/index.ts"
import { createPage } from "../../../generator/read/pages/page.ts"
import { cpuTime } from "../../cpu-time.ts"

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
    const start = cpuTime()
    expect(read(`---\n${bomb.join("\n")}\n---\n`)).toMatchObject({
      values: {},
      problems: ["the front matter uses aliases @1"],
    })
    expect(cpuTime() - start).toBeLessThan(1000)
  })

  test("cannot reach prototypes", () => {
    const { values } = read("---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n")
    expect([Object.getPrototypeOf(values), ({} as { polluted?: unknown }).polluted]).toEqual([
      Object.prototype,
      undefined,
    ])
  })
})

describe("plain YAML", () => {
  const key = fc.oneof(fc.constantFrom("title", "uid", "a.b"), fc.stringMatching(/^[a-zA-Z_"'][\w. -]{0,6}$/))
  const words = [
    "true",
    "Null",
    "yes",
    "~",
    "1",
    "01",
    "1.5",
    "0x1",
    "1_0",
    ".inf",
    "-",
    "[a]",
    "{a}",
    "|",
    "a: b",
    "a #b",
    "a#b",
    "'a'",
    "a\tb",
    "2020-01-01",
    "GET x/{id}",
    "=",
    "<<",
    "*a",
    "&a b",
    "!t a",
    "%",
    "@a",
    "a:",
  ]
  const value = fc.oneof(
    fc.constantFrom(...words),
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[\w {}/.,:#-]{1,12}$/),
    fc.stringMatching(/^[a-z][\w {}/.,-]{1,12}$/),
  )
  const line = fc
    .tuple(key, fc.constantFrom(": ", ": ", ":  ", ":", " : "), value)
    .map((parts) => parts.join(""))

  test("is what the YAML library reads, or is left to it", () => {
    let plain = 0
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        fc.pre(!lines.some((text) => /[\r\n]/.test(text)))
        const values = readPlainYaml(lines)
        if (values === undefined) return
        plain += 1
        expect(values).toEqual(parse(lines.join("\n"), { stringKeys: true }))
      }),
      { numRuns: 5000, seed: 20 },
    )
    expect(plain).toBeGreaterThan(200)
  })
})
