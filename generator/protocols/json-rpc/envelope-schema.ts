/** JSON-RPC 2.0 messages as schemas. */
import type { ComponentsObject, Schema } from "../../contract/index.ts"
import { componentReference } from "../references.ts"

const errorKey = "JsonRpcFailure"
export const refusalKey = "JsonRpcRefusal"
const idKey = "JsonRpcId"

/** What every document with JSON-RPC operations holds. */
export const jsonRpcComponents: ComponentsObject = {
  schemas: {
    [idKey]: {
      description: "Ties an answer to its request; the server sends back what it was given.",
      type: ["integer", "string"],
    },
    [errorKey]: {
      description: "The answer to a request that failed. The HTTP status is 200 all the same.",
      type: "object",
      required: ["jsonrpc", "error", "id"],
      properties: {
        jsonrpc: { type: "string", const: "2.0" },
        error: {
          type: "object",
          required: ["code", "message"],
          properties: {
            code: { type: "integer", description: "Code of the JSON-RPC specification or of the API." },
            message: { type: "string", description: "What kind of error it is." },
            data: { type: "string", description: "What is wrong in words." },
          },
        },
        id: { type: ["integer", "string", "null"] },
      },
    },
  },
  responses: {
    [refusalKey]: {
      description:
        "The HTTP request is none that the address takes: another method than POST, another media type.",
      content: { "application/json": { schema: componentReference("schemas", errorKey) } },
    },
  },
}

export function writeRequestSchema(method: string, params: Schema): Schema {
  return {
    type: "object",
    required: ["jsonrpc", "method", "params", "id"],
    properties: {
      jsonrpc: { type: "string", const: "2.0" },
      method: { type: "string", const: method },
      params,
      id: componentReference("schemas", idKey),
    },
  }
}

/** Success or failure; both come with HTTP status 200. */
export function writeResponseSchema(result: Schema): Schema {
  return {
    oneOf: [
      {
        type: "object",
        required: ["jsonrpc", "result", "id"],
        properties: {
          jsonrpc: { type: "string", const: "2.0" },
          result,
          id: componentReference("schemas", idKey),
        },
      },
      componentReference("schemas", errorKey),
    ],
  }
}

/** The schema of a member such as `params`, and of `result` in the first alternative that has one. */
export function readMemberSchema(schema: Schema | undefined, member: string): Schema | undefined {
  const own = schema?.properties?.[member]
  if (own !== undefined) return own
  return schema?.oneOf
    ?.map((alternative) => alternative.properties?.[member])
    .find((found) => found !== undefined)
}
