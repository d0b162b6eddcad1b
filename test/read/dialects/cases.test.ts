import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

import { readPages } from "../../../generator/read/index.ts"
import { dialects } from "../../../generator/read/registry.ts"
import { printDiagnostics, printFacts } from "../print-facts.ts"

/** A dialect's cases: `<dialect>/cases/<construct>/` holds pages, the facts wanted of them, and the diagnostics. */
function casesOf(dialect: string): readonly { readonly name: string; readonly root: string }[] {
  const folder = join(import.meta.dirname, dialect, "cases")
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.map((name) => ({ name, root: join(folder, name) }))
}

describe.each(dialects)("dialect $name", ({ name: dialect, diagnostics: catalogue = {} }) => {
  const cases = casesOf(dialect)

  test("has cases", () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  test.each(cases)("reads $name", async ({ root }) => {
    const { value, diagnostics } = await readPages({ pages: ["."], root })
    await expect(printFacts(value.pages)).toMatchFileSnapshot(join(root, "facts.json"))
    await expect(printDiagnostics(diagnostics)).toMatchFileSnapshot(join(root, "diagnostics.txt"))
  })

  test("has a case for each of its diagnostics", async () => {
    const outcomes = await Promise.all(cases.map(({ root }) => readPages({ pages: ["."], root })))
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
        const { value } = await readPages({ pages: ["."], root })
        const others = value.pages.filter((page) => page.dialect !== "" && page.dialect !== dialect)
        taken.push(...others.map((page) => `${dialect}/${name}: ${page.dialect} takes ${page.page}`))
      }
    }
    expect(taken).toEqual([])
  })
})
