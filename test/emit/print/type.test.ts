import { describe, expect, it } from "vitest"
import type { OpenApiDocument, Schema } from "../../../generator/contract/index.ts"
import { findCircular } from "../../../generator/emit/services/check-references.ts"
import { printMembers, printType, type TypeContext } from "../../../generator/emit/print/type.ts"

const schemas: Record<string, Schema> = {
  Ship: { type: "object", properties: { Name: { type: "string" } } },
  Loop: { $ref: "#/components/schemas/Pool" },
  Pool: { allOf: [{ $ref: "#/components/schemas/Loop" }] },
}
const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1" },
  components: { schemas, parameters: { P: { name: "p", in: "query", schema: { type: "integer" } } } },
}
const context: TypeContext = {
  document,
  circular: findCircular(document),
  nameOf: (key) => (key in schemas ? { module: "types", name: key, typeOnly: true } : undefined),
}
const print = (schema: object) => printType(schema as Schema, context).text.replace(/\s+/g, " ")

describe("printType", () => {
  it.each([
    [{}, "unknown"],
    [{ type: "integer", format: "int64" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: "string", nullable: true }, "string | null"],
    [{ const: "2.0" }, '"2.0"'],
    [{ enum: ["A", "B", 1, null, true] }, '"A" | "B" | 1 | null | true'],
    [{ type: "string", "x-pagewright-open-enum": ["A", "B"] }, '"A" | "B" | (string & {})'],
    [{ type: "string", enum: ['"; alert(1)'] }, '"\\"; alert(1)"'],
    [{ type: "array", items: { type: "string" } }, "string[]"],
    [{ type: "array", items: { enum: ["A", "B"] } }, '("A" | "B")[]'],
    [{ type: "array" }, "unknown[]"],
    [{ type: "array", items: {}, maxItems: 0 }, "[]"],
    [
      { prefixItems: [{ type: "string" }, { type: "integer" }], minItems: 1 },
      "[string, number?, ...unknown[]]",
    ],
    [{ prefixItems: [{ type: "string" }], minItems: 1, items: false }, "[string]"],
    [{ type: "object" }, "Record<string, unknown>"],
    [{ type: "object", additionalProperties: { type: "integer" } }, "Record<string, number>"],
    [{ type: "object", additionalProperties: false }, "Record<string, never>"],
    [
      { type: "object", additionalProperties: {}, "x-pagewright-keys-of": ["Ship"] },
      "{ [Key in keyof Ship]?: unknown }",
    ],
    [{ $ref: "#/components/schemas/Ship" }, "Ship"],
    [{ $ref: "#/components/schemas/Loop" }, "unknown"],
    [{ $ref: "#/components/schemas/Gone" }, "unknown"],
    [{ $ref: "#/components/parameters/P/schema" }, "number"],
    [{ oneOf: [{ $ref: "#/components/schemas/Ship" }, { type: "string" }] }, "Ship | string"],
    [{ anyOf: [{ type: "string" }, {}] }, "unknown"],
    [
      { allOf: [{ $ref: "#/components/schemas/Ship" }, { oneOf: [{ type: "string" }, { type: "null" }] }] },
      "Ship & (string | null)",
    ],
    [{ allOf: [{ $ref: "#/components/schemas/Ship" }, { description: "only words" }] }, "Ship"],
    [
      { properties: { "a-b": { type: "string", readOnly: true }, c: {} }, required: ["c"] },
      '{ readonly "a-b"?: string c: unknown }',
    ],
    [
      { type: "object", properties: { a: { type: "integer" } }, additionalProperties: { type: "string" } },
      "{ a?: number [key: string]: string | number | undefined }",
    ],
    [
      { type: "object", properties: { a: {} }, additionalProperties: true },
      "{ a?: unknown [key: string]: unknown }",
    ],
    [{ not: { type: "string" } }, "unknown"],
  ])("prints %j as %s", (schema, type) => {
    expect(print(schema)).toBe(type)
  })

  it("knows what it needs imported", () => {
    const { imports } = printType({ type: "array", items: { $ref: "#/components/schemas/Ship" } }, context)
    expect(imports).toEqual([{ module: "types", name: "Ship", typeOnly: true }])
  })
})

describe("printMembers", () => {
  it("tells what a property is, its limits, default and end", () => {
    const property: Schema = {
      type: "integer",
      description: "State.",
      minimum: 0,
      maximum: 9,
      default: 1,
      deprecated: true,
      "x-pagewright-enum-labels": { "0": "on", "1": "off" },
    }
    expect(printMembers({ properties: { state: property } }, context).properties[0]?.comment).toEqual([
      "State.",
      "- 0: on\n- 1: off",
      "At least 0. At most 9.",
      { tag: "@defaultValue", text: "1" },
      { tag: "@deprecated" },
    ])
  })
})
