import { expect, test } from "vitest"
import type { OpenApiDocument } from "../../generator/contract/index.ts"
import { createHashValue } from "../../generator/emit/hash.ts"
import { createReadHash, watchApi } from "../../generator/emit/reads.ts"
import { readServices } from "../../generator/emit/services/read-services.ts"

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1.0.0" },
  paths: {},
  components: { schemas: { Berth: { type: "object" } } },
}
const nothing = { schemas: {}, samples: {} }
const hashRead = createReadHash(readServices(document).value, () => nothing, createHashValue())

test.each(["schema", "shape", "sample", "name"])("a %s that nobody defines has no hash", (what) => {
  for (const key of ["Quay", "constructor", "toString", "__proto__"])
    expect(hashRead(`${what} ${key}`)).toBe("")
})

test("a schema that is there has one", () => {
  expect(hashRead("schema Berth")).not.toBe("")
})

test("a shape is the same whatever its schema says in words", () => {
  const hashOf = (what: string, description: string) => {
    const schemas = {
      Berth: { type: "object", description, properties: { description: { type: "string" } } },
    } as const
    const { value } = readServices({ ...document, components: { schemas } })
    return createReadHash(value, () => nothing, createHashValue())(`${what} Berth`)
  }
  expect(hashOf("shape", "Long quay.")).toBe(hashOf("shape", "Short quay."))
  expect(hashOf("schema", "Long quay.")).not.toBe(hashOf("schema", "Short quay."))
})

test("a view of shapes shows no words, and properties of any name", () => {
  const words = { description: "Long quay.", "x-pagewright-source": "docs/berth.md:5" }
  const schema = {
    ...words,
    type: "object",
    properties: { description: { ...words, type: "string" } },
  } as const
  const reads = new Set<string>()
  const api = watchApi(readServices({ ...document, components: { schemas: { Berth: schema } } }).value, reads)
  const plain = { type: "object", properties: { description: { type: "string" } } }
  expect(api.shapes.components?.schemas?.["Berth"]).toEqual(plain)
  expect(api.document.components?.schemas?.["Berth"]).toEqual(schema)
  expect([...reads]).toEqual(["shape Berth", "schema Berth"])
})
