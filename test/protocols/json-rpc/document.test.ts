import { expect, it } from "vitest"

import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import type { OperationParts } from "../../../generator/protocols/protocol.ts"
import { readOperation, writeOperation } from "../../../generator/protocols/registry.ts"

const wire = {
  protocol: "json-rpc",
  path: "/api_jsonrpc.php",
  method: "berth.get",
  selectBy: "output",
  countBy: "countOutput",
  keyBy: "preservekeys",
} as const

const parts: OperationParts = {
  common: { operationId: "berth.get" },
  parameters: [],
  request: {
    mediaTypes: ["application/json-rpc", "application/json"],
    schema: { type: "object", required: ["limit"], properties: { limit: { type: "integer" } } },
    required: true,
    description: "What to retrieve.",
    examples: { first: { value: { limit: 1 } }, broken: { description: "no JSON" } },
  },
  responses: [
    {
      status: "200",
      description: "Berths.",
      content: {
        mediaTypes: ["application/json-rpc"],
        schema: { type: "array" },
        examples: { first: { value: [] } },
      },
    },
  ],
}

const document: OpenApiDocument = { openapi: "3.1.1", info: { title: "Harbour", version: "1" } }

it("puts each method behind a path of its own, in an envelope", () => {
  const { path, method, operation } = writeOperation(wire, parts)
  expect([path, method]).toEqual(["/api_jsonrpc.php#berth.get", "post"])
  const media = (operation.requestBody as { content: Record<string, any> }).content
  expect(Object.keys(media)).toEqual(["application/json-rpc", "application/json"])
  expect(media["application/json-rpc"]).toMatchObject({
    schema: {
      required: ["jsonrpc", "method", "params", "id"],
      properties: { jsonrpc: { const: "2.0" }, method: { const: "berth.get" } },
    },
    examples: {
      first: { value: { jsonrpc: "2.0", method: "berth.get", params: { limit: 1 }, id: 1 } },
      broken: { description: "no JSON" },
    },
  })
})

it("answers success or failure with one status", () => {
  const { operation } = writeOperation(wire, parts)
  const response = operation.responses?.["200"] as { content: Record<string, any> }
  expect(response.content["application/json-rpc"].schema.oneOf).toMatchObject([
    { required: ["jsonrpc", "result", "id"], properties: { result: { type: "array" } } },
    { $ref: "#/components/schemas/JsonRpcFailure" },
  ])
})

it("reads back what it wrote", () => {
  const shape = readOperation(writeOperation(wire, parts), document)
  expect(shape).toEqual({
    wire,
    parameters: [],
    request: parts.request,
    result: parts.responses[0]?.content,
    responses: parts.responses,
  })
})

it("lets callers leave out params of which none is required", () => {
  const request = { ...parts.request!, schema: { type: "object" } as const }
  const shape = readOperation(writeOperation(wire, { ...parts, request }), document)
  expect(shape?.request?.required).toBe(false)
})
