import { fc } from "../../random.ts"
import ts from "typescript"
import { describe, expect, it } from "vitest"
import { printComment } from "../../../generator/emit/print/comment.ts"
import {
  isReservedWord,
  splitWords,
  toCommentText,
  toIdentifier,
  toPropertyName,
  toStringLiteral,
} from "../../../generator/emit/print/escape.ts"

/** Texts that try to be code, mixed with anything else. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "*/ alert(1) /*",
    "`${alert(1)}`",
    '"; alert(1); "',
    "a\u2028b\u2029c",
    "\u202Eevil\u202C",
    "__proto__",
    "constructor",
    "</script><script>",
    "// \r alert(1)",
    "\\u0022; alert(1)",
    "@internal",
    "{@link evil}",
    "*\u200b/",
    "*\0/",
    "\ud800",
    "delete",
    "",
  ),
)

function isName(text: string): boolean {
  return [...text].every((letter) => ts.isIdentifierPart(letter.codePointAt(0) ?? 0, ts.ScriptTarget.Latest))
}

/** Statements of a text and whether the parser was content. */
function parse(text: string) {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true)
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }
  return { statements: file.statements, errors: parseDiagnostics.map(({ messageText }) => messageText) }
}

describe("splitWords", () => {
  it("parts words at marks that an identifier may hold and a file name had better not", () => {
    expect(splitWords("a\ufe4db\u203fc\u00b7d\u30fbe\u2118f")).toEqual(["a", "b", "c", "d", "e", "f"])
  })

  it("finds the same words in ASCII, where it takes a shorter way", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZbQ09_'-. /$", "POST", "Id", "url") })
    fc.assert(
      fc.property(plain, (text) => {
        // A letter of another script, as a word of its own, makes it take the long way.
        expect(splitWords(`${text} \u00e9`)).toEqual([...splitWords(text), "\u00e9"])
      }),
      { numRuns: 2000 },
    )
  })
})

