import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

const pages = fileURLToPath(new URL("../../docs/superoffice/rest", import.meta.url))

let folder = ""
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-bump-"))
  writeFileSync(join(folder, "package.json"), "{}")
  cpSync(pages, join(folder, "docs"), { recursive: true })
  await build()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function pagewright(...argv: readonly string[]) {
  const printed = createMemoryIo({ cwd: folder })
  const code = await run(argv, printed.io)
  return { code, out: printed.stdout(), err: printed.stderr() }
}

const build = (...argv: readonly string[]) => pagewright("build", "docs", ...argv)
const read = (path: string) => readFileSync(join(folder, path), "utf8")
const versions = () =>
  ["client", "server", "fixtures"].map(
    (kind) => JSON.parse(read(`output/superoffice/${kind}/package.json`)).version,
  )

function edit(page: string, from: string, to: string): void {
  const text = read(`docs/User/${page}.md`)
  expect(text).toContain(from)
  writeFileSync(join(folder, `docs/User/${page}.md`), text.replaceAll(from, to))
}

describe("build --bump", () => {
  test("raises all versions by the heaviest change and tells it in the changelogs", async () => {
    const [before = ""] = versions()
    edit("v1User_GetUser", "Reads one User by its key.", "Finds one User by its key.")
    expect((await build("--bump")).code).toBe(0)
    const [major, minor, patch] = before.split(".").map(Number)
    const next = `${major}.${minor}.${(patch ?? 0) + 1}`
    expect(versions()).toEqual([next, next, next])
    const changelog = read("output/superoffice/client/CHANGELOG.md")
    expect(changelog).toContain(`## ${next}\n\n### Texts and details\n\n- \`v1User_GetUser\`: its`)
    expect(changelog).toContain(`## ${before}\n`)
  })

  test("a breaking change is a major one", async () => {
    const [before = ""] = versions()
    edit("v1User_GetUser", "GET /api/v1/User/{id}", "GET /api/v1/Operator/{id}")
    expect((await build("--bump")).code).toBe(0)
    expect(versions()[0]?.split(".")[0]).toBe(String(Number(before.split(".")[0]) + 1))
    expect(read("output/superoffice/server/CHANGELOG.md")).toContain("### Breaking changes")
  })

  test("raises nothing when nothing can be felt, and later builds keep what was raised", async () => {
    const before = versions()
    expect((await build("--bump")).code).toBe(0)
    expect(versions()).toEqual(before)
    edit("v1User_GetUser", "Reads one User by its key.", "Finds one User by its key.")
    await build("--bump")
    const [raised, changelog] = [versions(), read("output/superoffice/client/CHANGELOG.md")]
    expect((await build("--no-cache")).code).toBe(0)
    expect([versions(), read("output/superoffice/client/CHANGELOG.md")]).toEqual([raised, changelog])
    expect((await pagewright("check", "docs", "--no-cache")).code).toBe(0)
  })

  test("leaves a version that the config fixes to the config", async () => {
    const config = { apis: [{ name: "superoffice", pages: "docs", packages: { version: "3.0.0" } }] }
    writeFileSync(join(folder, "pagewright.config.json"), JSON.stringify(config))
    edit("v1User_GetUser", "Reads one User by its key.", "Finds one User by its key.")
    const { code, err } = await pagewright("build", "--bump")
    expect(code).toBe(2)
    expect(err).toContain("remove `packages.version`")
  })
})

describe("build --bump beside a document that is cut off", () => {
  test("says so, and what to do", async () => {
    writeFileSync(join(folder, "spec/superoffice.openapi.json"), '{"openapi": ')
    edit("v1User_GetUser", "GET /api/v1/User/{id}", "GET /api/v1/Operator/{id}")
    const { code, err } = await build("--bump")
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/openapi\.json` cannot be compared with: .*--bump/),
    ])
  })
})

describe("diff", () => {
  test("says what is wrong with a document beside the changes", async () => {
    const document = JSON.parse(read("spec/superoffice.openapi.json"))
    writeFileSync(join(folder, "odd.json"), JSON.stringify({ ...document, tags: 1 }))
    const { code, out, err } = await pagewright("diff", "odd.json", "spec/superoffice.openapi.json")
    expect([code, out]).toEqual([0, expect.stringContaining("version bump")])
    expect(err).toContain("`#/tags` is a number where a list belongs")
  })

  test("names the change, who feels it and the bump, in three formats", async () => {
    writeFileSync(join(folder, "old.json"), read("spec/superoffice.openapi.json"))
    edit("v1User_GetUser", "GET /api/v1/User/{id}", "GET /api/v1/Operator/{id}")
    await build()
    const argv = ["diff", "old.json", "spec/superoffice.openapi.json"]
    const json = JSON.parse((await pagewright(...argv, "--format", "json")).out)
    expect(json.bump).toBe("major")
    expect(json.changes[0]).toMatchObject({
      class: "breaking",
      code: "operation-moved",
      operations: ["v1User_GetUser"],
      symbols: expect.arrayContaining([{ package: "client", module: "user", name: "getUser" }]),
    })
    expect((await pagewright(...argv, "--format", "markdown")).out).toMatch(
      /^## Breaking changes\n\n- `v1User_GetUser`: it moved from/,
    )
    expect(await pagewright(...argv, "--fail-on", "breaking")).toMatchObject({
      code: 1,
      out: expect.stringContaining("version bump: major"),
    })
    expect(await pagewright(...argv)).toMatchObject({ code: 0 })
  })
})
