import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import {
  createStandardSchema,
  type CompactSchema,
} from "../../../../generator/protocols/runtime/client/validate.ts"
import { validated } from "../../../../generator/protocols/runtime/client/validated.ts"
import { createTransport } from "../../../../generator/protocols/runtime/client/transport.ts"

const schemas = {
  Tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#Tree" } } } },
}

function judge(schema: CompactSchema, value: unknown): readonly string[] {
  const result = createStandardSchema(schema, schemas)["~standard"].validate(value)
  return (result.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`)
}

const cases: readonly [CompactSchema, readonly unknown[]][] = [
  [{ type: "integer" }, [1, 1.5, "1", null]],
  [{ type: ["string", "null"] }, ["a", null, 1]],
  [{ type: "array", items: { type: "boolean" } }, [[], [true], [1], {}]],
  [{ type: "object" }, [{}, [], null]],
  [{ const: { a: 1 } }, [{ a: 1 }, { a: 2 }, 1]],
  [{ enum: ["a", null, 1] }, ["a", null, 1, "b"]],
  [{ required: ["a"] }, [{ a: undefined }, {}, "a"]],
  [{ properties: { a: { type: "string" } } }, [{ a: "x" }, { a: 1 }, { b: 1 }]],
  [{ properties: { a: {} }, additionalProperties: false }, [{ a: 1 }, { b: 1 }]],
  [
    { patternProperties: { "^x": { type: "string" } }, additionalProperties: { type: "number" } },
    [{ xa: "1" }, { xa: 1 }, { b: 1 }, { b: "1" }],
  ],
  [{ prefixItems: [{ type: "string" }], items: false }, [["a"], [1], ["a", "b"], []]],
  [
    { prefixItems: [{ type: "string" }], items: { type: "number" } },
    [
      ["a", 1],
      ["a", "b"],
    ],
  ],
  [{ allOf: [{ type: "string" }, { minLength: 2 }] }, ["ab", "a", 1]],
  [{ anyOf: [{ type: "string" }, { type: "number" }] }, ["a", 1, true]],
  [{ oneOf: [{ type: "number" }, { type: "integer" }] }, [1.5, 1, "a"]],
  [{ not: { type: "string" } }, [1, "a"]],
  [
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    { if: { required: ["a"] }, then: { required: ["b"] }, else: { required: ["c"] } },
    [{ a: 1, b: 1 }, { a: 1 }, { c: 1 }, {}],
  ],
  [{ maxLength: 2, pattern: "^a" }, ["a🔑", "a🔑b", "b", 1]],
  [{ minimum: 1, maximum: 3 }, [0, 1, 3, 4, "9"]],
  [{ exclusiveMinimum: 1, exclusiveMaximum: 3 }, [1, 2, 3]],
  [{ minItems: 1, maxItems: 2 }, [[], [1], [1, 2, 3]]],
]

describe("createStandardSchema", () => {
  const ajv = new Ajv2020({ strict: false })

  it.each(cases)("judges %j as ajv does", (schema, values) => {
    const isValid = ajv.compile(schema)
    // A member that is `undefined` is not sent, so JSON decides.
    for (const value of values.map((one) => JSON.parse(JSON.stringify(one)) as unknown)) {
      expect([value, judge(schema, value).length === 0]).toEqual([value, isValid(value)])
    }
  })

  it("says where", () => {
    expect(judge({ $ref: "#Tree" }, { children: [{}, { children: [{}, 7] }] })).toEqual([
      "children.1.children.1 is no object",
    ])
  })

  it("takes null for what is nullable, and anything for a reference that leads nowhere", () => {
    expect(judge({ type: "string", nullable: true }, null)).toEqual([])
    expect(judge({ $ref: "#Gone" }, 7)).toEqual([])
    expect(judge({ $ref: "#constructor" }, 7)).toEqual([])
  })
})

describe("validated", () => {
  const transport = createTransport({ baseUrl: "https://h" })
  const schema = createStandardSchema<number>({ type: "number" }, {})

  it("checks what goes and what comes", async () => {
    const answer = async (_: typeof transport, input: unknown) => (input === 1 ? 2 : "x")
    const checked = validated(answer, { input: schema, output: schema })
    expect(await checked(transport, 1)).toBe(2)
    await expect(checked(transport, "1")).rejects.toMatchObject({
      name: "ValidationError",
      message: "input:  is no number",
    })
    await expect(checked(transport, 3)).rejects.toMatchObject({
      issues: [{ path: [], message: "is no number" }],
    })
  })
})
