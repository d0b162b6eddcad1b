import { describe, expect, test } from "vitest"

import { cleanLine, cleanMarkdown } from "../../../generator/read/markdown/index.ts"
import { cpuTime } from "../../cpu-time.ts"

describe("cleanMarkdown", () => {
  test.each([
    ["plain words stay", "A berth, 20 m.", "A berth, 20 m."],
    ["blanks are single", "A  berth \n has   room. ", "A berth\nhas room."],
    ["paragraphs", "One. <para>Two.</para> Three.<para />Four.", "One.\n\nTwo.\n\nThree.\n\nFour."],
    [
      "a reference with words",
      'See <see cref="T:Harbour.Services.IBerthAgent">the agent</see>.',
      "See the agent.",
    ],
    [
      "a reference to a name",
      'See <see cref="!:Extra">Extra</see>, <see cref="P:A.Services.Berth.Name"/>.',
      "See `Extra`, `Berth.Name`.",
    ],
    ["a reference to a word", '<see langword="null"/> or <paramref name="id"/>', "`null` or `id`"],
    ["a link", '<a href="https://a.example/x y(z)">it</a>', "[it](https://a.example/x%20y%28z%29)"],
    ["a link that does things", '<a href="javascript:alert(1)">it</a>', "it"],
    ["code", "<c>a &lt; b</c> and <code>c</code>", "`a < b` and `c`"],
    ["emphasis", "<b>bold</b> <i>slanted</i>", "**bold** *slanted*"],
    ["a list", "Of: <ul><li>one</li><li>two</li></ul> done", "Of:\n\n- one\n\n- two\n\ndone"],
    ["a type in braces", "Use {Harbour.CRM.Services.Berth.Extra} or {x}.", "Use `Berth.Extra` or {x}."],
    ["entities", "&lt; &amp; &quot;&apos;&#65;&#x42;&unknown;", "< & \"'AB&unknown;"],
    ["entities escaped twice", "the owner&amp;apos;s &amp;gt;", "the owner's >"],
    ["tags escaped once too often", "one&lt;br/&gt;two&amp;lt;para/&amp;gt;three", "one\ntwo\n\nthree"],
    ["other tags that come of entities", "a &lt;berth&gt; b", "a `<berth>` b"],
    ["unknown tags", "List<string> of <Berth>", "List`<string>` of `<Berth>`"],
    ["tags that are not closed", '<see cref="T:A.B">words <b>more', "words **more"],
    ["tags that are closed without being opened", "a</see> b</c>", "a b"],
    ["code spans are left alone", "`<para> &lt; {A.B.C}` &lt;", "`<para> &lt; {A.B.C}` <"],
    ["comments go", "a<!-- b --> c", "a c"],
    ["comparisons stay", "1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
  ])("%s", (_, text, expected) => {
    expect(cleanMarkdown(text)).toBe(expected)
  })

  test("leaves fences as they are", () => {
    expect(cleanMarkdown("a <b>c</b>\n```xml\n<b>  &lt;\n\n\n```\nd  e")).toBe(
      "a **c**\n\n```xml\n<b>  &lt;\n\n\n```\n\nd e",
    )
  })

  test("makes one line of it where one is wanted", () => {
    expect(cleanLine("a\n<para>b</para>")).toBe("a b")
  })

  test("is linear in hostile texts", () => {
    const hostile = ['<see cref="', "&amp;", "`", "<!--", "<a ", "{A.", "&lt;para ", "<b>", "\n ", "<see>`"]
    const slow = hostile.filter((piece) => {
      const start = cpuTime()
      cleanMarkdown(piece.repeat(100_000 / piece.length))
      return cpuTime() - start > 1500
    })
    expect(slow).toEqual([])
  })
})
