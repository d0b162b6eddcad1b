import { isRecord, memberOf } from "./json.js"
import type { Operation } from "./operation.js"

/**
 * Put together the one input object that handlers get, laid out as in the client: parameters and, by layout, the
 * members of the body beside them, the body under `body`, or nothing but the body.
 */
export function buildInput(
  operation: Operation,
  parameters: Readonly<Record<string, unknown>>,
  body: unknown,
): unknown {
  if (operation.body === "whole") return body
  const input = Object.fromEntries(
    operation.parameters.flatMap(({ name, wireName }) => {
      const value = memberOf(parameters, wireName)
      return name === undefined || value === undefined ? [] : [[name, value]]
    }),
  )
  if (operation.body === "wrapped" && body !== undefined) return { ...input, body }
  return operation.body === "members" && isRecord(body) ? { ...body, ...input } : input
}
