import { fc, runs } from "../../random.ts"
import { beforeAll, expect, test } from "vitest"
import { buildDocuments } from "../../../generator/build.ts"
import type { OpenApiDocument, Outcome } from "../../../generator/contract/index.ts"
import { compareFacts, patchDocument } from "../../../generator/model/index.ts"
import type { PageFacts, PropertyFact } from "../../../generator/read/facts.ts"
import { readFoundPages } from "../../../generator/read/index.ts"
import { findPages } from "../../../generator/read/pages/find.ts"
import type { FoundPages } from "../../../generator/read/pages/find.ts"
import { describeCorpus } from "../../corpus.ts"

type Facts = ReadonlyMap<string, Outcome<PageFacts>>

/** Rows that describe properties, wherever they stand in what operations send and answer. */
function listRows(value: unknown): readonly { description: string }[] {
  if (typeof value !== "object" || value === null) return []
  const isRow = "name" in value && "shape" in value && "description" in value && !("in" in value)
  const own = isRow && value.description !== "" ? [value as PropertyFact & { description: string }] : []
  return [...own, ...Object.values(value).flatMap(listRows)]
}

/** On as many pages as a patch takes; each row of a page gets new words or those of another row. */
const edit = fc.record({ page: fc.nat(), row: fc.nat(), other: fc.nat(), isNew: fc.boolean() })

describeCorpus("superoffice/restful-2022", (root) => {
  let found: FoundPages
  const facts = new Map<string, Outcome<PageFacts>>()
  let document: OpenApiDocument

  const build = (from: Facts): OpenApiDocument => {
    const remember = ({ path }: { readonly path: string }) => from.get(path)!
    const { value } = buildDocuments(found, { sources: true, remember })
    return JSON.parse(JSON.stringify(value.documents[0]?.document))
  }

  beforeAll(async () => {
    found = (await findPages({ pages: ["."], root })).value
    readFoundPages(found, {
      remember: ({ path }, read) => {
        facts.set(path, JSON.parse(JSON.stringify(read())))
        return facts.get(path)!
      },
    })
    document = build(facts)
  })

  test("words of rows are told as a full build tells them, whichever rows they are", () => {
    const described = [...facts].filter(([, { value }]) => listRows(value.operations).length > 0)
    const words = described.flatMap(([, { value }]) =>
      listRows(value.operations).map((row) => row.description),
    )
    let patched = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 12, maxLength: 12 }), (edits) => {
        const edited = new Map(facts)
        const changes = edits.flatMap(({ page, row, other, isNew }) => {
          const [path, before] = described[page % described.length]!
          if (edited.get(path) !== before) return []
          const after = structuredClone(before)
          const rows = listRows(after.value.operations)
          const changed = rows[row % rows.length]!
          changed.description = isNew ? `${changed.description}, edited` : words[other % words.length]!
          const change = compareFacts(before, after, { rows: true, samples: true })
          if (change !== undefined) edited.set(path, after)
          return change ?? []
        })
        patched += changes.length
        expect(JSON.stringify(patchDocument(document, changes))).toBe(JSON.stringify(build(edited)))
      }),
      runs(6),
    )
    expect(patched).toBeGreaterThan(20)
  })
})
