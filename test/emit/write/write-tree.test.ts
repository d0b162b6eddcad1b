import { spawn } from "node:child_process"
import {
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
import { writeTree } from "../../../generator/emit/write/write-tree.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-write-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(path: string, text: string) {
  return { path, text }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8")
}

describe("writeTree", () => {
  test("writes what is new, keeps what is the same, removes what is no longer generated", async () => {
    await writeTree(folder, [file("a.txt", "1"), file("deep/b.txt", "1"), file("c.txt", "1")])
    const before = statSync(join(folder, "a.txt"), { bigint: true }).mtimeNs
    const { value } = await writeTree(folder, [file("a.txt", "1"), file("c.txt", "2"), file("d.txt", "1")])
    expect(value).toEqual({
      written: ["c.txt", "d.txt"],
      added: ["d.txt"],
      unchanged: ["a.txt"],
      removed: ["deep/b.txt"],
      edited: [],
    })
    expect(readdirSync(folder).toSorted()).toEqual([".pagewright.json", "a.txt", "c.txt", "d.txt"])
    expect(statSync(join(folder, "a.txt"), { bigint: true }).mtimeNs).toBe(before)
  })

  test("touches nothing when nothing changes", async () => {
    await writeTree(folder, [file("a.txt", "1")])
    const before = statSync(join(folder, ".pagewright.json"), { bigint: true }).mtimeNs
    await writeTree(folder, [file("a.txt", "1")])
    expect(statSync(join(folder, ".pagewright.json"), { bigint: true }).mtimeNs).toBe(before)
  })

  test("leaves what it never wrote alone", async () => {
    put("mine.txt", "mine")
    await writeTree(folder, [file("a.txt", "1")])
    await writeTree(folder, [])
    expect(readdirSync(folder).toSorted()).toEqual([".pagewright.json", "mine.txt"])
  })

  test("refuses to write over what it never wrote, and writes nothing else", async () => {
    put("a.txt", "mine")
    const { diagnostics } = await writeTree(folder, [file("a.txt", "1"), file("b.txt", "1")])
    expect(diagnostics.map(({ code }) => code)).toEqual(["write/foreign-file"])
    expect(readdirSync(folder)).toEqual(["a.txt"])
    expect(read("a.txt")).toBe("mine")
  })

  test("reports a hand edit before it overwrites it", async () => {
    await writeTree(folder, [file("a.txt", "1")])
    put("a.txt", "edited")
    const { value, diagnostics } = await writeTree(folder, [file("a.txt", "2")])
    expect(value.edited).toEqual(["a.txt"])
    expect(diagnostics.map(({ code }) => code)).toEqual(["write/hand-edited"])
    expect(read("a.txt")).toBe("2")
  })

  test("leaves an edited file that is no longer generated", async () => {
    await writeTree(folder, [file("a.txt", "1")])
    put("a.txt", "edited")
    const { value, diagnostics } = await writeTree(folder, [])
    expect({ edited: value.edited, removed: value.removed }).toEqual({ edited: ["a.txt"], removed: [] })
    expect(diagnostics.map(({ code }) => code)).toEqual(["write/hand-edited"])
    expect(read("a.txt")).toBe("edited")
  })

  test("leaves the files of other builds alone", async () => {
    await writeTree(folder, [file("a/1.txt", "1"), file("b/1.txt", "1")])
    const owns = (path: string) => path.startsWith("a/")
    const { value } = await writeTree(folder, [file("a/2.txt", "1")], { owns })
    expect(value.removed).toEqual(["a/1.txt"])
    expect(read("b/1.txt")).toBe("1")
    // They are still known as ours.
    expect((await writeTree(folder, [])).value.removed).toEqual(["a/2.txt", "b/1.txt"])
  })

  test("only looks when asked to", async () => {
    await writeTree(folder, [file("a.txt", "1"), file("b.txt", "1")])
    const { value } = await writeTree(folder, [file("a.txt", "2"), file("c.txt", "1")], { dryRun: true })
    expect(value).toMatchObject({ written: ["a.txt", "c.txt"], added: ["c.txt"], removed: ["b.txt"] })
    expect(read("a.txt")).toBe("1")
    expect(existsSync(join(folder, "c.txt"))).toBe(false)
  })

  test.each(["../out.txt", "/etc/passwd", "a/../../b", "", "a//b", ".pagewright.json"])(
    "refuses %j",
    async (path) => {
      const { diagnostics } = await writeTree(folder, [file(path, "1")])
      expect(diagnostics.map(({ code }) => code)).toEqual(["write/unsafe-path"])
      expect(readdirSync(folder)).toEqual([])
    },
  )

  test("sweeps up after a build that died, not after one that runs", async () => {
    put(".pagewright-new-999999999/0", "half")
    put(`.pagewright-new-${process.ppid}/0`, "half")
    await writeTree(folder, [file("a.txt", "1")])
    expect(readdirSync(folder).toSorted()).toEqual([
      `.pagewright-new-${process.ppid}`,
      ".pagewright.json",
      "a.txt",
    ])
  })
})

describe("a build that is killed", () => {
  // Builds in a child process, which is killed sooner or later; no file may ever be anything but old or new.
  const module = fileURLToPath(new URL("../../../dist/emit/write/write-tree.js", import.meta.url))
  const count = 300
  const script = `
    const { writeTree } = await import(${JSON.stringify(`file://${module}`)})
    const files = Array.from({ length: ${count} }, (_, index) => ({ path: \`\${index % 7}/\${index}.txt\`, text: "new".repeat(20000) }))
    process.stdout.write("ready")
    await writeTree(process.argv[1], files)
  `

  test.each([0, 5, 10, 20, 40, 80])(
    "after %i ms leaves every file old or new, and nothing that looks edited",
    async (delay) => {
      const old = "old".repeat(20_000)
      const files = Array.from({ length: count }, (_, index) => file(`${index % 7}/${index}.txt`, old))
      await writeTree(folder, files)
      await killAfter(delay)
      const texts = files.map(({ path }) => read(path))
      expect(texts.filter((text) => text !== old && text !== "new".repeat(20_000))).toEqual([])
      const { value } = await writeTree(folder, files)
      expect(value.edited).toEqual([])
      expect(value.unchanged).toHaveLength(texts.filter((text) => text === old).length)
      expect(readdirSync(folder).filter((name) => name.startsWith(".pagewright-new"))).toEqual([])
    },
  )

  function killAfter(delay: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
        stdio: ["ignore", "pipe", "inherit"],
      })
      child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), delay))
      child.once("error", reject)
      child.once("exit", () => resolve())
    })
  }
})
