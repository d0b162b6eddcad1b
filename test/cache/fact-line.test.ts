import { expect, test } from "vitest"
import { parseFacts, printFacts } from "../../generator/cache/fact-line.ts"
import type { Json, Outcome } from "../../generator/contract/index.ts"
import type { PageFacts } from "../../generator/read/facts.ts"

const page = "docs/harbour/berth.md"
const source = { path: page, line: 3, column: 1 }

function makeFacts(json: Json): Outcome<PageFacts> {
  const text = JSON.stringify(json)
  const value: PageFacts = {
    page,
    dialect: "harbour",
    role: "operation",
    operations: [
      {
        id: "berth.get",
        service: "berth",
        wire: { protocol: "rest", method: "get", path: "/berth" },
        parameters: [],
        security: [],
        responses: [],
        mentions: [],
        samples: [{ name: "berth", side: "response", text, json, source }],
        source: { ...source, path: "docs/harbour/part.md" },
      },
    ],
    types: [],
  }
  return { value, diagnostics: [{ code: "facts/odd", severity: "info", message: "odd", source }] }
}

const samples: readonly Json[] = [
  { source: { path: page, line: 1 }, text: `"path":"${page}"` },
  { path: "./" },
  { text: '"path":"./"', list: [{ path: null }, null, page] },
]

test.each(samples.map((sample) => [sample]))("facts stay the same when they are kept: %j", (sample) => {
  const facts = makeFacts(sample)
  expect(parseFacts(printFacts(facts).line)).toEqual(facts)
})

test("the page's path stands there once", () => {
  expect(printFacts(makeFacts("")).line.split(page)).toHaveLength(2)
})
