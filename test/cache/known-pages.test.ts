import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { recallPages } from "../../generator/cache/known-pages.ts"
import { createPageKey } from "../../generator/cache/page-key.ts"
import { openStore } from "../../generator/cache/store.ts"
import { loadPage } from "../../generator/read/pages/load.ts"

let folder = ""
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pagewright-known-pages-"))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string) => ({
  file: join(folder, name),
  folder,
  path: `docs/${name}`,
  pathInFolder: name,
})

/** Seconds ago; files that have just changed are never known. */
function write(name: string, text: string, age = 60): void {
  writeFileSync(join(folder, name), text)
  const time = Math.floor(Date.now() / 1000) - age
  utimesSync(join(folder, name), time, time)
}

/** The keys of pages, as a build finds them. */
function look(...names: readonly string[]): readonly string[] {
  const pages = recallPages(openStore(join(folder, "cache")), "root")
  const keys = names.map((name) => pages.keyOf(pages.load(file(name)).value.page!))
  pages.keep()
  return keys
}

const keyOf = (name: string) => createPageKey()(loadPage(file(name)).value.page!)

test("pages have the keys of their texts, known or not", () => {
  write("berth.md", "# Berth")
  write("quay.md", "# Quay")
  const keys = [keyOf("berth.md"), keyOf("quay.md")]
  expect(look("berth.md", "quay.md")).toEqual(keys)
  expect(look("berth.md", "quay.md")).toEqual(keys)
  write("berth.md", "# Long berth", 30)
  expect(look("berth.md", "quay.md")).toEqual([keyOf("berth.md"), keys[1]])
  expect(look("quay.md")).toEqual([keys[1]])
})

test("a page of the same size, time and number is not read, and must be the same when it is", () => {
  write("berth.md", "# Berth")
  const [key] = look("berth.md")
  write("berth.md", "# Wharf")
  expect(look("berth.md")).toEqual([key])
  const { page } = recallPages(openStore(join(folder, "cache")), "root").load(file("berth.md")).value
  expect(() => page?.text).toThrow("`docs/berth.md` has changed while it was being read; build again")
  write("berth.md", "# Berth")
  expect(page?.text).toBe("# Berth")
})

test("a page that has just changed is read again", () => {
  write("berth.md", "# Berth", -60)
  const [key] = look("berth.md")
  write("berth.md", "# Wharf", -60)
  expect(look("berth.md")).not.toEqual([key])
})

test("a page with includes is always read, and what is found wrong is always said", () => {
  write("berth.md", "[!include[quay](quay.md)]\n[!include[none](none.md)]")
  write("quay.md", "# Quay")
  const [key] = look("berth.md")
  write("quay.md", "# Pier", 30)
  expect(look("berth.md")).not.toEqual([key])
  const pages = recallPages(openStore(join(folder, "cache")), "root")
  expect(pages.load(file("berth.md")).diagnostics.map(({ code }) => code)).toEqual(["read/missing-include"])
})

test("a page that is gone is reported", () => {
  write("berth.md", "# Berth")
  look("berth.md")
  rmSync(join(folder, "berth.md"))
  const pages = recallPages(openStore(join(folder, "cache")), "root")
  expect(pages.load(file("berth.md")).diagnostics.map(({ code }) => code)).toEqual(["read/unreadable-page"])
})
