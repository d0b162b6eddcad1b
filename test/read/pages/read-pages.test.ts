import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"

import { readPages } from "../../../generator/read/index.ts"
import { discoverPages } from "../../../generator/read/pages/discover.ts"
import { loadPage } from "../../../generator/read/pages/load.ts"
import { decode } from "../../../generator/read/pages/text-file.ts"

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pagewright-pages-"))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function discover(...patterns: string[]): Promise<readonly string[]> {
  const { value, diagnostics } = await discoverPages(patterns, root)
  return [
    ...value.map(({ path, pathInFolder }) => `${path} (${pathInFolder})`),
    ...diagnostics.map(({ code }) => code),
  ]
}

async function codes(...patterns: string[]): Promise<readonly string[]> {
  const { diagnostics } = await readPages({ pages: patterns, root })
  return diagnostics.map(({ code, source }) =>
    source === undefined ? code : `${code} ${source.path}:${source.line}:${source.column}`,
  )
}

describe("discovery", () => {
  test("finds the pages of a folder at any depth, ordered by code units", async () => {
    for (const path of [
      "docs/b.md",
      "docs/B.md",
      "docs/a/z.md",
      "docs/a/toc.yml",
      "docs/a.png",
      "docs/é.markdown",
    ])
      write(path, "x")
    write("docs/node_modules/x/readme.md", "x")
    expect(await discover("docs")).toEqual([
      "docs/B.md (B.md)",
      "docs/a/toc.yml (a/toc.yml)",
      "docs/a/z.md (a/z.md)",
      "docs/b.md (b.md)",
      "docs/é.markdown (é.markdown)",
    ])
  })

  test("takes files and globs too, and each file once", async () => {
    for (const path of ["docs/a/x.md", "docs/b/y.md", "docs/b/z.txt"]) write(path, "x")
    expect(await discover("docs/b/z.txt", "docs/**/x.md", "docs", "docs/{a,b}/*.md")).toEqual([
      "docs/a/x.md (a/x.md)",
      "docs/b/y.md (b/y.md)",
      "docs/b/z.txt (docs/b/z.txt)",
    ])
  })

  test("does not follow links, which lead anywhere, and says so where pages may be missed", async () => {
    write("secret/a.md", "x")
    write("docs/b.md", "x")
    write("docs/c.png", "x")
    symlinkSync(join(root, "secret"), join(root, "docs/other"))
    symlinkSync(join(root, "secret/a.md"), join(root, "docs/a.md"))
    symlinkSync(join(root, "docs"), join(root, "docs/circle"))
    symlinkSync(join(root, "docs/c.png"), join(root, "docs/d.png"))
    symlinkSync(join(root, "gone"), join(root, "docs/gone.md"))
    const { value, diagnostics } = await discoverPages(["docs"], root)
    expect(value.map(({ path }) => path)).toEqual(["docs/b.md"])
    expect(diagnostics.map(({ message }) => message)).toEqual(
      ["a.md", "circle", "other"].map((name) => `\`docs/${name}\` is a symbolic link and was not followed`),
    )
    expect(await discover("docs/**/*.md")).toEqual(["docs/b.md (b.md)"])
    expect(await discover("docs/other", "docs/a.md")).toEqual([
      "docs/a.md (docs/a.md)",
      "docs/other/a.md (a.md)",
    ])
  })

  test("takes a folder whose name looks like a glob", async () => {
    write("docs [old]/a.md", "x")
    expect(await discover("docs [old]")).toEqual(["docs [old]/a.md (a.md)"])
  })

  test("reports what is not there and what is empty", async () => {
    mkdirSync(join(root, "empty"))
    expect(await discover("gone", "empty", "gone/**/*.md")).toEqual([
      "read/missing-path",
      "read/no-pages",
      "read/no-pages",
    ])
  })
})

