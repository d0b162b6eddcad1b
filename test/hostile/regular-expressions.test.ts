import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { type CallExpression, type NewExpression, parseSync, Visitor } from "oxc-parser"
import { check } from "recheck"
import { globSync } from "tinyglobby"
import { expect, test } from "vitest"
import { isFuzz } from "../random.ts"

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

/**
 * The tool's own attack, once and twice as long: an expression whose repetitions are bounded takes twice as long, one
 * that is slow takes four times as long.
 */
function takesLong(expression: Expression, attack: string): boolean {
  // On a busy machine one measure may hide what is slow; none makes a fast one slow three times over.
  return [1, 2, 3].some(() => {
    const once = timeOf(expression, attack, 20_000)
    const twice = timeOf(expression, attack, 40_000)
    return twice > 2_000 || (twice > 60 && twice > 3 * once)
  })
}

/** Milliseconds of work, which other processes do not lengthen; the least of three tries. */
function timeOf({ pattern, flags }: Expression, attack: string, length: number): number {
  const expression = new RegExp(pattern, flags.replace("y", "g"))
  const input = attack.repeat(Math.ceil(length / Math.max(1, attack.length))).slice(0, length)
  const tries = [input, `${input}\u0000`, attack.slice(0, length)].map((text) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const started = process.cpuUsage()
        text.replace(expression, "")
        return process.cpuUsage(started).user / 1000
      }),
    ),
  )
  return Math.max(...tries)
}

// The check takes half a second for each expression, so those that have passed it are listed and checked no more.
const listed = new URL("proven-expressions.txt", import.meta.url)
const proven = new Set(isFuzz ? [] : readFileSync(listed, "utf8").split("\n"))

function printExpression({ pattern, flags }: Expression): string {
  return `/${pattern}/${flags}`
}

async function findSlow(expressions: readonly Expression[]): Promise<string[]> {
  const slow: string[] = []
  for (const expression of expressions) {
    const { place, pattern, flags } = expression
    const verdict = await check(pattern, flags.replace("v", "u"), { timeout: 20_000 })
    if (verdict.status === "unknown") slow.push(`${place} /${pattern}/${flags} not known`)
    if (verdict.status !== "vulnerable") continue
    const exponential = verdict.complexity.type === "exponential"
    if (!exponential && !takesLong(expression, verdict.attack.string)) continue
    slow.push(`${place} /${pattern}/${flags} ${verdict.complexity.summary}, try ${verdict.attack.pattern}`)
  }
  return slow
}

test.skipIf(isFuzz)("no regular expression takes more than linear time", { timeout: 600_000 }, async () => {
  expect(literals.length).toBeGreaterThan(50)
  const open = literals.filter((expression) => !proven.has(printExpression(expression)))
  expect(await findSlow(open)).toEqual([])
})

// `npx vitest run test/hostile/regular --mode fuzz -u` proves all of them and then writes the list.
test.runIf(isFuzz)("the list holds what is proven", { timeout: 600_000 }, async () => {
  expect(await findSlow(literals)).toEqual([])
  const lines = [...new Set(literals.map(printExpression))].toSorted()
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(fileURLToPath(listed))
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
