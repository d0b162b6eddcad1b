import { join } from "node:path"
import { describe, expect, test } from "vitest"

import { buildDocuments } from "../generator/build.ts"
import type { Dialect } from "../generator/read/dialect.ts"
import { readPages } from "../generator/read/index.ts"
import { findPages } from "../generator/read/pages/find.ts"
import { harbour } from "./fixtures/harbour-dialect/harbour.ts"

const root = join(import.meta.dirname, "fixtures/harbour-dialect")

describe("a dialect from outside", () => {
  test("takes its pages and leaves the others to pagewright's own", async () => {
    const { value, diagnostics } = await readPages({ pages: ["pages"], root }, { dialects: [harbour] })
    expect(value.pages.map(({ page, dialect, role }) => [page, dialect, role])).toEqual([
      ["pages/berth.md", "harbour", "types"],
      ["pages/cargo.md", "harbour", "types"],
      ["pages/ships/dock.md", "harbour", "operation"],
      ["pages/ships/leave.md", "harbour", "operation"],
    ])
    expect(diagnostics.map(({ code, source }) => [code, source?.path, source?.line])).toEqual([
      ["harbour/unknown-kind", "pages/ships/leave.md", 10],
    ])
  })

  test("says why it does not take a page", async () => {
    const { diagnostics } = await readPages(
      { pages: ["harbour.ts"], root },
      { dialects: [harbour], dialect: "harbour" },
    )
    expect(diagnostics[0]?.message).toBe(
      "the page is not of the dialect `harbour`: it neither quotes a request line nor names a type",
    )
  })

  test("is enough for a document", async () => {
    const found = await findPages({ pages: ["pages"], root })
    const { value } = buildDocuments(found.value, { dialects: [harbour], sources: false })
    const [built] = value.documents
    expect([value.documents.length, built?.name, built?.document.info.title]).toEqual([
      1,
      "harbour",
      "Harbour API",
    ])
    const { paths = {}, components } = built?.document ?? { paths: {} }
    const item = paths["/piers/{pier}/ships"]
    expect([item?.post?.operationId, item?.delete?.operationId]).toEqual(["ships.dock", "ships.leave"])
    expect(components?.schemas?.["Berth"]).toMatchObject({
      type: "object",
      properties: { number: { type: "integer" }, free: { type: "boolean" } },
    })
    expect(JSON.stringify(item?.post)).toContain('"#/components/schemas/Berth"')
    expect(JSON.stringify(components)).toContain('"#/components/schemas/Cargo"')
  })

  test.each<[string, Partial<Dialect>, RegExp]>([
    ["throws while it reads", { read: () => fail("no berth") }, /failed on this page: Error: no berth$/],
    ["throws while it looks", { recognise: () => fail("no eyes") }, /failed on this page: Error: no eyes$/],
    ["returns facts alone", { read: () => ({}) as never }, /`read` returned no outcome of page facts$/],
  ])("that %s is named with its page and its place", async (_name, broken, message) => {
    const { value, diagnostics } = await readPages(
      { pages: ["pages/ships"], root },
      { dialects: [{ ...harbour, ...broken }] },
    )
    expect(value.pages).toHaveLength(2)
    expect(diagnostics.map(({ code, source }) => `${code} ${source?.path}`)).toEqual([
      "read/dialect-failed pages/ships/dock.md",
      "read/dialect-failed pages/ships/leave.md",
    ])
    expect(diagnostics[0]?.message).toMatch(message)
    expect(diagnostics[0]?.hint).toMatch(/^correct the dialect(?:, at .*outside-dialect\.test\.ts.*)?$/)
  })
})

function fail(message: string): never {
  throw new Error(message)
}
