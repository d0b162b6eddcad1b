import { fc, runs } from "../random.ts"
import { expect, test } from "vitest"
import { buildPages, harmlessVocabulary } from "./build.ts"
import { slots } from "./pages.ts"
import { findBreaches } from "./prove.ts"
import { hostileText } from "./random.ts"

const pagesPerBuild = 250

/** Pages of one dialect, each with hostile text in a place of its own. */
const pageSets = fc.constantFrom("superoffice-rest", "superoffice-soap", "zabbix").chain((dialect) => {
  const own = slots.filter((slot) => slot.dialect === dialect)
  return fc.array(fc.record({ slot: fc.constantFrom(...own), text: hostileText }), {
    minLength: pagesPerBuild,
    maxLength: pagesPerBuild,
  })
})

const count = 5_000

test(`${count} random hostile pages stay data`, { timeout: 900_000 }, async () => {
  const vocabulary = await harmlessVocabulary()
  await fc.assert(
    fc.asyncProperty(pageSets, async (pages) => {
      const built = await buildPages(pages.flatMap(({ slot, text }, n) => slot.fill(text, n)))
      expect(findBreaches(built.files, vocabulary)).toEqual([])
    }),
    { ...runs(count / pagesPerBuild), endOnFailure: true },
  )
})
