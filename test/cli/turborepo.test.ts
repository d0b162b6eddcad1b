import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo")

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-turbo-"))
  cpSync(join(root, "docs/zabbix"), join(folder, "docs/zabbix"), { recursive: true })
  const command = `node ${JSON.stringify(join(root, "dist/cli/main.js"))} build --no-cache`
  const manifest = {
    name: "harbour",
    private: true,
    packageManager: "npm@11.0.0",
    scripts: { generate: command },
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  const lock = { name: "harbour", lockfileVersion: 3, packages: { "": { name: "harbour" } } }
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock))
  writeFileSync(
    join(folder, "pagewright.config.ts"),
    `export default { apis: [{ name: "zabbix", pages: "docs/zabbix" }] }`,
  )
  writeFileSync(join(folder, "turbo.json"), turboExample())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The example stands in the README, and this test holds it to its word. */
function turboExample(): string {
  const [, example = ""] =
    /`turbo\.json` is:\n\n```json\n([^]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? []
  return example
}

function generate(): string {
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    NO_COLOR: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
  }
  const argv = [
    turbo,
    "run",
    "generate",
    "--cache-dir",
    join(folder, ".turbo-cache"),
    "--output-logs",
    "full",
  ]
  return execFileSync(process.execPath, argv, {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  })
}

function readOutputs(): ReadonlyMap<string, string> {
  const files = ["spec", "output"].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: "utf8" }).map((path) => join(name, path)),
  )
  const texts = files.filter((path) => statSync(join(folder, path)).isFile()).toSorted()
  return new Map(texts.map((path) => [path, readFileSync(join(folder, path), "utf8")]))
}

test("a second run under Turborepo is a full cache hit and restores identical bytes", () => {
  expect(generate()).toContain("0 cached, 1 total")
  const built = readOutputs()
  expect(built.size).toBeGreaterThan(100)
  rmSync(join(folder, "spec"), { recursive: true })
  rmSync(join(folder, "output"), { recursive: true })
  expect(generate()).toContain("1 cached, 1 total")
  expect(readOutputs()).toEqual(built)
  writeFileSync(join(folder, "docs/zabbix/extra.md"), "# More\n")
  expect(generate()).toContain("0 cached, 1 total")
})
