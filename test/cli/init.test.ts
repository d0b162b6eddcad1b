import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { loadConfig } from "../../generator/cli/config/load.ts"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

const docs = fileURLToPath(new URL("../../docs", import.meta.url))

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-init-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function init(...argv: readonly string[]) {
  const printed = createMemoryIo({ cwd: folder })
  return { code: await run(["init", ...argv], printed.io), err: printed.stderr() }
}

async function apis() {
  return (await loadConfig(folder, undefined)).value?.config.apis
}

describe("init", () => {
  test("writes an entry for each subfolder when they are of several dialects", async () => {
    cpSync(docs, join(folder, "docs"), { recursive: true })
    expect((await init()).code).toBe(0)
    expect(await apis()).toMatchObject([
      { pages: "docs/services86", dialect: "superoffice-soap" },
      { pages: "docs/superoffice", dialect: "superoffice-rest" },
      { pages: "docs/zabbix", dialect: "zabbix" },
    ])
  })

  test("writes one entry for a folder of one dialect", async () => {
    cpSync(join(docs, "zabbix"), join(folder, "vendor/pages"), { recursive: true })
    expect((await init("vendor/pages", "--scope", "@acme")).code).toBe(0)
    expect(await apis()).toEqual([
      { name: "zabbix", pages: "vendor/pages", dialect: "zabbix", packages: { scope: "@acme" } },
    ])
  })

  test("lets each page be recognised where pages of several dialects lie side by side", async () => {
    mkdirSync(join(folder, "docs"))
    for (const page of ["zabbix/manual/api/reference/usergroup/get.md", "services86/User/GetUserGroup.md"]) {
      cpSync(join(docs, page), join(folder, "docs", page.replaceAll("/", "-")))
    }
    const { code, err } = await init()
    expect(code).toBe(0)
    expect(await apis()).toEqual([{ pages: "docs" }])
    expect(err).toContain("docs: 1 page of superoffice-soap, 1 page of zabbix")
    const printed = createMemoryIo({ cwd: folder })
    expect(await run(["spec", "--no-cache"], printed.io)).toBe(0)
    expect(readdirSync(join(folder, "spec")).filter((name) => name.endsWith(".openapi.json"))).toEqual([
      "services86.openapi.json",
      "zabbix.openapi.json",
    ])
  })

  test("looks into folders as deep as dialects part, and leaves a stray page where it is", async () => {
    cpSync(join(docs, "zabbix"), join(folder, "docs/vendors/zabbix"), { recursive: true })
    cpSync(join(docs, "superoffice"), join(folder, "docs/vendors/superoffice"), { recursive: true })
    cpSync(join(docs, "services86"), join(folder, "docs/old"), { recursive: true })
    cpSync(join(docs, "zabbix/manual/api/reference/usergroup/get.md"), join(folder, "docs/old/User/stray.md"))
    expect((await init()).code).toBe(0)
    expect(await apis()).toEqual([
      { name: "services", pages: "docs/old", dialect: "superoffice-soap" },
      { name: "superoffice", pages: "docs/vendors/superoffice", dialect: "superoffice-rest" },
      { name: "zabbix", pages: "docs/vendors/zabbix", dialect: "zabbix" },
    ])
  })

  test("writes an entry for each revision of the same pages", async () => {
    for (const revision of ["zabbix-6", "zabbix-7"])
      cpSync(join(docs, "zabbix"), join(folder, "docs", revision), { recursive: true })
    expect((await init()).code).toBe(0)
    expect(await apis()).toEqual([
      { name: "zabbix-6", pages: "docs/zabbix-6", dialect: "zabbix" },
      { name: "zabbix-7", pages: "docs/zabbix-7", dialect: "zabbix" },
    ])
  })

  test.each([
    ["a folder without pages", ["empty"], "there are no Markdown pages in `empty`"],
    [
      "pages that it does not know",
      ["notes"],
      "the 1 page in `notes` is of no dialect that pagewright knows",
    ],
  ])("tells %s", async (_name, folders, message) => {
    mkdirSync(join(folder, "empty"))
    mkdirSync(join(folder, "notes"))
    writeFileSync(join(folder, "notes/todo.md"), "# Shopping\n")
    expect((await init(...folders)).err).toContain(message)
  })

  test("says so when it knows none of the pages, and writes nothing", async () => {
    mkdirSync(join(folder, "notes"))
    writeFileSync(join(folder, "notes/todo.md"), "# Shopping\n")
    const { code, err } = await init()
    expect(code).toBe(1)
    expect(err).toContain("error cli/nothing-recognised")
    expect(existsSync(join(folder, "pagewright.config.ts"))).toBe(false)
  })

  test("leaves a config that is there alone, but for `--force`", async () => {
    cpSync(join(docs, "zabbix"), join(folder, "docs/zabbix"), { recursive: true })
    writeFileSync(join(folder, "pagewright.config.ts"), "mine")
    const { code, err } = await init()
    expect(code).toBe(2)
    expect(err).toContain("`--force`")
    expect(readFileSync(join(folder, "pagewright.config.ts"), "utf8")).toBe("mine")
    expect((await init("--force")).code).toBe(0)
    expect(await apis()).toHaveLength(1)
  })

  test("refuses what is no scope", async () => {
    expect((await init("--scope", "acme")).code).toBe(2)
  })
})
