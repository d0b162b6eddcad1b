import { describe, expect, test } from "vitest"
import { mendDocument } from "../../../generator/contract/index.ts"

const info = { title: "Harbour", version: "1.0.0" }
const document = (more: object) => ({ openapi: "3.1.1", info, ...more })
const operation = (more: object) =>
  document({ paths: { "/ships": { get: { operationId: "list", ...more } } } })

/** What is left of a document, and what is said. */
function mend(written: unknown) {
  const { value, diagnostics } = mendDocument(written)
  return { value, said: diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

describe("a document", () => {
  test("that is well stays the same object", () => {
    const written = operation({ parameters: [{ name: "id", in: "query", schema: { type: "string" } }] })
    expect(mendDocument(written)).toEqual({ value: written, diagnostics: [] })
    expect(mendDocument(written).value).toBe(written)
  })

  test.each([
    [
      "what is of another kind",
      operation({ tags: "Ship" }),
      operation({}),
      "document/misshapen: `#/paths/~1ships/get/tags` is text where a list belongs; it is left out",
    ],
    [
      "items of another kind",
      operation({ tags: [null, "Ship"] }),
      operation({ tags: ["Ship"] }),
      "document/misshapen: `#/paths/~1ships/get/tags/0` is null where text belongs; it is left out",
    ],
    [
      "a type that is none",
      document({ components: { schemas: { A: { type: "file" } } } }),
      document({ components: { schemas: { A: {} } } }),
      "document/misshapen: `#/components/schemas/A/type` is text where a type or a list of types belongs; it is left out",
    ],
    [
      "a reference that is none",
      document({ components: { schemas: { A: { $ref: 1 } } } }),
      document({ components: { schemas: { A: {} } } }),
      "document/misshapen: `#/components/schemas/A/$ref` is a number where text belongs; it is left out",
    ],
    [
      "what is nothing without a name",
      operation({ parameters: [{ in: "query" }] }),
      operation({ parameters: [] }),
      "document/incomplete: `#/paths/~1ships/get/parameters/0` has no `name`; it is left out",
    ],
  ])("loses %s", (_, written, left, words) => {
    expect(mend(written)).toEqual({ value: left, said: [words] })
  })

  test("loses what refers to something where no reference can stand", () => {
    expect(mend(document({ servers: [{ $ref: "#/info" }] }))).toEqual({
      value: document({ servers: [] }),
      said: ["document/incomplete: `#/servers/0` has no `url`; it is left out"],
    })
  })

  test("keeps the cause of what is left out with it", () => {
    const { value, said } = mend(operation({ parameters: [{ name: null, in: "query" }] }))
    expect(value).toEqual(operation({ parameters: [] }))
    expect(said).toEqual([
      "document/misshapen: `#/paths/~1ships/get/parameters/0/name` is null where text belongs; it is left out",
      "document/incomplete: `#/paths/~1ships/get/parameters/0` has no `name`; it is left out",
    ])
  })

  test("has text where YAML made a number or a flag of it", () => {
    const { value, said } = mend({ openapi: "3.1.1", info: { title: true, version: 1.5 } })
    expect(value.info).toEqual({ title: "true", version: "1.5" })
    expect(said).toContain(
      "document/misshapen: `#/info/version` is a number where text belongs; it is read as `1.5`",
    )
  })

  test("has schemas for JSON Schema's short words, which are no fault", () => {
    const schemas = { Any: true, None: false, Open: { additionalProperties: false } }
    expect(mend(document({ components: { schemas } }))).toEqual({
      value: document({
        components: { schemas: { Any: {}, None: { not: {} }, Open: { additionalProperties: false } } },
      }),
      said: [],
    })
  })

  test("may have extensions among paths and answers", () => {
    const { value, said } = mend(document({ paths: { "x-note": 1, "/ships": {} } }))
    expect([value, said]).toEqual([document({ paths: { "/ships": {} } }), []])
  })

  test("may refer to parts instead of having them", () => {
    const written = operation({
      parameters: [{ $ref: "#/components/parameters/id" }],
      callbacks: { a: { $ref: "#/x" } },
    })
    expect(mend(written)).toEqual({ value: written, said: [] })
  })

  test("has a member called `__proto__` like any other", () => {
    const schemas: unknown = JSON.parse(
      '{ "A": { "properties": { "__proto__": null, "constructor": 1, "b": {} } } }',
    )
    const { value } = mend(document({ components: { schemas } }))
    expect(value).toEqual(document({ components: { schemas: { A: { properties: { b: {} } } } } }))
  })

  test("is told once of a fault that it has in many places", () => {
    const tags = Array.from({ length: 50 }, () => ({ name: "a", description: null }))
    expect(mend(document({ tags })).said).toEqual([
      "document/misshapen: `#/tags/0/description` is null where text belongs; it is left out, and so in 49 other places",
    ])
  })

  test.each([undefined, null, true, 0, "", [], {}])("is made of %j, too", (written) => {
    const { value, said } = mend(written)
    expect(value).toEqual({ openapi: "", info: { title: "API", version: "0.0.0" } })
    expect(said).toContain("document/incomplete: `#/info/title` is missing; it is read as `API`")
  })

  test("that nests without end is refused", () => {
    let deep: object = {}
    for (let level = 0; level < 100_000; level += 1) deep = { items: deep }
    expect(mendDocument(document({ components: { schemas: { deep } } })).diagnostics).toMatchObject([
      { code: "document/too-deep", severity: "error" },
    ])
  })
})
