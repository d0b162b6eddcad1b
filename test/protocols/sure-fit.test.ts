// oxlint-disable unicorn/no-thenable -- a keyword of JSON Schema
import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { fc } from "../random.ts"
import { describe, expect, test } from "vitest"
import { isOfSampleFormat } from "../../generator/model/check/validator.ts"
import { createSureFit } from "../../generator/protocols/sure-fit.ts"

const schemas = {
  Ship: {
    type: "object",
    properties: {
      Name: { type: "string", maxLength: 5 },
      Berth: { $ref: "#/components/schemas/Berth" },
      Sister: { $ref: "#/components/schemas/Ship" },
    },
    required: ["Name"],
  },
  Berth: { type: "integer", minimum: 1 },
  Circle: { $ref: "#/components/schemas/Circle" },
}

const isSure = createSureFit(schemas, isOfSampleFormat)
const ship = { $ref: "#/components/schemas/Ship" }

describe("a value surely fits", () => {
  test.each([
    [{ Name: "Elbe", Berth: 3, Sister: { Name: "Weser" } }, ship],
    ["anything", {}],
    [null, { type: ["string", "null"] }],
    [2, { anyOf: [{ type: "string" }, { enum: [1, 2] }] }],
    ["12", { type: "string", pattern: "^\\d+$" }],
    [
      { a: 1 },
      { type: "object", additionalProperties: { type: "integer" }, propertyNames: { maxLength: 1 } },
    ],
    ["2026-02-28T10:00:00Z", { type: "string", format: "date-time" }],
    [7, { type: "integer", format: "int32", "x-pagewright-source": "a.md:1" }],
    [1, { not: { type: "string" } }],
    [{ kind: 3 }, { if: { required: ["kind"] }, then: { properties: { kind: { minimum: 2 } } } }],
    [{}, { if: { required: ["kind"] }, then: { required: ["name"] } }],
    [{}, { if: { required: ["kind"] }, else: { type: "object" } }],
  ])("%j in %j", (value, schema) => expect(isSure(value, schema)).toBe(true))
})

describe("a value is left to the validator", () => {
  test.each([
    [{ Berth: 3 }, ship],
    [{ Name: "Elbe", Berth: 0 }, ship],
    [{ Name: "Elbe", Sister: { Name: "Oldenburg" } }, ship],
    [{ Name: "Elbe" }, { ...ship, required: ["Berth"] }],
    [1, { $ref: "#/components/schemas/Circle" }],
    [1, { $ref: "#/components/schemas/Nowhere" }],
    [1, { $ref: "https://example.com/schema" }],
    [1, { not: {} }],
    [1, { not: { $ref: "#/components/schemas/Nowhere" } }],
    ["x", { not: { format: "date" } }],
    [{ kind: 1 }, { if: { required: ["kind"] }, then: { properties: { kind: { minimum: 2 } } } }],
    [1, { if: { $ref: "#/components/schemas/Nowhere" } }],
    [1, { allOf: [false] }],
    [["a"], { type: "array", items: { type: "integer" } }],
    [[], { type: "array", minItems: 1 }],
    [[1], { type: "array", maxItems: 0 }],
    [{ b: 1 }, { type: "object", properties: { a: {} }, additionalProperties: false }],
    [{ ab: 1 }, { propertyNames: { maxLength: 1 } }],
    ["x", { type: "string", pattern: "(" }],
    ["2026-02-30", { type: "string", format: "date" }],
    [2 ** 31, { type: "integer", format: "int32" }],
    ["👍", { minLength: 2 }],
    [{ a: 1 }, { const: { a: 1 } }],
  ])("%j in %j", (value, schema) => expect(isSure(value, schema)).toBe(false))
})

test("whatever is sure, ajv accepts", () => {
  const scalar = fc.oneof(
    fc.constantFrom({ type: "string" }, { type: "integer", format: "int32" }, { type: ["number", "null"] }),
    fc.constantFrom({ enum: ["a", 1, null] }, { const: 1 }, { type: "string", minLength: 1, maxLength: 2 }),
    fc.constantFrom({ type: "string", format: "date-time" }, { format: "uuid" }, { minimum: 0, maximum: 9 }),
    fc.constantFrom(ship, { $ref: "#/components/schemas/Berth", maximum: 2 }),
  )
  const schema = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar,
      fc.record({ type: fc.constant("array"), items: tie("any"), maxItems: fc.nat(3) }),
      fc.record({
        properties: fc.record({ a: tie("any"), b: tie("any") }),
        required: fc.subarray(["a", "b"]),
        additionalProperties: fc.oneof(fc.boolean(), tie("any")),
      }),
      fc.record({ anyOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("any"), allOf: fc.array(tie("any"), { minLength: 1, maxLength: 2 }) }),
      fc.record({ if: tie("any"), then: tie("any"), else: tie("any") }, { requiredKeys: ["if"] }),
    ),
  })).any
  const text = fc.constantFrom("a", "abc", "", "2026-02-28T10:00:00Z", "👍")
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer({ min: -2, max: 10 }),
      fc.constantFrom(null, true, 1.5, 2 ** 31),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("a", "b", "Name", "Berth"), tie("any"), { maxKeys: 3 }),
    ),
  })).any
  let sure = 0
  fc.assert(
    fc.property(schema, value, (one: unknown, other: unknown) => {
      if (!isSure(other, one as object)) return
      sure += 1
      const ajv = new Ajv2020({ strict: false, logger: false, code: { optimize: false } })
      addFormats.default(ajv)
      ajv.addSchema({ $id: "document", components: { schemas } })
      const check = ajv.compile(JSON.parse(JSON.stringify(one).replaceAll('"#/', '"document#/')))
      expect(check(other)).toBe(true)
    }),
    { numRuns: 1000 },
  )
  expect(sure).toBeGreaterThan(100)
})
