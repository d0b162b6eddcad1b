import { describe, expect, test } from "vitest"
import { buildPages, harmlessVocabulary } from "./build.ts"
import { slots } from "./pages.ts"
import { payloads } from "./payloads.ts"
import { findBreaches } from "./prove.ts"

// Each test puts every payload into one place of a page and builds all these pages together.
describe.each(slots)("$dialect: $name", (slot) => {
  test("holds data only", async () => {
    const filled = Object.values(payloads).map((payload, n) => slot.fill(payload, n))
    const built = await buildPages(filled.flat())
    expect(findBreaches(built.files, await harmlessVocabulary())).toEqual([])

    const reported = new Set(built.diagnostics.map(({ source }) => source?.path))
    const silent = filled
      .map((pages) => pages[0]?.path ?? "")
      .filter((path) => !built.used.has(path) && !reported.has(path))
    expect(silent, "pages that are neither used nor reported").toEqual([])
    expect(built.used.size + built.refused.size).toBeGreaterThan(0)
  })
})
