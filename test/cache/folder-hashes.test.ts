import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { recallFolder } from "../../generator/cache/folder-hashes.ts"
import { openStore, type Store } from "../../generator/cache/store.ts"
import { hashText } from "../../generator/emit/hash.ts"
import { markFile } from "../../generator/emit/write/folder.ts"

let folder = ""
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pagewright-folder-hashes-"))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Minutes ago, or in a minute: never settled. */
function write(text: string, age: number): void {
  writeFileSync(join(folder, "berth.ts"), text)
  const time = Math.floor(Date.now() / 1000) - age * 60
  utimesSync(join(folder, "berth.ts"), time, time)
}

/** The hash that a build finds, and whether it has anything to keep. */
function look() {
  const store = openStore(join(folder, "cache"))
  let isKept = false
  const noting: Store = {
    get: store.get,
    put(...all) {
      isKept = true
      store.put(...all)
    },
  }
  const known = recallFolder(noting, folder)
  const hash = known.hashOf("berth.ts")
  known.keep()
  return { hash, isKept }
}

test("a file is read once and known from then on", () => {
  write("quay", 1)
  expect(look()).toEqual({ hash: hashText("quay"), isKept: true })
  write("pier", 1)
  // Of the same size, time and number.
  expect(look()).toEqual({ hash: hashText("quay"), isKept: false })
  write("dock", 2)
  expect(look()).toEqual({ hash: hashText("dock"), isKept: true })
})

test("a file that could change again unseen is read each time", () => {
  write("quay", -1)
  expect(look()).toEqual({ hash: hashText("quay"), isKept: true })
  write("pier", -1)
  expect(look()).toEqual({ hash: hashText("pier"), isKept: true })
})

test("a file that was written is known without being read", () => {
  write("quay", 1)
  const known = recallFolder(openStore(join(folder, "cache")), folder)
  known.wrote("berth.ts", "its hash", markFile(join(folder, "berth.ts"))!)
  known.keep()
  expect(look()).toEqual({ hash: "its hash", isKept: false })
})
