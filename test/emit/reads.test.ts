import { expect, test } from "vitest"
import type { OpenApiDocument } from "../../generator/contract/index.ts"
import { createHashValue } from "../../generator/emit/hash.ts"
import { createReadHash } from "../../generator/emit/reads.ts"
import { readServices } from "../../generator/emit/services/read-services.ts"

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1.0.0" },
  paths: {},
  components: { schemas: { Berth: { type: "object" } } },
}
const nothing = { schemas: {}, samples: {} }
const hashRead = createReadHash(readServices(document).value, () => nothing, createHashValue())

test.each(["schema", "written", "sample", "name"])("a %s that nobody defines has no hash", (what) => {
  for (const key of ["Quay", "constructor", "toString", "__proto__"])
    expect(hashRead(`${what} ${key}`)).toBe("")
})

test("a schema that is there has one", () => {
  expect(hashRead("schema Berth")).not.toBe("")
})
