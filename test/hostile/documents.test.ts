import { describe, expect, test } from "vitest"
import { buildPackages } from "../../generator/build.ts"
import { mendDocument, type OpenApiDocument } from "../../generator/contract/index.ts"
import { harmlessVocabulary } from "./build.ts"
import { documentWithCollisions, documentWithNames, documentWithTexts } from "./documents.ts"
import { collisions, payloads } from "./payloads.ts"
import { findBreaches } from "./prove.ts"

// A document that somebody else wrote goes straight to the packages, without a page in between.
async function breachesOf(document: OpenApiDocument): Promise<readonly string[]> {
  const built = await buildPackages(mendDocument(document).value, { name: "@acme/hostile" })
  const errors = built.diagnostics.filter(({ severity }) => severity === "error")
  // What is refused is not written.
  if (errors.length > 0) return []
  expect(built.value.length).toBeGreaterThan(20)
  return findBreaches(built.value, await harmlessVocabulary())
}

describe("a hostile document", () => {
  test.each(Object.entries(payloads))("has %s in its texts", async (_name, payload) => {
    expect(await breachesOf(documentWithTexts(payload, 1))).toEqual([])
  })

  test.each(Object.entries(payloads))("has %s as its names", async (_name, payload) => {
    expect(await breachesOf(documentWithNames(payload))).toEqual([])
  })

  test.each(collisions)("calls everything %s, %s and so on", async (...names) => {
    expect(await breachesOf(documentWithCollisions(names))).toEqual([])
  })
})
