import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { type CallExpression, type NewExpression, parseSync, Visitor } from "oxc-parser"
import { check } from "recheck"
import { globSync } from "tinyglobby"
import { expect, test } from "vitest"

interface Expression {
  readonly place: string
  readonly pattern: string
  readonly flags: string
}

/** Every regular expression literal of the toolchain and of the runtime that it copies into packages. */
function collectExpressions(): { literals: Expression[]; constructing: Set<string> } {
  const literals: Expression[] = []
  const constructing = new Set<string>()
  for (const path of globSync("generator/**/*.ts").sort()) {
    const text = readFileSync(path, "utf8")
    const place = (offset: number): string => `${path}:${text.slice(0, offset).split("\n").length}`
    const noteRegExp = (node: CallExpression | NewExpression): void => {
      if (node.callee.type === "Identifier" && node.callee.name === "RegExp") constructing.add(path)
    }
    new Visitor({
      Literal(node) {
        if ("regex" in node) literals.push({ place: place(node.start), ...node.regex })
      },
      NewExpression: noteRegExp,
      CallExpression: noteRegExp,
    }).visit(parseSync(path, text).program)
  }
  return { literals, constructing }
}

/** Expressions that a module puts together when it is loaded, by loading it. */
async function captureConstructed(path: string): Promise<Expression[]> {
  const captured: Expression[] = []
  const usual = globalThis.RegExp
  class CapturingRegExp extends usual {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags)
      captured.push({ place: path, pattern: this.source, flags: this.flags })
    }
  }
  globalThis.RegExp = CapturingRegExp as RegExpConstructor
  try {
    await import(resolve(path))
  } finally {
    globalThis.RegExp = usual
  }
  return captured
}

const { literals, constructing } = collectExpressions()

/** The tool's own attack on 20,000 characters; an expression whose repetitions are bounded survives it. */
function takesLong({ pattern, flags }: Expression, attack: string): boolean {
  const text = attack.repeat(Math.ceil(20_000 / Math.max(1, attack.length))).slice(0, 20_000)
  return [attack.slice(0, 20_000), text, `${text}\u0000`].some((input) => {
    const expression = new RegExp(pattern, flags.replace("y", "g"))
    const started = performance.now()
    input.replace(expression, "")
    return performance.now() - started > 40
  })
}

async function findSlow(expressions: readonly Expression[]): Promise<string[]> {
  const slow: string[] = []
  for (const expression of expressions) {
    const { place, pattern, flags } = expression
    const verdict = await check(pattern, flags.replace("v", "u"))
    if (verdict.status === "unknown") slow.push(`${place} /${pattern}/${flags} not known`)
    if (verdict.status !== "vulnerable") continue
    const exponential = verdict.complexity.type === "exponential"
    if (!exponential && !takesLong(expression, verdict.attack.string)) continue
    slow.push(`${place} /${pattern}/${flags} ${verdict.complexity.summary}, try ${verdict.attack.pattern}`)
  }
  return slow
}

test("no regular expression takes more than linear time", { timeout: 300_000 }, async () => {
  expect(literals.length).toBeGreaterThan(50)
  expect(await findSlow(literals)).toEqual([])
})

test("expressions that are put together are constants and take no more either", async () => {
  const captured: Expression[] = []
  for (const path of constructing) captured.push(...(await captureConstructed(path)))
  expect(captured.length).toBeGreaterThan(0)
  expect(await findSlow(captured)).toEqual([])
})

test.each(["^(a+)+$", String.raw`\s+$`, "^(.*?),(.*?),x$"])(
  "the check sees that %s is slow",
  async (pattern) => {
    expect(await findSlow([{ place: "", pattern, flags: "" }])).toHaveLength(1)
  },
)
