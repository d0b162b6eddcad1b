import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

const docs = fileURLToPath(new URL("../../docs/superoffice", import.meta.url))
const page = "docs/rest/User/v1User_GetUser.md"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-build-"))
  writeFileSync(join(folder, "package.json"), "{}")
  cpSync(join(docs, "rest"), join(folder, "docs/rest"), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function pagewright(...argv: readonly string[]) {
  const printed = createMemoryIo({ cwd: folder })
  const code = await run(argv, printed.io)
  return { code, out: printed.stdout(), err: printed.stderr() }
}

const build = (...argv: readonly string[]) => pagewright("build", "docs", ...argv)

function listFiles(path = folder): readonly string[] {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" })
  return names
    .filter((name) => statSync(join(path, name)).isFile() && !name.startsWith("node_modules"))
    .toSorted()
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")))
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

describe("a sample that does not fit", () => {
  const zabbix = "docs/manual/api/reference/usergroup/create.md"
  const reported = (out: string) => {
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { code: string; source?: { path: string; line: number } }[]
    }
    return diagnostics.flatMap(({ code, source }) =>
      /mismatch|invalid/.test(code) ? [`${code} ${source?.path}:${source?.line}`] : [],
    )
  }
  beforeEach(() => {
    rmSync(join(folder, "docs"), { recursive: true })
    cpSync(join(docs, "../zabbix"), join(folder, "docs"), { recursive: true })
    edit(zabbix, (text) => text.replace(/("params": \{)/, '$1 "nobody_knows": 1,'))
  })

  test("is reported once, at its own line, and once where there is only the document", async () => {
    const lines = readFileSync(join(folder, zabbix), "utf8").split("\n")
    const at = lines.findLastIndex(
      (line, index) => line.startsWith("```") && index < lines.findIndex((each) => /nobody_knows/.test(each)),
    )
    expect(reported((await build("--format", "json", "--no-cache")).out)).toEqual([
      `model/sample-mismatch ${zabbix}:${at + 2}`,
    ])
    const { out } = await pagewright("packages", "spec/zabbix.openapi.json", "-o", "out", "--format", "json")
    expect(reported(out)).toEqual([expect.stringMatching(/^fixtures\/invalid-sample docs\/manual/)])
  })
})

describe("build", () => {
  test("writes the document and the packages", async () => {
    const { code, out, err } = await build()
    expect({ code, out }).toEqual({ code: 0, out: "" })
    expect(err).toMatch(/wrote \d+ files/)
    const document = JSON.parse(readFileSync(join(folder, "spec/superoffice.openapi.json"), "utf8"))
    expect(document.openapi).toBe("3.1.1")
    expect(existsSync(join(folder, "output/superoffice/client/package.json"))).toBe(true)
  })

  test("says in the packages how and from where they are published", async () => {
    const packages = {
      license: "Apache-2.0",
      repository: "https://github.com/acme/apis",
      publishConfig: { access: "public", provenance: true },
    }
    put("pagewright.config.json", JSON.stringify({ apis: [{ name: "crm", pages: "docs", packages }] }))
    expect(await pagewright("build")).toMatchObject({ code: 0 })
    for (const kind of ["client", "server", "fixtures"]) {
      const manifest = JSON.parse(readFileSync(join(folder, `output/crm/${kind}/package.json`), "utf8"))
      expect(manifest).toMatchObject({
        license: packages.license,
        repository: { type: "git", url: packages.repository },
        publishConfig: packages.publishConfig,
      })
    }
  })

  test("has nothing to do the second time, and says again what it said", async () => {
    put("docs/rest/stray.md", "# Nothing of the kind\n")
    const first = await build()
    const second = await build()
    expect(second.code).toBe(0)
    expect(second.err).toContain("nothing has changed")
    expect(second.err).toContain("read/unrecognised-page")
    expect(first.err).toContain("read/unrecognised-page")
  })

  test("rewrites only what a changed page changes", async () => {
    await build()
    const before = new Map(
      listFiles().map((name) => [name, statSync(join(folder, name), { bigint: true }).mtimeNs]),
    )
    edit(page, (text) => text.replace(/^# .*$/m, "$&\n\nAnother first paragraph."))
    expect((await build()).code).toBe(0)
    const changed = listFiles().filter(
      (name) => before.get(name) !== statSync(join(folder, name), { bigint: true }).mtimeNs,
    )
    expect(changed).toContain("spec/superoffice.openapi.json")
    expect(changed).not.toContain("output/superoffice/client/package.json")
    expect(changed.length).toBeLessThan(listFiles().length / 2)
  })

  test("says of every file that is stale, missing or edited, and builds it again", async () => {
    await build()
    expect((await pagewright("check", "docs")).code).toBe(0)
    edit("spec/superoffice.openapi.json", (text) => `${text}\n`)
    rmSync(join(folder, "output/superoffice/client/package.json"))
    const { code, err } = await pagewright("check", "docs")
    expect(code).toBe(1)
    expect(err).toContain("edited spec/superoffice.openapi.json\n")
    expect(err).toContain("missing output/superoffice/client/package.json\n")
    expect((await build()).err).toContain("write/hand-edited")
    expect((await pagewright("check", "docs")).code).toBe(0)
  })

  test("check finds what a changed page makes stale, and writes nothing", async () => {
    await build()
    const before = listFiles()
    edit(page, (text) => text.replace(/^# .*$/m, "$&\n\nAnother first paragraph."))
    const { code, err } = await pagewright("check", "docs", "--no-cache")
    expect(code).toBe(1)
    expect(err).toContain("stale spec/superoffice.openapi.json\n")
    expect(listFiles()).toEqual(before)
  })

  test("leaves what another build wrote into the same folders", async () => {
    await build()
    await pagewright("build", "docs", "--api", "other", "--only", "client")
    expect(existsSync(join(folder, "spec/superoffice.openapi.json"))).toBe(true)
    expect(existsSync(join(folder, "output/superoffice/client/package.json"))).toBe(true)
    expect(existsSync(join(folder, "output/other/client/package.json"))).toBe(true)
  })

  test("a config's build removes what it no longer builds", async () => {
    put("pagewright.config.json", JSON.stringify({ apis: [{ name: "one", pages: "docs" }] }))
    await pagewright("build")
    put("pagewright.config.json", JSON.stringify({ apis: [{ name: "two", pages: "docs" }] }))
    expect((await pagewright("build")).err).toMatch(/removed \d+/)
    expect(
      listFiles().filter((name) => name.startsWith("output/one") || name.startsWith("spec/one")),
    ).toEqual([])
  })
})

describe("the cache", () => {
  test("is safe to delete and to damage", async () => {
    await build("--cache", "cache")
    const whole = readFileSync(join(folder, "spec/superoffice.openapi.json"), "utf8")
    for (const name of listFiles(join(folder, "cache"))) edit(`cache/${name}`, (text) => text.slice(0, -20))
    edit("spec/superoffice.openapi.json", () => "")
    expect((await build("--cache", "cache")).code).toBe(0)
    expect(readFileSync(join(folder, "spec/superoffice.openapi.json"), "utf8")).toBe(whole)
    for (const name of listFiles(join(folder, "cache"))) put(`cache/${name}`, "0".repeat(64) + "\n[[[")
    edit("spec/superoffice.openapi.json", () => "")
    expect((await build("--cache", "cache")).code).toBe(0)
    rmSync(join(folder, "cache"), { recursive: true })
    expect((await build("--cache", "cache")).err).toContain("nothing has changed")
  })

  test("gives the bytes that a build without it gives", async () => {
    await build()
    edit(page, (text) => text.replace(/^# .*$/m, "$&\n\nAnother first paragraph."))
    await build()
    const cached = listFiles().map((name) => readFileSync(join(folder, name), "utf8"))
    rmSync(join(folder, "spec"), { recursive: true })
    rmSync(join(folder, "output"), { recursive: true })
    await build("--no-cache")
    expect(listFiles().map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(cached)
  })

  test("spares everything when a page changes and what it states does not", async () => {
    await build()
    edit(page, (text) => `${text}\nA closing remark.\n`)
    expect((await build()).err).toContain("nothing has changed")
    edit("output/superoffice/client/README.md", () => "")
    expect((await build()).err).toMatch(/wrote 1 file\b/)
  })

  test("lies with the dependencies of the project around the pages, and nowhere with --no-cache", async () => {
    await build("--no-cache")
    expect(existsSync(join(folder, "node_modules"))).toBe(false)
    await build()
    expect(existsSync(join(folder, "node_modules/.cache/pagewright/builds"))).toBe(true)
  })
})

describe("bad input: a diagnostic, exit code 1, and nothing is written", () => {
  test.each<[string, string, () => void]>([
    ["a missing folder", "read/missing-path", () => rmSync(join(folder, "docs"), { recursive: true })],
    [
      "an empty folder",
      "read/no-pages",
      () => {
        rmSync(join(folder, "docs"), { recursive: true })
        mkdirSync(join(folder, "docs"))
      },
    ],
    [
      "a page without an `http` fence",
      "superoffice-rest/no-request-line",
      () => edit(page, (text) => text.replace(/^```http\n[^]*?^```$/m, "")),
    ],
    ["a binary file", "read/binary-page", () => put(page, Buffer.from([0x89, 0x50, 0, 1, 2, 0]))],
    ["text that is not UTF-8", "read/not-utf-8", () => put(page, Buffer.from([0x23, 0x20, 0xe6, 0xf8]))],
  ])("%s", async (_name, diagnostic, damage) => {
    damage()
    const before = listFiles()
    const { code, err } = await build("--no-cache")
    expect(code).toBe(1)
    expect(err).toContain(`error ${diagnostic}`)
    expect(listFiles()).toEqual(before)
  })

  // A superuser may read everything, so there is nothing to see.
  test.skipIf(process.getuid?.() === 0)("an unreadable file", async () => {
    chmodSync(join(folder, page), 0)
    const { code, err } = await build("--no-cache")
    expect(code).toBe(1)
    expect(err).toContain("error read/unreadable-page")
  })

  test("errors leave what an earlier build wrote whole", async () => {
    await build()
    const before = listFiles().map((name) => readFileSync(join(folder, name), "utf8"))
    const good = readFileSync(join(folder, page), "utf8")
    put(page, Buffer.from([0x89, 0x50, 0, 1, 2, 0]))
    expect((await build()).code).toBe(1)
    put(page, good)
    expect(listFiles().map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(before)
  })
})

describe("a defect of a page that leaves the rest usable: a diagnostic, exit code 0", () => {
  test.each<[string, string, (text: string) => string]>([
    [
      "a broken row",
      "read/broken-row",
      (text) =>
        text
          .replace(/^(\|[^\n]*\|)$(?!\n\|[-:| ]+\|$)/m, "$1")
          .replace(/(^\|[-:| ]+\|$\n)/m, "$1| one | two | three | four | five | six |\n"),
    ],
    [
      "invalid front matter",
      "read/invalid-front-matter",
      (text) => text.replace(/^---\n/, "---\nuid: [unclosed\n"),
    ],
  ])("%s", async (_name, diagnostic, damage) => {
    edit(page, damage)
    const { err } = await build("--no-cache")
    expect(err).toContain(diagnostic)
  })
})

describe("wrong use ends with 2", () => {
  test("no pages and no config", async () => {
    const { code, err } = await pagewright("build")
    expect(code).toBe(2)
    expect(err).toContain("pagewright init")
  })

  test("an API that the config does not have", async () => {
    put("pagewright.config.json", JSON.stringify({ apis: [{ name: "superoffice", pages: "docs" }] }))
    const { code, err } = await pagewright("build", "--api", "superofice")
    expect(code).toBe(2)
    expect(err).toContain("did you mean `superoffice`?")
  })
})

describe("spec", () => {
  test("prints one document, and nothing else, to standard output", async () => {
    const { code, out, err } = await pagewright("spec", "docs", "-o", "-", "--format", "json")
    expect(code).toBe(0)
    expect(JSON.parse(out).openapi).toBe("3.1.1")
    expect(JSON.parse(err).command).toBe("spec")
    expect(listFiles().some((name) => name.startsWith("spec"))).toBe(false)
  })

  test("writes to a file or a folder", async () => {
    expect((await pagewright("spec", "docs", "-o", "here/api.json")).code).toBe(0)
    expect((await pagewright("spec", "docs", "-o", "there/")).code).toBe(0)
    expect(readFileSync(join(folder, "here/api.json"))).toEqual(
      readFileSync(join(folder, "there/superoffice.openapi.json")),
    )
  })

  test("leaves page and line out with --no-sources", async () => {
    expect((await pagewright("spec", "docs", "-o", "-")).out).toContain("x-pagewright-source")
    expect((await pagewright("spec", "docs", "-o", "-", "--no-sources")).out).not.toContain(
      "x-pagewright-source",
    )
  })
})

describe("packages", () => {
  test("makes packages of a document, as a build does", async () => {
    await build("--name", "@acme/superoffice")
    const { code } = await pagewright(
      "packages",
      "spec/superoffice.openapi.json",
      "-o",
      "out",
      "--name",
      "@acme/superoffice",
    )
    expect(code).toBe(0)
    const names = listFiles(join(folder, "output/superoffice/client"))
    expect(listFiles(join(folder, "out/client"))).toEqual(names)
    for (const name of names) {
      expect(readFileSync(join(folder, "out/client", name), "utf8")).toBe(
        readFileSync(join(folder, "output/superoffice/client", name), "utf8"),
      )
    }
  })

  test.each([
    ["nope.json", undefined, "cli/missing-document"],
    ["broken.json", "{", "cli/unreadable-document"],
    ["swagger.json", '{"swagger":"2.0"}', "cli/not-openapi"],
    ["list.json", "[]", "cli/not-openapi"],
  ])("%s is refused", async (name, text, code) => {
    if (text !== undefined) put(name, text)
    const result = await pagewright("packages", name, "-o", "out")
    expect(result.code).toBe(1)
    expect(result.err).toContain(`error ${code}`)
    expect(existsSync(join(folder, "out"))).toBe(false)
  })
})
