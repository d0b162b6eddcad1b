import { fc, runs } from "../../random.ts"
import { beforeAll, expect, test } from "vitest"
import { buildDocuments } from "../../../generator/build.ts"
import type { Json, OpenApiDocument, Outcome } from "../../../generator/contract/index.ts"
import { compareFacts, patchDiagnostics, patchDocument } from "../../../generator/model/index.ts"
import type { PageFacts, SampleFact } from "../../../generator/read/facts.ts"
import { readFoundPages } from "../../../generator/read/index.ts"
import { findPages } from "../../../generator/read/pages/find.ts"
import type { FoundPages } from "../../../generator/read/pages/find.ts"
import { describeCorpus } from "../../corpus.ts"

type Facts = ReadonlyMap<string, Outcome<PageFacts>>

/** Other values of each kind, and such as are of another kind. */
const others: readonly Json[] = [
  "two words",
  "lower",
  "Upper",
  "",
  "2024-05-06T07:08:09Z",
  7,
  3_000_000_000,
  7.5,
  false,
]

interface Edit {
  readonly page: number
  readonly nth: number
  readonly other: number
}

/** On as many pages as a patch takes; one scalar of a page's samples becomes another one. */
const edit: fc.Arbitrary<Edit> = fc.record({ page: fc.nat(), nth: fc.nat(), other: fc.nat() })

/** Objects and lists of a sample with the names of their scalars. */
function listScalars(value: Json): readonly (readonly [Record<string, Json>, string])[] {
  if (typeof value !== "object" || value === null) return []
  const members = value as Record<string, Json>
  return Object.entries(members).flatMap(([name, member]) =>
    typeof member === "object" ? listScalars(member) : [[members, name] as const],
  )
}

function editSample({ samples }: { readonly samples: readonly SampleFact[] }, { nth, other }: Edit): void {
  const scalars = samples.flatMap(({ json }) => listScalars(json ?? null))
  const [owner, name] = scalars[nth % scalars.length] ?? []
  if (owner === undefined || name === undefined) return
  const value = owner[name]
  if (other % 2 === 0) owner[name] = others[other % others.length]!
  else
    owner[name] = typeof value === "number" ? value + 1 : typeof value === "string" ? `${value} more` : true
}

describeCorpus("superoffice/restful-2022", (root) => {
  let found: FoundPages
  const facts = new Map<string, Outcome<PageFacts>>()
  let original: ReturnType<typeof build>

  const build = (from: Facts) => {
    const remember = ({ path }: { readonly path: string }) => from.get(path)!
    const { value, diagnostics } = buildDocuments(found, { sources: true, remember })
    const [made] = value.documents
    return {
      document: JSON.parse(JSON.stringify(made?.document)) as OpenApiDocument,
      check: made?.check,
      diagnostics,
    }
  }

  beforeAll(async () => {
    found = (await findPages({ pages: ["."], root })).value
    readFoundPages(found, {
      remember: ({ path }, read) => {
        facts.set(path, JSON.parse(JSON.stringify(read())))
        return facts.get(path)!
      },
    })
    original = build(facts)
  })

  test("values of samples are shown as a full build shows them, and change nothing else", () => {
    const shown = [...facts].filter(([, { value }]) =>
      value.operations.some(({ samples }) => samples.some(({ json }) => json !== undefined)),
    )
    let patched = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 24, maxLength: 24 }), (edits) => {
        const edited = new Map(facts)
        const changes = edits.flatMap((one) => {
          const [path, before] = shown[one.page % shown.length]!
          if (edited.get(path) !== before) return []
          const after = structuredClone(before)
          for (const operation of after.value.operations) editSample(operation, one)
          for (const { samples } of after.value.operations)
            for (const sample of samples) Object.assign(sample, { text: JSON.stringify(sample.json) })
          const change = compareFacts(before, after, { rows: true, samples: true })
          const isPatched = change && patchDocument(original.document, [change]) !== undefined
          if (isPatched) edited.set(path, after)
          return isPatched ? [change] : []
        })
        patched += changes.filter(({ samples }) => samples.length > 0).length
        const now = build(edited)
        expect(JSON.stringify(patchDocument(original.document, changes))).toBe(JSON.stringify(now.document))
        expect(patchDiagnostics(original.diagnostics, changes)).toEqual(now.diagnostics)
        expect(original.check).toEqual(now.check)
      }),
      runs(8),
    )
    expect(patched).toBeGreaterThan(20)
  })
})
