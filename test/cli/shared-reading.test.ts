import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { printFacts } from "../../generator/cache/fact-line.ts"
import { sharePages } from "../../generator/cli/workers/fact-reader.ts"
import { findPages } from "../../generator/read/pages/find.ts"
import type { Page } from "../../generator/read/pages/page.ts"
import { readPage } from "../../generator/read/read-page.ts"
import { dialects } from "../../generator/read/registry.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
// As it is built: threads load no TypeScript.
vi.mock("../../generator/contract/own-files.ts", async (original) => ({
  ...(await original<object>()),
  workerCode: (module: string) => new URL(`../../dist/${module}.js`, import.meta.url),
}))

let folder = ""
let pages: readonly Page[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-shared-"))
  // Enough pages for two threads; the other one begins at the end.
  mkdirSync(join(folder, "docs/notes"), { recursive: true })
  for (let note = 0; note < 400; note += 1)
    writeFileSync(join(folder, `docs/notes/${note}.md`), `# Note ${note}\n\nOf no operation.\n`)
  cpSync(join(root, "docs/services86"), join(folder, "docs/services86"), { recursive: true })
  pages = (await findPages({ pages: ["docs"], root: folder })).value.pages
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("pages that two threads read", () => {
  test("are read once, with the same facts", () => {
    const { own, collect } = sharePages(pages)
    // The other one is done with all that it was given before this one begins.
    const others = collect()
    const all = [...[...own].flat(), ...others.map(([page]) => page)]
    expect(all.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(pages)
    expect(others.length).toBeGreaterThan(100)
    for (const [page, facts] of others) expect(facts).toEqual(printFacts(readPage(page, dialects)))
  })

  test("are all read by the one that is there first", () => {
    const { own, collect } = sharePages(pages)
    expect([...own].flat()).toEqual(pages)
    expect(collect()).toEqual([])
  })

  test("are read in the dialect that was asked for", () => {
    const [[, facts] = [undefined, { line: "" }]] = sharePages(pages, "zabbix").collect()
    expect(facts.line).toContain('"unrecognised"')
  })

  test("are left to the one where the other fails", () => {
    const broken = pages.map((page) => ({ ...page, text: null as unknown as string }))
    expect(sharePages(broken).collect()).toEqual([])
  })

  test("are few enough for one thread mostly", () => {
    const few = pages.slice(0, 100)
    const { own, collect } = sharePages(few)
    expect([...own]).toEqual([few])
    expect(collect()).toEqual([])
  })

  test("make the documents that one thread makes", () => {
    const two = build("two", ["--cache", "cache"])
    expect(two.document).toContain("Services86")
    expect(two.diagnostics.length).toBeGreaterThan(400)
    expect(two).toEqual(build("one", ["--no-cache"]))
  })
})

function build(spec: string, flags: readonly string[]) {
  const main = join(root, "dist/cli/main.js")
  const argv = [main, "spec", "docs", "-o", spec, "--format", "json", ...flags]
  const report = JSON.parse(execFileSync(process.execPath, argv, { cwd: folder, encoding: "utf8" })) as {
    readonly diagnostics: readonly unknown[]
  }
  return { diagnostics: report.diagnostics, document: readFileSync(join(folder, spec), "utf8") }
}
