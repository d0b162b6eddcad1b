import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openStore } from "../../generator/cache/store.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-store-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const get = (key: string) => openStore(folder).get("things", key)?.toString()
const put = (key: string, ...texts: readonly string[]) => openStore(folder).put("things", key, texts)

describe("a store", () => {
  test("gives back what was put, and nothing that was damaged", () => {
    put("a", "one", " and two")
    expect(get("a")).toBe("one and two")
    expect(get("b")).toBeUndefined()
    const file = join(folder, "things/a")
    writeFileSync(file, readFileSync(file, "utf8").replace("two", "six"))
    expect(get("a")).toBeUndefined()
    put("a", "three")
    expect(get("a")).toBe("three")
  })

  test("puts an entry where somebody made a folder, and leaves nothing beside it", () => {
    mkdirSync(join(folder, "things/a/inner"), { recursive: true })
    put("a", "one")
    expect(get("a")).toBe("one")
    expect(readdirSync(join(folder, "things"))).toEqual(["a"])
  })

  test("leaves nothing of an entry that could not be finished", () => {
    function* broken(): Generator<string> {
      yield "one"
      throw new Error("no more")
    }
    openStore(folder).put("things", "a", broken())
    expect(readdirSync(join(folder, "things"))).toEqual([])
  })

  test("keeps the latest entries, whatever else lies there", () => {
    mkdirSync(join(folder, "things/0-folder/inner"), { recursive: true })
    for (let index = 0; index < 60; index += 1) put(`entry-${index}`, "x")
    expect(readdirSync(join(folder, "things"))).toHaveLength(24)
    expect(get("entry-59")).toBe("x")
  })

  test("can be read where nothing can be written", ({ skip }) => {
    const disk = join(folder, "disk")
    mkdirSync(disk)
    const mounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", disk]).status === 0
    if (!mounted) return skip("SKIPPED: a disk that can only be read needs root, to mount one")
    try {
      openStore(disk).put("things", "a", ["one"])
      expect(spawnSync("mount", ["-o", "remount,ro", disk]).status).toBe(0)
      expect(openStore(disk).get("things", "a")?.toString()).toBe("one")
      openStore(disk).put("things", "b", ["two"])
      expect(openStore(disk).get("things", "b")).toBeUndefined()
    } finally {
      spawnSync("umount", [disk])
    }
  })
})
