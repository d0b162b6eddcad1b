import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { loadConfig } from "../../../generator/cli/config/load.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-config-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function load(name: string, text: string) {
  writeFileSync(join(folder, name), text)
  const { value, diagnostics } = await loadConfig(folder, undefined)
  return { config: value?.config, codes: diagnostics.map(({ code }) => code), diagnostics }
}

const good = { apis: [{ pages: "docs" }] }

describe("loads", () => {
  test.each([
    [
      "pagewright.config.ts",
      "import type { Config } from 'pagewright'\nexport default { apis: [{ pages: 'docs' as string }] } satisfies Config",
    ],
    ["pagewright.config.js", "export default { apis: [{ pages: 'docs' }] }"],
    ["pagewright.config.mjs", "export default { apis: [{ pages: 'docs' }] }"],
    ["pagewright.config.json", JSON.stringify(good)],
  ])("%s", async (name, text) => {
    expect(await load(name, text)).toMatchObject({ config: good, codes: [] })
  })

  test.each(["ts", "mts", "js", "mjs", "json"])("a changed one anew: %s", async (extension) => {
    const print = (pages: string) =>
      extension === "json"
        ? JSON.stringify({ apis: [{ pages }] })
        : `export default { apis: [{ pages: "${pages}" }] }`
    await load(`pagewright.config.${extension}`, print("docs"))
    expect(await load(`pagewright.config.${extension}`, print("more"))).toMatchObject({
      config: { apis: [{ pages: "more" }] },
      codes: [],
    })
  })

  test("a config that exports as CommonJS does", async () => {
    expect(
      await load("pagewright.config.js", "module.exports = { apis: [{ pages: 'docs' }] }"),
    ).toMatchObject({
      config: good,
      codes: [],
    })
  })

  test("a config that imports a file beside it", async () => {
    mkdirSync(join(folder, "shared"))
    writeFileSync(join(folder, "shared/pages.ts"), "export const pages: string = 'docs'")
    const text = "import { pages } from './shared/pages.ts'\nexport default { apis: [{ pages }] }"
    expect(await load("pagewright.config.ts", text)).toMatchObject({ config: good, codes: [] })
  })

  test("nothing where no config is, without complaint", async () => {
    expect(await loadConfig(folder, undefined)).toEqual({ value: undefined, diagnostics: [] })
  })

  test("the file that `--config` names, relative to the working folder", async () => {
    mkdirSync(join(folder, "deep"))
    writeFileSync(join(folder, "deep/my.json"), JSON.stringify(good))
    const { value } = await loadConfig(folder, "deep/my.json")
    expect(value).toMatchObject({ config: good, root: join(folder, "deep"), path: "deep/my.json" })
  })
})

describe("reports", () => {
  test("a config that throws, with the place", async () => {
    const { diagnostics } = await load(
      "pagewright.config.js",
      "const a = 1\n\nthrow new Error('no such vendor')\nexport default {}",
    )
    expect(diagnostics).toMatchObject([
      {
        code: "config/cannot-load",
        message: "the config cannot be loaded: no such vendor",
        source: { path: "pagewright.config.js", line: 3 },
      },
    ])
  })

  test("a config that does not parse", async () => {
    expect((await load("pagewright.config.ts", "export default {")).codes).toEqual(["config/cannot-load"])
    expect((await load("pagewright.config.json", "{")).codes).toEqual(["config/cannot-load"])
  })

  test("a config that imports what is not there", async () => {
    const { diagnostics } = await load(
      "pagewright.config.ts",
      "import x from 'no-such-package'\nexport default x",
    )
    expect(diagnostics).toMatchObject([
      { code: "config/cannot-load", message: expect.stringContaining("no-such-package") },
    ])
  })

  test("a named file that is not there", async () => {
    expect((await loadConfig(folder, "nope.ts")).diagnostics).toMatchObject([{ code: "config/missing-file" }])
  })

  test.each([
    ["a text", "the config's default export is not an object"],
    [{}, "`apis` is missing: expected a list of objects with `pages`, at least one"],
    [{ apis: [] }, "`apis` does not fit: expected a list of objects with `pages`, at least one"],
    [{ apis: [{}] }, "`apis[0].pages` is missing: expected a folder, file or glob, or a list of them"],
    [{ apis: [{ pages: [] }] }, "`apis[0].pages` does not fit"],
    [{ apis: [{ pages: "docs", name: "../out" }] }, "`apis[0].name` does not fit"],
    [{ apis: [{ pages: "docs", packages: { only: ["clients"] } }] }, "`apis[0].packages.only` does not fit"],
    [{ apis: [{ pages: "docs", packages: { scope: "acme" } }] }, "`apis[0].packages.scope` does not fit"],
    [
      { apis: [{ pages: "docs", packages: { repository: "acme/apis" } }] },
      "`apis[0].packages.repository` does",
    ],
    [
      { apis: [{ pages: "docs", packages: { publishConfig: { access: "all" } } }] },
      "`apis[0].packages.publishConfig.access` does not fit: expected `public` or `restricted`",
    ],
    [
      { apis: [{ pages: "docs", packages: { publishConfig: { provenance: true } } }] },
      "`apis[0].packages` does not fit: expected an object, with `repository` where",
    ],
    [
      { ...good, dialects: ["zabbix"] },
      "`dialects` does not fit: expected a list of dialects, each made by `defineDialect`",
    ],
  ])("%j", async (config, message) => {
    const { diagnostics } = await load("pagewright.config.json", JSON.stringify(config))
    expect(diagnostics.map((each) => each.code)).toEqual(["config/invalid"])
    expect(diagnostics[0]?.message).toContain(message)
  })

  test("a member that nobody reads, with the near one", async () => {
    const { diagnostics } = await load(
      "pagewright.config.json",
      JSON.stringify({ apis: [{ pages: "docs", dialekt: "zabbix" }] }),
    )
    expect(diagnostics).toMatchObject([
      {
        code: "config/unknown-member",
        message: expect.stringContaining(
          "`apis[0].dialekt` is not a member of the config, did you mean `dialect`?",
        ),
      },
    ])
  })
})
