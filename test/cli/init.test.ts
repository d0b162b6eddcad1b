import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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
