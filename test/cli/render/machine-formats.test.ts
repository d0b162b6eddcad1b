import { readFileSync } from "node:fs"
import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import { describe, expect, test } from "vitest"
import type { Diagnostic } from "../../../generator/contract/index.ts"
import { renderGithub } from "../../../generator/cli/render/github.ts"
import { renderJson } from "../../../generator/cli/render/json.ts"
import type { Report } from "../../../generator/cli/render/report.ts"
import { renderSarif } from "../../../generator/cli/render/sarif.ts"

const diagnostics: readonly Diagnostic[] = [
  {
    code: "read/no-pages",
    severity: "warning",
    message: "100% of `a,b: c`\nare gone",
    hint: "look again",
    source: { path: "docs/a b,c.md", line: 3, column: 2, endLine: 3, endColumn: 9 },
    related: [{ message: "see here", source: { path: "docs/ø.md", line: 1, column: 1 } }],
  },
  { code: "never/heard-of", severity: "error", message: "no place at all" },
  {
    code: "read/no-pages",
    severity: "info",
    message: "spans lines",
    source: { path: "x.md", line: 1, column: 5, endLine: 4, endColumn: 2 },
  },
]
const report: Report = {
  command: "build",
  exitCode: 1,
  files: [{ path: "spec/a.json", state: "stale" }],
  diagnostics,
}

const folders = { pages: "", files: "" }

describe("sarif", () => {
  test("is valid against the 2.1.0 schema", () => {
    const validate = compileSarifSchema()
    const valid = validate(JSON.parse(renderSarif(report, { version: "1.0.0", folders })))
    expect(validate.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test("the schema refuses what is no SARIF", () => {
    expect(compileSarifSchema()({ version: "2.1.0", runs: [{}] })).toBe(false)
  })

  test("an empty report is valid too", () => {
    const validate = compileSarifSchema()
    validate(JSON.parse(renderSarif({ ...report, diagnostics: [] }, { version: "1.0.0", folders })))
    expect(validate.errors ?? []).toEqual([])
  })

  test("each result points to its rule and its place", () => {
    const { runs } = JSON.parse(renderSarif(report, { version: "1.0.0", folders }))
    const [{ tool, results }] = runs
    expect(results).toHaveLength(3)
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "docs/a%20b%2Cc.md" },
      region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 9 },
    })
    expect(results.map((result: { level: string }) => result.level)).toEqual(["warning", "error", "note"])
  })
})

describe("github", () => {
  test("prints a workflow command per diagnostic, errors first, and one per stale file", () => {
    expect(renderGithub(report, { folders })).toBe(
      [
        "::error title=never/heard-of::no place at all",
        "::warning file=docs/a b%2Cc.md,line=3,endLine=3,col=2,endColumn=9,title=read/no-pages::100%25 of `a,b: c`%0Aare gone%0Ahint: look again",
        "::notice file=x.md,line=1,endLine=4,col=5,title=read/no-pages::spans lines",
        "::error file=spec/a.json,title=stale file::spec/a.json is stale",
        "",
      ].join("\n"),
    )
  })
})

test("places start from the root of the repository", () => {
  const below = { pages: "apis/crm", files: "apis" }
  const sarif = renderSarif(report, { version: "1.0.0", folders: below })
  expect(sarif).toContain('"uri": "apis/crm/docs/a%20b%2Cc.md"')
  const text = renderGithub(report, { folders: below })
  expect(text).toContain("file=apis/crm/docs/a b%2Cc.md,")
  expect(text).toContain("file=apis/spec/a.json,title=stale file::spec/a.json is stale")
})

describe("json", () => {
  test("has its documented members in their order", () => {
    const json = JSON.parse(renderJson(report, { version: "1.0.0" }))
    expect(Object.keys(json)).toEqual([
      "format",
      "tool",
      "command",
      "exitCode",
      "summary",
      "diagnostics",
      "files",
    ])
    expect(json.summary).toEqual({ errors: 1, warnings: 1, infos: 1 })
    expect(json.diagnostics).toEqual(diagnostics)
    expect(Object.keys(json.diagnostics[0])).toEqual([
      "code",
      "severity",
      "message",
      "hint",
      "source",
      "related",
    ])
  })
})

/** The schema is written for an older draft, of which only the names of these members matter here. */
function compileSarifSchema() {
  const file = new URL("../../fixtures/schemas/sarif-2.1.0.json", import.meta.url)
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, "utf8"))
  const ajv = new Ajv({ strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}
