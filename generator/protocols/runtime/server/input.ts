import { isRecord } from "./json.ts"
import type { Operation } from "./operation.ts"

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
  const given = operation.parameters.filter(({ wireName }) => parameters[wireName] !== undefined)
  const input = Object.fromEntries(given.map(({ name, wireName }) => [name, parameters[wireName]]))
  if (operation.body === "wrapped" && body !== undefined) return { ...input, body }
  return operation.body === "members" && isRecord(body) ? { ...body, ...input } : input
}