describe("toIdentifier", () => {
  it.each([
    ["CreateUserGroup", "createUserGroup", "CreateUserGroup"],
    ["get_user-by id", "getUserById", "GetUserById"],
    ["URLInfo", "urlInfo", "URLInfo"],
    ["SaveImage_POST", "saveImagePost", "SaveImagePost"],
    ["GetArchive_GET", "getArchiveGet", "GetArchiveGet"],
    ["User.SaveUserGroupRequest", "userSaveUserGroupRequest", "UserSaveUserGroupRequest"],
    ["2fa", "_2fa", "_2fa"],
    ["v1.0", "v1_0", "V1_0"],
    ["delete", "delete_", "Delete"],
    ["__proto__", "proto", "Proto"],
    ["größe", "größe", "Größe"],
    ["日本", "日本", "日本"],
    ["🔑", "unnamed", "Unnamed"],
    ["it's", "its", "Its"],
    ["a\u202Eb", "aB", "AB"],
  ])("%j is %s or %s", (text, camel, pascal) => {
    expect([toIdentifier(text, "camel"), toIdentifier(text, "pascal")]).toEqual([camel, pascal])
  })

  it("always makes one identifier that may be declared", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom("camel" as const, "pascal" as const), (text, style) => {
        const name = toIdentifier(text, style)
        const { statements, errors } = parse(`export function ${name}() {}`)
        expect(errors).toEqual([])
        expect(statements).toHaveLength(1)
        expect(isReservedWord(name)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it("takes no letter that compilers do not know", () => {
    const foreign: string[] = []
    for (let code = 0x80; code <= 0x10ffff; code++) {
      const letter = String.fromCodePoint(code)
      if (!/\p{ID_Continue}/u.test(letter)) continue
      const names = [toIdentifier(letter, "camel"), toIdentifier(letter, "pascal"), toPropertyName(letter)]
      if (!names.every((name) => name.startsWith('"') || isName(name))) foreign.push(code.toString(16))
    }
    expect(foreign).toEqual([])
  })

  it("finds words", () => {
    expect(splitWords("v1UserAgent_CreateUserGroup")).toEqual([
      "v1",
      "User",
      "Agent",
      "Create",
      "User",
      "Group",
    ])
  })
})

describe("toStringLiteral", () => {
  it("always makes one string that says the text", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const literal = toStringLiteral(text)
        const { statements, errors } = parse(`(${literal})`)
        expect(errors).toEqual([])
        expect(statements).toHaveLength(1)
        expect(JSON.parse(literal)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it("shows what cannot be seen", () => {
    expect(toStringLiteral("\u202e\u2028\ufeff\u200b\u{e0041}\u0085")).toBe(
      '"\\u202e\\u2028\\ufeff\\u200b\\udb40\\udc41\\u0085"',
    )
  })
})

describe("toCommentText", () => {
  it("never leaves the comment", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { statements, errors } = parse(`${printComment([text])}const end = 1`)
        expect(errors).toEqual([])
        expect(statements).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  it("makes no tags of text", () => {
    const { statements } = parse(`${printComment(["a\n@deprecated\n  @internal {@link x}"])}const end = 1`)
    expect(ts.getJSDocTags(statements[0]!)).toEqual([])
  })

  it("keeps lines and drops what nobody sees", () => {
    expect(toCommentText("\n a\r\nb  \u2028c\u202e\n\n\n\nd\n")).toBe(" a\nb\nc\n\nd")
  })
})

describe("printComment", () => {
  it("puts tags of ours below the text", () => {
    expect(printComment(["Says what.", { tag: "@deprecated" }, { tag: "@see", text: "a.md:1" }])).toBe(
      "/**\n * Says what.\n *\n * @deprecated\n * @see a.md:1\n */\n",
    )
  })

  it("breaks long lines between words, but no table and no code", () => {
    const long = "word ".repeat(40).trim()
    const text = printComment([long, `- ${long}`, `| ${long} |`, `\`\`\`\n${long}\n\`\`\``])
    const lines = text.split("\n").filter((line) => line.length > 104)
    expect(lines).toEqual([` * | ${long} |`, ` * ${long}`])
    expect(text).toMatch(/\n \* - word .*\n \* {3}word/)
  })

  it("keeps emphasis at the beginning of a paragraph", () => {
    const text = printComment([`**Restricted:** ${"word ".repeat(30).trim()}`])
    expect(text).toMatch(/^\/\*\*\n \* \*\*Restricted:\*\* word .*\n \* word/)
  })

  it("begins no line with what would be a list item", () => {
    const text = printComment([`${"word ".repeat(19)}end - no item`])
    expect(text).not.toMatch(/^ \* -/m)
  })
})

describe("toPropertyName", () => {
  it.each([
    ["Name", "Name"],
    ["odata.nextLink", '"odata.nextLink"'],
    ["__proto__", '"__proto__"'],
    ["$ref", "$ref"],
    ["1st", '"1st"'],
    ["delete", "delete"],
  ])("%s is written %s", (name, written) => {
    expect(toPropertyName(name)).toBe(written)
  })
})

describe("texts of ASCII alone", () => {
  // A letter of another alphabet at the end takes the longer way.
  it.each<[string, RegExp, (text: string) => string]>([
    ["literals", /^([ -~\n]*[ -[\]-~])?$/, (text) => toStringLiteral(text).slice(0, -1)],
    ["comments", /^[ -~\n]*[!-~]$/, toCommentText],
    ["names of properties", /^[A-Za-z$][A-Za-z$_0-9]*$/, toPropertyName],
  ])("are %s as they are before a letter of another alphabet", (_what, texts, print) => {
    fc.assert(
      fc.property(fc.stringMatching(texts), (text) => {
        expect(`${print(text)}\u00e9`).toBe(print(`${text}\u00e9`))
      }),
      { numRuns: 1000 },
    )
  })
})
