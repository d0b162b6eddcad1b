import { describe, expect, test } from "vitest"
import { buildPages, harmlessVocabulary } from "./build.ts"
import { type Slot, slots } from "./pages.ts"
import { collisions, payloads } from "./payloads.ts"
import { findBreaches } from "./prove.ts"

// Each test puts its payloads into one place of a page and builds all these pages together.
describe.each(slots)("$dialect: $name", (slot) => {
  test("holds data only", () => expectData(slot, Object.values(payloads)))
})

describe.each(slots.filter(({ name }) => /uid|heading|name|method|element$/.test(name)))(
  "$dialect: $name",
  (slot) => {
    test("keeps names apart that fall together", () => expectData(slot, collisions.flat()))
  },
)

async function expectData(slot: Slot, texts: readonly string[]): Promise<void> {
  const filled = texts.map((text, n) => slot.fill(text, n))
  const built = await buildPages(filled.flat())
  expect(findBreaches(built.files, await harmlessVocabulary())).toEqual([])

  const reported = new Set(built.diagnostics.map(({ source }) => source?.path))
  const silent = filled
    .map((pages) => pages[0]?.path ?? "")
    .filter((path) => !built.used.has(path) && !reported.has(path))
  expect(silent, "pages that are neither used nor reported").toEqual([])
  expect(built.used.size + built.refused.size).toBeGreaterThan(0)
}
