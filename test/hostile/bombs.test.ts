import { describe, expect, test } from "vitest"
import { createPage } from "../../generator/read/pages/page.ts"
import { expandIncludes, type SourceFile } from "../../generator/read/pages/includes.ts"
import { readPage } from "../../generator/read/read-page.ts"
import { dialects } from "../../generator/read/registry.ts"
import { cpuTime } from "../cpu-time.ts"

const laughs = (levels: number): string =>
  [
    "a0: &a0 [x, x]",
    ...Array.from({ length: levels }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`),
  ].join("\n")

/** Front matter that wants to cost time, run something or change what every object has. */
const frontMatters: Readonly<Record<string, string>> = {
  "aliases of aliases": laughs(9),
  "an alias of itself": "a: &a\n  b: *a",
  "a merge of itself": "a: &a\n  <<: *a",
  "merge keys": "base: &base { title: x }\n<<: *base\n<<: [*base, *base]",
  "a function tag": "title: !!js/function 'function () { globalThis.pwned = 1 }'",
  "a regular expression tag": "title: !!js/regexp /(a+)+$/",
  "a constructor tag": "title: !<tag:yaml.org,2002:js/undefined> ''",
  "a tag of its own": "%TAG ! tag:evil.example,2000:\n---\ntitle: !thing x",
  prototype: "__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }",
  "a merge of the prototype": "<<: { __proto__: { polluted: 1 } }",
  "deep lists": `title: ${"[".repeat(10_000)}${"]".repeat(10_000)}`,
  "deep maps": `title: ${"{a: ".repeat(10_000)}${"}".repeat(10_000)}`,
  "deep indentation": Array.from({ length: 3_000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
  "many keys": Array.from({ length: 50_000 }, (_, n) => `k${n}: v`).join("\n"),
  "one key 50,000 times": "title: x\n".repeat(50_000),
  "a large number": `uid: ${"9".repeat(100_000)}`,
  "a large block": `title: |\n${"  words\n".repeat(100_000)}`,
  "several documents": "a: 1\n...\n---\nb: 2",
  "a comment bomb": "# x\n".repeat(100_000),
  binary: "title: !!binary R0lGODlhDAAMAIQAAP",
  "an anchor without end": "title: &",
  nul: "title: a\u0000b",
  tabs: "\ttitle:\tx",
  "a list": "- a\n- b",
  "a word": "x",
}

const pages = {
  "superoffice-rest": "rest/User/v1User_GetUser.md",
  "superoffice-soap": "Services86/User/SaveUserGroup.md",
  zabbix: "manual/api/reference/usergroup/create.md",
}

describe.each(Object.entries(pages))("front matter in %s", (_dialect, path) => {
  test.each(Object.entries(frontMatters))("%s", (_name, yaml) => {
    const text = `---\n${yaml}\n---\n\n# GET User/{id}\n\n\`\`\`http\nGET /api/v1/User/{id}\n\`\`\`\n`
    const started = cpuTime()
    const { value, diagnostics } = readPage(createPage(path, text), dialects)
    expect(cpuTime() - started).toBeLessThan(2_000)
    expect(JSON.stringify([value, diagnostics]).length).toBeLessThan(100_000 + 2 * text.length)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect({}).not.toHaveProperty("polluted")
    expect(globalThis).not.toHaveProperty("pwned")
  })
})

describe("includes", () => {
  /** Files that each include the next one `times` times. */
  function chain(levels: number, times: number, leaf: string): (path: string) => SourceFile | undefined {
    return (path) => {
      const level = Number(/\d+/.exec(path)?.[0])
      const text = level < levels ? `[!include[x](f${level + 1}.md)] `.repeat(times) : leaf
      return { path, pathInFolder: path, text }
    }
  }

  test.each([
    ["of much text", "word ".repeat(1_000)],
    ["of one letter", "x"],
    ["of nothing", ""],
  ])("ten times ten times ten ... %s", (_name, leaf) => {
    const lookUp = chain(12, 10, leaf)
    const started = cpuTime()
    const expanded = expandIncludes(lookUp("f0.md") as SourceFile, lookUp)
    expect(cpuTime() - started).toBeLessThan(5_000)
    expect(expanded.text.length).toBeLessThan(20_000_000)
    expect(expanded.diagnostics.map(({ code }) => code)).toContain("read/includes-too-large")
  })

  test("of itself, and of each other", () => {
    const lookUp = (path: string): SourceFile => ({
      path,
      pathInFolder: path,
      text: path === "a.md" ? "[!include[x](b.md)]" : "[!include[x](a.md)]",
    })
    const { diagnostics } = expandIncludes(lookUp("a.md"), lookUp)
    expect(diagnostics.map(({ code }) => code)).toEqual(["read/include-cycle"])
  })

  test.each([
    "../x.md",
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\x.md",
    "file:///etc/passwd",
    "https://evil.example/x.md",
    "..\\x.md",
    "%2e%2e/x.md",
    "a/../../x.md",
    "~/../x.md",
    "\\\\evil.example\\x",
  ])("of %s, which is not in the folder", (href) => {
    const asked: string[] = []
    const { diagnostics } = expandIncludes(
      { path: "p.md", pathInFolder: "p.md", text: `[!include[x](${href})]` },
      (path) => {
        asked.push(path)
        return undefined
      },
    )
    expect(asked).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(["read/include-outside-folder"])
  })
})
