import { fc, isFuzz, runs } from "../random.ts"
import { parseSync, Visitor } from "oxc-parser"
import { StructureKind } from "ts-morph"
import { expect, test } from "vitest"
import { toCommentText, toPropertyName, toStringLiteral } from "../../generator/emit/print/escape.ts"
import { printModules } from "../../generator/emit/print/module.ts"
import { hostileText } from "./random.ts"

/** The printer keeps books of quotes and comments of its own, which texts must not confuse. */
async function expectApart(texts: readonly string[]): Promise<void> {
  const type = texts.map(toStringLiteral).join(" | ")
  const properties = texts.map((text) => ({
    name: toPropertyName(text),
    type,
    docs: [toCommentText(text)].filter((comment) => comment !== ""),
  }))
  const [file] = await printModules([
    {
      kind: "declared",
      module: "berth",
      imports: [],
      statements: [
        { kind: StructureKind.TypeAlias, isExported: true, name: "Kind", type },
        { kind: StructureKind.Interface, isExported: true, name: "Berth", properties },
      ],
    },
  ])
  const { program, errors } = parseSync("berth.ts", file?.text ?? "")
  expect(errors).toEqual([])
  expect(program.body.map((statement) => statement.type)).toEqual([
    "ExportNamedDeclaration",
    "ExportNamedDeclaration",
  ])
  let count = 0
  new Visitor({ TSLiteralType: () => void (count += 1) }).visit(program)
  expect(count).toBe(texts.length + texts.length ** 2)
}

test("a text that ends with a backslash does not open the next one", () => expectApart(["\\", "/*", "x"]))

test("texts that are printed together stay apart", { timeout: 300_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 }), expectApart),
    runs(isFuzz ? 5_000 : 500),
  ),
)
