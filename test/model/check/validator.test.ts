import { expect, test } from "vitest"
import type { OpenApiDocument, Schema } from "../../../generator/contract/index.ts"
import { createSampleValidator } from "../../../generator/model/check/validator.ts"

const itself = { $ref: "#/components/schemas/Itself" }
const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1" },
  components: { schemas: { Itself: { allOf: [itself] } } },
}

test.each<[string, Schema]>([
  ["refers to nothing", { $ref: "#/components/schemas/Missing" }],
  ["refers to something else", { $ref: "#/paths" }],
  ["has a broken pattern", { type: "string", pattern: "(" }],
  ["is nothing but itself", itself],
])("a schema that %s is said to be unusable", (_, schema) => {
  expect(createSampleValidator(document)(schema, "Elbe")).toMatch(/^cannot be judged by its schema: /)
})
