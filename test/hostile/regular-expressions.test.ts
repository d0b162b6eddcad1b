import { readFileSync } from "node:fs"
import { type CallExpression, type NewExpression, parseSync, Visitor } from "oxc-parser"
import { check } from "recheck"
import { globSync } from "tinyglobby"
import { expect, test } from "vitest"

interface Expression {
  readonly place: string
  readonly pattern: string
  readonly flags: string
}

/** Every regular expression literal of the toolchain, of the runtime it copies into packages and of the configuration. */
function collectExpressions(): { literals: Expression[]; constructed: string[] } {
  const literals: Expression[] = []
  const constructed: string[] = []
  for (const path of globSync("generator/**/*.ts").sort()) {
    const text = readFileSync(path, "utf8")
    const place = (offset: number): string => `${path}:${text.slice(0, offset).split("\n").length}`
    const isRegExp = (node: CallExpression | NewExpression): void => {
      if (node.callee.type === "Identifier" && node.callee.name === "RegExp")
        constructed.push(place(node.start))
    }
    new Visitor({
      Literal(node) {
        if ("regex" in node) literals.push({ place: place(node.start), ...node.regex })
      },
      NewExpression: isRegExp,
      CallExpression: isRegExp,
    }).visit(parseSync(path, text).program)
  }
  return { literals, constructed }
}

const { literals, constructed } = collectExpressions()

test("no regular expression takes more than linear time", { timeout: 300_000 }, async () => {
  expect(literals.length).toBeGreaterThan(0)
  const slow: string[] = []
  for (const { place, pattern, flags } of literals) {
    const verdict = await check(pattern, flags.replace("v", "u"))
    if (verdict.status === "safe") continue
    const why =
      verdict.status === "vulnerable"
        ? `${verdict.complexity.summary}, try ${verdict.attack.pattern}`
        : "not known"
    slow.push(`${place} /${pattern}/${flags} ${why}`)
  }
  expect(slow).toEqual([])
})

test("no regular expression is put together at run time", () => {
  expect(constructed).toEqual([])
})

test("the check tells a slow expression from a fast one", async () => {
  expect((await check("^(a+)+$", "")).status).toBe("vulnerable")
  expect((await check(String.raw`\s+$`, "")).status).toBe("vulnerable")
  expect((await check("^[a-z]+$", "")).status).toBe("safe")
})
