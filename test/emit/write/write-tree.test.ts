import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { writeTree } from "../../../generator/emit/write/write-tree.ts"

let dir = ""
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "pagewright-write-"))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const file = (path: string, text: string) => ({ path, text })
const read = (path: string) => readFile(join(dir, path), "utf8")
const list = async () => (await readdir(dir, { recursive: true })).sort()

describe("writeTree", () => {
  it("writes files and says which", async () => {
    const { value, diagnostics } = await writeTree(join(dir, "new"), [file("b/c.ts", "c"), file("a.ts", "a")])
    expect(value).toEqual({
      written: ["a.ts", "b/c.ts"],
      added: ["a.ts", "b/c.ts"],
      unchanged: [],
      removed: [],
      edited: [],
    })
    expect(diagnostics).toEqual([])
    expect(await list()).toEqual(["new", "new/.pagewright.json", "new/a.ts", "new/b", "new/b/c.ts"])
  })

  it("does not touch files that stay the same", async () => {
    await writeTree(dir, [file("a.ts", "a"), file("b.ts", "b")])
    const before = (await stat(join(dir, "a.ts"))).ino
    const { value } = await writeTree(dir, [file("a.ts", "a"), file("b.ts", "B")])
    expect(value).toMatchObject({ written: ["b.ts"], unchanged: ["a.ts"] })
    expect((await stat(join(dir, "a.ts"))).ino).toBe(before)
  })

  it("removes what is no longer generated, and folders that become empty", async () => {
    await writeTree(dir, [file("a.ts", "a"), file("deep/er/b.ts", "b")])
    const { value } = await writeTree(dir, [file("a.ts", "a")])
    expect(value.removed).toEqual(["deep/er/b.ts"])
    expect(await list()).toEqual([".pagewright.json", "a.ts"])
  })

  it("never touches files of others", async () => {
    await writeFile(join(dir, "mine.txt"), "mine")
    await mkdir(join(dir, "deep"))
    await writeFile(join(dir, "deep/mine.txt"), "mine")
    await writeTree(dir, [file("deep/a.ts", "a")])
    await writeTree(dir, [])
    expect(await list()).toEqual([".pagewright.json", "deep", "deep/mine.txt", "mine.txt"])
  })

  it("refuses to overwrite a file of others, and writes nothing at all", async () => {
    await writeFile(join(dir, "a.ts"), "mine")
    const { diagnostics } = await writeTree(dir, [file("a.ts", "a"), file("b.ts", "b")])
    expect(diagnostics).toMatchObject([
      { code: "write/foreign-file", severity: "error", source: { path: "a.ts" } },
    ])
    expect(await list()).toEqual(["a.ts"])
    expect(await read("a.ts")).toBe("mine")
  })

  it("takes over a file of others that holds the same", async () => {
    await writeFile(join(dir, "a.ts"), "a")
    expect((await writeTree(dir, [file("a.ts", "a")])).value.unchanged).toEqual(["a.ts"])
    expect((await writeTree(dir, [])).value.removed).toEqual(["a.ts"])
  })

  it("reports edits by hand before overwriting them", async () => {
    await writeTree(dir, [file("a.ts", "a"), file("b.ts", "b")])
    await writeFile(join(dir, "a.ts"), "edited")
    await writeFile(join(dir, "b.ts"), "edited")
    const { value, diagnostics } = await writeTree(dir, [file("a.ts", "A")])
    expect(value).toMatchObject({ written: ["a.ts"], removed: [], edited: ["a.ts", "b.ts"] })
    expect(diagnostics.map(({ code }) => code)).toEqual(["write/hand-edited", "write/hand-edited"])
    expect([await read("a.ts"), await read("b.ts")]).toEqual(["A", "edited"])
  })

  it("only looks when asked to", async () => {
    await writeTree(dir, [file("a.ts", "a"), file("b.ts", "b")])
    const { value } = await writeTree(dir, [file("a.ts", "A")], { dryRun: true })
    expect(value).toMatchObject({ written: ["a.ts"], removed: ["b.ts"] })
    expect([await read("a.ts"), await read("b.ts")]).toEqual(["a", "b"])
  })

  it.each([
    "../a.ts",
    "/a.ts",
    "a/../../b.ts",
    "a\\b.ts",
    "",
    "c:/a.ts",
    ".pagewright.json",
    "a//b",
    "./a.ts",
  ])("refuses the path %j", async (path) => {
    const { diagnostics } = await writeTree(dir, [file(path, "x")])
    expect(diagnostics).toMatchObject([{ code: "write/unsafe-path" }])
    expect(await list()).toEqual([])
  })

  it("refuses a path that is given twice", async () => {
    const { diagnostics } = await writeTree(dir, [file("a.ts", "1"), file("A.ts", "2")])
    expect(diagnostics).toMatchObject([{ code: "write/unsafe-path" }])
  })

  it("ignores a manifest that leads out of the folder or is broken", async () => {
    await mkdir(join(dir, "in"))
    await writeFile(join(dir, "victim.txt"), "x")
    await writeFile(join(dir, "in/.pagewright.json"), JSON.stringify({ files: { "../victim.txt": "?" } }))
    await writeTree(join(dir, "in"), [])
    expect(await read("victim.txt")).toBe("x")
    await writeFile(join(dir, "in/.pagewright.json"), "{")
    expect((await writeTree(join(dir, "in"), [file("a.ts", "a")])).value.written).toEqual(["a.ts"])
  })

  it("leaves the old files whole when it cannot write", async () => {
    await writeTree(dir, [file("a.ts", "a"), file("sub/b.ts", "b")])
    await rm(join(dir, "sub"), { recursive: true })
    await writeFile(join(dir, "sub"), "a file where a folder should be")
    const { diagnostics } = await writeTree(dir, [file("a.ts", "A"), file("sub/b.ts", "B")])
    expect(diagnostics).toMatchObject([{ code: "write/failed", severity: "error" }])
    expect(await read("a.ts")).toBe("a")
    expect((await list()).filter((path) => path.includes("pagewright-new"))).toEqual([])
    await chmod(dir, 0o700)
  })
})