describe("reading", () => {
  test("drops a byte order mark and keeps line ends", () => {
    expect(decode(new TextEncoder().encode("\uFEFFa\r\nb"), "page.md").value).toBe("a\r\nb")
  })

  test.each([
    ["a binary file", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), "read/binary-page", 1, 1],
    ["text in UTF-16", Uint8Array.of(0xff, 0xfe, 0x61, 0), "read/binary-page", 1, 1],
    ["text in a code page", Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x0a), "read/not-utf-8", 2, 2],
    [
      "a file that is too large",
      new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61),
      "read/page-too-large",
      1,
      1,
    ],
  ])("reports %s", (_, bytes, code, line, column) => {
    const { value, diagnostics } = decode(bytes, "page.md")
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => [one.code, one.severity, one.source])).toEqual([
      [code, "error", { path: "page.md", line, column }],
    ])
  })

  test.skipIf(process.getuid?.() === 0)("reports a file without permission", async () => {
    write("docs/a.md", "x")
    chmodSync(join(root, "docs/a.md"), 0)
    expect(await codes("docs")).toEqual(["read/unreadable-page docs/a.md:1:1"])
  })

  test("reports a file that cannot be opened", async () => {
    write("docs/a.md", "x")
    const { value } = await discoverPages(["docs"], root)
    rmSync(join(root, "docs/a.md"))
    const loaded = value.map(loadPage)
    expect(loaded.map(({ diagnostics: [one] }) => [one?.code, one?.message])).toEqual([
      ["read/unreadable-page", "cannot read the page: it is gone"],
    ])
  })

  test("does not wait for what is no regular file", async () => {
    const server = createServer().listen(join(root, "page.md"))
    await new Promise((resolve) => server.once("listening", resolve))
    const { diagnostics } = await readPages({ pages: ["page.md"], root })
    expect(diagnostics.map(({ message }) => message)).toEqual(["cannot read the page: it is no regular file"])
    await new Promise((resolve) => server.close(resolve))
  })

  test("reports each bad page and goes on with the others", async () => {
    write("docs/a.md", Uint8Array.of(0xff))
    write("docs/b.md", "")
    write("docs/c.md", "# Notes\n")
    expect(await codes("docs")).toEqual([
      "read/not-utf-8 docs/a.md:1:1",
      "read/unrecognised-page docs/b.md:1:1",
      "read/unrecognised-page docs/c.md:1:1",
    ])
  })

  test("does not follow an include out of the folder, not even through a link", async () => {
    write("secret.md", "secret")
    write("docs/a.md", "[!include[x](link.md)]")
    symlinkSync(join(root, "secret.md"), join(root, "docs/link.md"))
    const { value } = await discoverPages(["docs/a.md", "docs"], root)
    const inFolder = value.map((file) =>
      loadPage({ ...file, folder: join(root, "docs"), pathInFolder: file.path.slice(5) }),
    )
    expect(inFolder.map(({ value: { page } }) => page?.text)).toContain("")
    expect(inFolder.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      "read/missing-include",
    ])
  })

  test("says why a file that is there cannot be included", async () => {
    write("docs/a.md", "[!include[x](b.png)]")
    write("docs/b.png", Uint8Array.of(0, 1))
    const { value } = await discoverPages(["docs"], root)
    const messages = value
      .map(loadPage)
      .flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))
    expect(messages).toEqual(["cannot include `b.png`: the page is a binary file"])
  })

  test("names the dialects when one is asked for that does not exist", async () => {
    write("docs/a.md", "x")
    const { diagnostics } = await readPages({ pages: ["docs"], root }, { dialect: "harbour" })
    expect(diagnostics.map(({ code, hint }) => [code, hint?.includes("superoffice-rest")])).toEqual([
      ["read/unknown-dialect", true],
    ])
  })

  test("asks one dialect alone when it is named, and reports the pages that are not its own", async () => {
    write("docs/a.md", "```http\nGET /api/v1/Berth\n```\n")
    write("docs/b.md", "# Notes\n")
    const { diagnostics } = await readPages({ pages: ["docs"], root }, { dialect: "superoffice-soap" })
    expect(diagnostics.filter(({ code }) => code === "read/unrecognised-page").length).toBe(2)
    const { value } = await readPages({ pages: ["docs"], root }, { dialect: "superoffice-rest" })
    expect(value.pages.map(({ role }) => role)).toEqual(["operation", "unrecognised"])
  })

  test("asks dialects from outside first", async () => {
    write("docs/a.md", "# Notes\n")
    const dialect = {
      name: "harbour",
      recognise: () => ({ score: 1, reason: "it is a note" }),
      read: () => ({
        value: { page: "docs/a.md", dialect: "harbour", role: "prose" as const, operations: [], types: [] },
        diagnostics: [],
      }),
      profile: {
        api: "harbour",
        title: "Harbour",
        samplesShowShapes: false,
        emptySampleValuesAreHoles: false,
        namesMayBeFallbacks: false,
      },
    }
    const { value } = await readPages({ pages: ["docs"], root }, { dialects: [dialect] })
    expect(value.pages.map(({ role }) => role)).toEqual(["prose"])
  })
})
