import { spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { globSync } from "tinyglobby"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { discoverPages } from "../../generator/read/pages/discover.ts"
import { loadPage } from "../../generator/read/pages/load.ts"
import { isFuzz, seed } from "../random.ts"
import { build, choose, createPlace, ended, findHalf, readAll, removePlace, startBuild } from "./faults.ts"

let place = ""
let before: ReadonlyMap<string, string> = new Map()
let after: ReadonlyMap<string, string> = new Map()
/** Milliseconds that a build takes here. */
let usual = 0

beforeAll(() => {
  place = createPlace()
  for (const version of ["old", "new"]) {
    choose(place, version)
    const started = performance.now()
    expect(build(place, `${version}-out`).text).toContain("wrote")
    usual = performance.now() - started
  }
  before = readAll(join(place, "old-out"))
  after = readAll(join(place, "new-out"))
  expect([...after].some(([path, text]) => before.get(path) !== text)).toBe(true)
})

afterAll(() => removePlace(place))

/** Bring `out/` to the old state by a build, which must repair whatever a fault left there. */
function repair(): void {
  choose(place, "old")
  expect(build(place).status).toBe(0)
  expect(readAll(join(place, "out"))).toEqual(before)
}

const kills = isFuzz ? 100 : 20

describe("a build that dies", () => {
  test(`by kill -9, at ${kills} random moments`, { timeout: 3_600_000 }, async () => {
    repair()
    console.info(`faults: ${kills} kills, seed ${seed}, a build takes ${Math.round(usual)} ms`)
    let killed = 0
    for (let turn = 0; turn < kills; turn += 1) {
      // Even turns build the new pages over the old files, odd ones the old pages over the new files.
      choose(place, turn % 2 === 0 ? "new" : "old")
      const child = startBuild(place)
      const end = ended(child)
      // Most of a build is thinking; half of the moments lie in its last third, where it writes.
      const share = Math.abs(Math.sin(seed + turn))
      await Promise.race([wait(usual * (turn % 4 < 2 ? share : 0.66 + share / 2)), end])
      if (child.kill("SIGKILL")) killed += 1
      await end
      expect(findHalf(readAll(join(place, "out")), before, after), `turn ${turn}`).toEqual([])
      if (turn % 10 === 9) repair()
    }
    expect(killed).toBeGreaterThan(0)
    repair()
  })

  test("leaves nothing that the next build does not take away, also where it has nothing to write", () => {
    repair()
    const { pid } = spawnSync(process.execPath, ["--version"])
    const left = ["spec", "output"].map((folder) => join(place, "out", folder, `.pagewright-new-${pid}`))
    for (const folder of left) {
      mkdirSync(folder)
      writeFileSync(join(folder, "0"), "")
    }
    repair()
    expect(left.filter((folder) => existsSync(folder))).toEqual([])
  })

  test("by a full disk", ({ skip }) => {
    const disk = join(place, "disk")
    mkdirSync(disk)
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=200k", "tmpfs", disk]).status === 0
    if (!mounted) return skip("SKIPPED: a full disk needs root, to mount a small tmpfs")
    try {
      choose(place, "new")
      const { status, text } = build(place, "disk")
      expect(status).toBe(1)
      expect(text).toContain("write/failed")
      expect(findHalf(readAll(disk), new Map(), after)).toEqual([])
    } finally {
      spawnSync("umount", [disk])
    }
  })

  test("by a folder that cannot be written", ({ skip }) => {
    const disk = join(place, "read-only")
    mkdirSync(disk)
    const isRoot = process.getuid?.() === 0
    const mounted = isRoot && spawnSync("mount", ["-t", "tmpfs", "-o", "ro", "tmpfs", disk]).status === 0
    if (isRoot && !mounted) return skip("SKIPPED: root may write everywhere, and nothing could be mounted")
    chmodSync(place, 0o755)
    if (!isRoot) chmodSync(disk, 0o555)
    try {
      const { status, text } = build(place, "read-only")
      expect(status).toBe(1)
      expect(text).toMatch(/write\/failed/)
      expect(text).not.toMatch(/ {4}at /)
    } finally {
      if (mounted) spawnSync("umount", [disk])
    }
  })
})

describe("a build among others", () => {
  test("ends like one when two run at once", async () => {
    repair()
    choose(place, "new")
    const builds = [startBuild(place), startBuild(place)]
    await Promise.all(builds.map(ended))
    expect(findHalf(readAll(join(place, "out")), before, after)).toEqual([])
    expect(build(place).status).toBe(0)
    expect(readAll(join(place, "out"))).toEqual(after)
  })

  test("leaves alone what is not its own", () => {
    repair()
    const own = join(place, "out/output/services86/client/NOTES.txt")
    const beside = join(place, "out/spec/overlays/mine.json")
    mkdirSync(join(place, "out/spec/overlays"), { recursive: true })
    for (const file of [own, beside]) writeFileSync(file, "mine")
    choose(place, "new")
    build(place)
    expect([own, beside].map((file) => readFileSync(file, "utf8"))).toEqual(["mine", "mine"])
    for (const file of [own, beside]) rmSync(file)
    rmSync(join(place, "out/spec/overlays"), { recursive: true, force: true })
  })

  test("does not care what the clock says", () => {
    repair()
    for (const time of [0, 4_102_444_800]) {
      for (const file of globSync("{pages,out,cache}/**", { cwd: place, dot: true, absolute: true }))
        utimesSync(file, time, time)
      expect(build(place).status).toBe(0)
      expect(readAll(join(place, "out"))).toEqual(before)
    }
  })

  test.each(["cut", "flipped", "emptied", "turned into a folder"])(
    "works without a cache that is %s",
    (how) => {
      repair()
      for (const file of globSync("cache/**", { cwd: place, dot: true, absolute: true })) {
        const bytes = readFileSync(file)
        if (how === "flipped" && bytes.length > 0)
          bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
        if (how === "turned into a folder") {
          rmSync(file)
          mkdirSync(file)
        } else
          writeFileSync(
            file,
            how === "cut" ? bytes.subarray(0, bytes.length >> 1) : how === "emptied" ? "" : bytes,
          )
      }
      choose(place, "new")
      expect(build(place).status).toBe(0)
      expect(readAll(join(place, "out"))).toEqual(after)
      choose(place, "old")
      expect(build(place).status).toBe(0)
      expect(readAll(join(place, "out"))).toEqual(before)
      rmSync(join(place, "cache"), { recursive: true, force: true })
    },
  )
})

test("a page that disappears between looking and reading is reported", async () => {
  choose(place, "old")
  const files = await discoverPages(["pages"], place)
  const [victim] = files.value
  if (victim === undefined) throw new Error("no pages")
  unlinkSync(victim.file)
  const loaded = loadPage(victim)
  expect(loaded.value.page).toBeUndefined()
  expect(loaded.diagnostics.map(({ code, source }) => [code, source?.path])).toEqual([
    ["read/unreadable-page", victim.path],
  ])
})
