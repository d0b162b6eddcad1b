import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

import type { Outcome } from "../../../generator/contract/index.ts"
import { readFoundPages, type ReadResult } from "../../../generator/read/index.ts"
import { findPages } from "../../../generator/read/pages/find.ts"
import { dialects } from "../../../generator/read/registry.ts"
import { printDiagnostics, printFacts } from "../print-facts.ts"

/** A dialect's cases: `<dialect>/cases/<construct>/` holds pages, the facts wanted of them, and the diagnostics. */
function casesOf(dialect: string): readonly { readonly name: string; readonly root: string }[] {
  const folder = join(import.meta.dirname, dialect, "cases")
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.map((name) => ({ name, root: join(folder, name) }))
}

/** Read a case; unlike a build, a case need not describe any operation. */
async function readCase(root: string): Promise<Outcome<ReadResult>> {
  const found = await findPages({ pages: ["."], root })
  const { value, diagnostics } = readFoundPages(found.value)
  return { value, diagnostics: [...found.diagnostics, ...diagnostics] }
}

describe.each(dialects)("dialect $name", ({ name: dialect, diagnostics: catalogue = {} }) => {
  const cases = casesOf(dialect)

  test("has cases", () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  test.each(cases)("reads $name", async ({ root }) => {
    const { value, diagnostics } = await readCase(root)
    await expect(printFacts(value.pages)).toMatchFileSnapshot(join(root, "facts.json"))
    await expect(printDiagnostics(diagnostics)).toMatchFileSnapshot(join(root, "diagnostics.txt"))
  })

  test("has a case for each of its diagnostics", async () => {
    const outcomes = await Promise.all(cases.map(({ root }) => readCase(root)))
    const seen = new Set(outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))
    expect(Object.keys(catalogue).filter((code) => !seen.has(code))).toEqual([])
  })
})

describe("the registry", () => {
  test("names each dialect, and each code, once", () => {
    const names = dialects.map(({ name }) => name)
    const codes = dialects.flatMap(({ diagnostics = {} }) => Object.keys(diagnostics))
    expect([new Set(names).size, new Set(codes).size]).toEqual([names.length, codes.length])
    expect(codes.filter((code) => !/^[a-z-]+\/[a-z0-9-]+$/.test(code))).toEqual([])
  })

  test("lets no dialect take another's pages", async () => {
    const taken: string[] = []
    for (const { name: dialect } of dialects) {
      for (const { name, root } of casesOf(dialect)) {
        const { value } = await readCase(root)
        const others = value.pages.filter((page) => page.dialect !== "" && page.dialect !== dialect)
        taken.push(...others.map((page) => `${dialect}/${name}: ${page.dialect} takes ${page.page}`))
      }
    }
    expect(taken).toEqual([])
  })
})
