import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { describeCorpus } from "../corpus.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-same-"))
  cpSync(join(root, "docs"), join(folder, "docs"), { recursive: true })
  const apis = ["superoffice", "services86", "zabbix"].map((name) => ({ name, pages: `docs/${name}` }))
  writeFileSync(join(folder, "pagewright.config.json"), JSON.stringify({ apis }))
  build("first", ["--workers", "1"])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Run the built command line, whose threads are real ones. */
function build(
  output: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  buildFrom(output, ["--no-cache", ...flags], environment)
}

function buildFrom(
  output: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  execFileSync(process.execPath, [join(root, "dist/cli/main.js"), "build", "-o", output, ...flags], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 2 ** 26,
  })
}

function readTree(name: string): ReadonlyMap<string, string> {
  const base = join(folder, name)
  const files = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(base, path)).isFile(),
  )
  return new Map(files.toSorted().map((path) => [path, readFileSync(join(base, path), "utf8")]))
}

describeCorpus("superoffice/soap/Services86", (pages) => {
  test("a large document gives the same bytes with the threads of a first build and with one", () => {
    const flags = [pages, "--cache", "cache-large"]
    buildFrom("large", flags)
    buildFrom("large-alone", [...flags.slice(0, 1), "--no-cache", "--workers", "1"])
    const [first, second] = [readTree("large"), readTree("large-alone")]
    expect(first.size).toBeGreaterThan(2000)
    expect([...first.keys()]).toEqual([...second.keys()])
    expect([...first].filter(([path, text]) => second.get(path) !== text).map(([path]) => path)).toEqual([])
  })
})

describe("the same pages give the same bytes", () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ["a second time", ["--workers", "1"], {}],
    ["with two threads", ["--workers", "2"], {}],
    ["with three threads", ["--workers", "3"], {}],
    // Turkish has a dotless i: `i` is not the small letter of `I` there.
    ["in a Turkish locale", [], { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }],
    ["on the other side of the world", [], { TZ: "Pacific/Kiritimati" }],
  ])("%s", (name, flags, environment) => {
    const output = name.replaceAll(" ", "-")
    build(output, flags, environment)
    const [first, second] = [readTree("first"), readTree(output)]
    expect(first.size).toBeGreaterThan(100)
    expect([...second.keys()]).toEqual([...first.keys()])
    expect([...second].filter(([path, text]) => first.get(path) !== text).map(([path]) => path)).toEqual([])
  })

  test("what another thread has made is taken up by the next build", () => {
    const page = join(folder, "docs/superoffice/rest/User/v1User_GetUser.md")
    const original = readFileSync(page, "utf8")
    const flags = ["--cache", "cache-threads", "-o", "remembered"]
    const buildWith = (workers: string) =>
      execFileSync(
        process.execPath,
        [join(root, "dist/cli/main.js"), "build", ...flags, "--workers", workers],
        {
          cwd: folder,
          encoding: "utf8",
          stdio: ["ignore", "pipe", "pipe"],
        },
      )
    buildWith("2")
    writeFileSync(page, original.replace("Reads one User", "Gives one User"))
    buildWith("1")
    expect(readTree("remembered")).not.toEqual(readTree("first"))
    writeFileSync(page, original)
    buildWith("1")
    expect(readTree("remembered")).toEqual(readTree("first"))
  })

  test("two builds into the same folders at once do not harm each other", async () => {
    const { execFile } = await import("node:child_process")
    const { promisify } = await import("node:util")
    const argv = [join(root, "dist/cli/main.js"), "build", "--cache", "cache", "-o", "both"]
    const results = await Promise.allSettled(
      [1, 2].map(() => promisify(execFile)(process.execPath, argv, { cwd: folder })),
    )
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"])
    expect(readTree("both")).toEqual(readTree("first"))
  })
})
