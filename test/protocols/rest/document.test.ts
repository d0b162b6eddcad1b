import { describe, expect, it } from "vitest"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import type { OperationParts } from "../../../generator/protocols/protocol.ts"
import { readOperation, writeOperation } from "../../../generator/protocols/registry.ts"

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1" },
  components: {
    parameters: {
      Language: { name: "Language", in: "header", schema: { type: "string" } },
    },
    responses: { Gone: { description: "The ship has left." } },
  },
}

const parts: OperationParts = {
  common: { operationId: "ship_get" },
  parameters: [
    { name: "id", in: "path", required: true, schema: { type: "integer" } },
    { $ref: "#/components/parameters/Language" },
  ],
  request: {
    mediaTypes: ["application/json-patch+json", "application/merge-patch+json"],
    schema: { type: "array" },
    schemaByMediaType: { "application/merge-patch+json": { type: "object" } },
    required: true,
    examples: { sample: { value: [] } },
  },
  responses: [
    {
      status: "200",
      description: "OK",
      content: { mediaTypes: ["text/xml", "application/json"], schema: { type: "string" } },
    },
    { status: "410", description: "The ship has left." },
  ],
}

describe("rest operations", () => {
  it("puts examples at the first JSON media type", () => {
    const { operation } = writeOperation({ protocol: "rest", method: "get", path: "/ship/{id}" }, parts)
    expect(operation.requestBody).toMatchObject({
      content: { "application/json-patch+json": { examples: { sample: { value: [] } } } },
    })
  })

  it("reads back what it wrote, references resolved", () => {
    const wire = { protocol: "rest", method: "patch", path: "/ship/{id}" } as const
    const shape = readOperation(writeOperation(wire, parts), document)
    expect(shape).toEqual({
      wire,
      parameters: [parts.parameters[0], document.components?.parameters?.["Language"]],
      request: parts.request,
      result: parts.responses[0]?.content,
      responses: parts.responses,
    })
  })

  it("drops the fragment that tells templates apart", () => {
    const placed = {
      path: "/ship/{name}#ship_by_name",
      method: "get",
      operation: { responses: { "410": { $ref: "#/components/responses/Gone" } } },
    } as const
    const shape = readOperation(placed, document)
    expect(shape?.wire).toEqual({ protocol: "rest", method: "get", path: "/ship/{name}" })
    expect(shape?.result).toBeUndefined()
    expect(shape?.responses).toEqual([{ status: "410", description: "The ship has left." }])
  })

  it("leaves operations of an unknown protocol alone", () => {
    const operation = { "x-pagewright-wire": { protocol: "telex" } }
    expect(readOperation({ path: "/", method: "post", operation }, document)).toBeUndefined()
  })
})
