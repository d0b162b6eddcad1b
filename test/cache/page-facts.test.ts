import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { buildDocuments } from "../../generator/build.ts"
import { printFacts } from "../../generator/cache/fact-line.ts"
import { recallFacts } from "../../generator/cache/page-facts.ts"
import { createPageKey } from "../../generator/cache/page-key.ts"
import { openStore } from "../../generator/cache/store.ts"
import { findPages } from "../../generator/read/pages/find.ts"
import type { FoundPages } from "../../generator/read/pages/find.ts"
import { readPage } from "../../generator/read/read-page.ts"
import { dialects } from "../../generator/read/registry.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-facts-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Build with the facts of the last time; says how many pages were read anew. */
function build(found: FoundPages) {
  const memory = recallFacts(openStore(folder), "key", createPageKey())
  let read = 0
  const built = buildDocuments(found, {
    sources: true,
    remember: (page, readAnew) =>
      memory.remember(page, () => {
        read += 1
        return readAnew()
      }),
  })
  memory.keep(found)
  const documents = built.value.documents.map(({ document }) => JSON.stringify(document))
  return { read, documents, diagnostics: built.diagnostics }
}

describe("facts that come from the cache", () => {
  test.each(["superoffice", "services86", "zabbix"])(
    "make the document that pages make: %s",
    async (name) => {
      const { value: found } = await findPages({ pages: [`docs/${name}`], root })
      const first = build(found)
      const second = build(found)
      expect(first.read).toBeGreaterThan(5)
      expect(second.read).toBe(0)
      expect(second.documents).toEqual(first.documents)
      expect(second.diagnostics).toEqual(first.diagnostics)
    },
  )

  test("are those that were read elsewhere", async () => {
    const { value: found } = await findPages({ pages: ["docs/zabbix"], root })
    const memory = recallFacts(openStore(folder), "key", createPageKey())
    for (const page of found.pages) memory.learn(page, printFacts(readPage(page, dialects)))
    expect(memory.listNew(found)).toEqual([])
    expect(memory.keep(found)).toBeDefined()
    const known = build(found)
    expect(known.read).toBe(0)
    expect(known.documents).toEqual(
      buildDocuments(found, { sources: true }).value.documents.map(({ document }) =>
        JSON.stringify(document),
      ),
    )
  })

  test("are read anew for a page that changed, and for that one only", async () => {
    const { value: found } = await findPages({ pages: ["docs/zabbix"], root })
    build(found)
    const [page, ...others] = found.pages
    if (page === undefined) throw new Error("there are no pages")
    expect(build({ ...found, pages: [{ ...page, text: `${page.text}\n` }, ...others] }).read).toBe(1)
  })

  test("are written anew for a page that changed, not for those beside it, and not without end", async () => {
    const { value: found } = await findPages({ pages: ["docs/zabbix", "docs/superoffice"], root })
    const sizeOf = (kind: string) => statSync(join(folder, kind, "key")).size
    build(found)
    const whole = sizeOf("facts")
    const [page, ...others] = found.pages
    if (page === undefined) throw new Error("there are no pages")
    const sizes = [..."123456789"].map((digit) => {
      build({ ...found, pages: [{ ...page, text: page.text + "\n".repeat(Number(digit)) }, ...others] })
      return sizeOf("facts-since")
    })
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0)
    expect(Math.max(...sizes)).toBeLessThan(whole / 8)
    expect(sizeOf("facts")).toBeLessThan(whole * 1.1)
    build({ ...found, pages: others.slice(0, 20).map((other) => ({ ...other, text: `${other.text}\n` })) })
    expect(sizeOf("facts")).toBeLessThan(whole)
    expect(sizeOf("facts-since")).toBe(64)
  })

  test("are read anew where a pack is lost", async () => {
    const { value: found } = await findPages({ pages: ["docs/zabbix"], root })
    const first = build(found)
    rmSync(join(folder, "facts"), { recursive: true })
    const second = build(found)
    expect(second.read).toBe(first.read)
    expect(second.documents).toEqual(first.documents)
    expect(build(found).read).toBe(0)
  })
})
