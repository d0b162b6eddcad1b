import { fc, runs } from "../../random.ts"
import { describe, expect, test } from "vitest"
import {
  findSlices,
  openPrinted,
  pickSlices,
  printJson,
  replaceSlices,
} from "../../../generator/contract/index.ts"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"

/** Texts with all that may look like the layout of JSON. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^["\\{}[\],:\n ]{0,12}$/),
  fc.constantFrom("__proto__", "7", "", "paths", '\n    }\n  "components": {\n', "\u2028\u202e"),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.integer(),
    fc.constantFrom(null, true, {}, []),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(anyText, tie("any"), { maxKeys: 3 }),
  ),
})).any
const members = fc.dictionary(anyText, value, { maxKeys: 4 })
const document = fc.record({
  openapi: fc.constant("3.1.1"),
  info: value,
  paths: members,
  components: fc.record({ schemas: members, parameters: members }, { requiredKeys: [] }),
  "x-more": value,
}) as fc.Arbitrary<unknown> as fc.Arbitrary<OpenApiDocument>

/** Objects of both sides keep the order of their members. */
function print(one: unknown): string {
  return printJson(one, 2)
}

function open(one: unknown): ReturnType<typeof openPrinted> {
  return openPrinted(Buffer.from(print(one)))
}

describe("a printed document", () => {
  test("holds what was printed", () => {
    fc.assert(
      fc.property(document, (written) => {
        expect(print(open(written).document)).toBe(print(written))
      }),
      runs(1000),
    )
  })

  test("changes in the slices that are replaced and nowhere else", () => {
    fc.assert(
      fc.property(document, document, fc.array(fc.nat()), (written, other, picks) => {
        const printed = open(written)
        const slices = printed.slices.filter((_, index) => picks.includes(index))
        const by = other as unknown as Readonly<Record<string, unknown>>
        const same = slices.filter(({ place }) => place.length === 1 && Object.hasOwn(by, place[0] ?? ""))
        const replaced = replaceSlices(printed, same, other)
        const expected = {
          ...written,
          ...Object.fromEntries(same.map(({ place: [key = ""] }) => [key, by[key]])),
        }
        expect(replaced.bytes.toString()).toBe(print(expected))
        expect(print(replaced.document)).toBe(print(expected))
      }),
      runs(1000),
    )
  })

  test("is the same when its slices are replaced by themselves, at any depth", () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat()), (written, picks) => {
        const printed = open(written)
        const slices = printed.slices.filter((_, index) => picks.includes(index))
        const replaced = replaceSlices(printed, slices, pickSlices(printed, slices))
        expect(replaced.bytes.toString()).toBe(print(written))
        expect(replaced.slices).toEqual(printed.slices)
      }),
      runs(1000),
    )
  })
})

const harbour: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1" },
  paths: { "/berths": { get: { operationId: "listBerths", responses: {} } }, "/ships": {} },
  components: {
    schemas: { Berth: { type: "object", description: "Of docs/berth.md:5" }, Ship: { type: "object" } },
  },
}

test("slices are found by what stands in them", () => {
  const printed = open(harbour)
  const placesOf = (...words: readonly string[]) => findSlices(printed, words).map(({ place }) => place)
  expect(placesOf("docs/berth.md:", '"listBerths"')).toEqual([
    ["paths", "/berths"],
    ["components", "schemas", "Berth"],
  ])
  expect(placesOf('"object"')).toEqual([
    ["components", "schemas", "Berth"],
    ["components", "schemas", "Ship"],
  ])
  expect(placesOf("nowhere")).toEqual([])
})

test("nothing is parsed before it is asked for", () => {
  const text = print(harbour).replace('"type": "object",', '"type": broken,')
  const { document: opened } = openPrinted(Buffer.from(text))
  expect(opened.components?.schemas?.["Ship"]).toEqual({ type: "object" })
  expect(() => opened.components?.schemas?.["Berth"]).toThrow(SyntaxError)
})
