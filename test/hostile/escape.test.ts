import { fc, runs } from "../random.ts"
import { parseSync } from "oxc-parser"
import { describe, expect, test } from "vitest"
import {
  toCommentText,
  toIdentifier,
  toPropertyName,
  toStringLiteral,
} from "../../generator/emit/print/escape.ts"
import { payloads } from "./payloads.ts"
import { badCharacter } from "./prove.ts"
import { hostileText } from "./random.ts"

// The three functions through which page text becomes code, each held against what a parser makes of its result.
describe("page text stays data", () => {
  test.each(Object.entries(payloads))("%s", (_name, payload) => {
    expectLiteral(payload)
    expectComment(payload)
    expectIdentifier(payload)
    expectPropertyName(payload)
  })

  test("a string literal is that string", () => fc.assert(fc.property(hostileText, expectLiteral), runs()))
  test("a comment is one comment", () => fc.assert(fc.property(hostileText, expectComment), runs()))
  test("an identifier is one name", () => fc.assert(fc.property(hostileText, expectIdentifier), runs()))
  test("a property name is one name", () => fc.assert(fc.property(hostileText, expectPropertyName), runs()))
})

function parseOne(code: string) {
  const { program, comments, errors } = parseSync("a.ts", code)
  expect(errors).toEqual([])
  return { statement: program.body.length === 1 ? program.body[0] : undefined, comments, body: program.body }
}

function expectLiteral(text: string): void {
  const literal = toStringLiteral(text)
  expect(literal).toMatch(/^"[^\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]*"$/)
  const { statement } = parseOne(`export default ${literal}`)
  expect(statement).toMatchObject({ type: "ExportDefaultDeclaration", declaration: { type: "Literal" } })
  // oxc-parser answers with well-formed text, so lone surrogates are compared by running the literal.
  expect(JSON.parse(literal)).toBe(text)
}

function expectComment(text: string): void {
  const lines = toCommentText(text).split("\n")
  const { body, comments } = parseOne(
    `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\nexport {}\n`,
  )
  expect(comments).toHaveLength(1)
  expect(body.map((statement) => statement.type)).toEqual(["ExportNamedDeclaration"])
  expect(lines.some((line) => badCharacter.test(line))).toBe(false)
  expect(
    lines.some((line) => /^\s*@|\{@/.test(line)),
    "no tag of a page's making",
  ).toBe(false)
}

function expectIdentifier(text: string): void {
  for (const style of ["camel", "pascal"] as const) {
    const name = toIdentifier(text, style)
    const { statement } = parseOne(`"use strict"; export function ${name}() {}`.replace('"use strict"; ', ""))
    expect(statement).toMatchObject({ declaration: { type: "FunctionDeclaration", id: { name } } })
    expect(Object.hasOwn(Object.prototype, name) && name === "__proto__").toBe(false)
  }
}

function expectPropertyName(text: string): void {
  const { statement } = parseOne(`export type A = { ${toPropertyName(text)}: 1 }`)
  expect(statement).toMatchObject({
    declaration: { typeAnnotation: { members: [{ type: "TSPropertySignature" }] } },
  })
}
