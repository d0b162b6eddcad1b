import type { OpenApiDocument, Schema } from "../../../contract/index.ts"
import type { InputParameter } from "../../../protocols/client.ts"
import { resolveReference } from "../../../protocols/references.ts"
import { componentKey } from "../../services/schemas.ts"
import type { ServiceOperation } from "../../services/service.ts"
import { findPage } from "./page.ts"

/** A query parameter that picks properties of the result. */
export interface Selection {
  readonly parameter: InputParameter
  /** Component whose properties can be picked. */
  readonly key: string
  /** The result is a list of that component. */
  readonly isList: boolean
}

/**
 * Find what an operation's `select` selects from.
 *
 * @returns `undefined` when there is no such parameter, or the result is no component with properties of its own (a
 *   map, a union, rows whose columns nobody names).
 */
export function findSelection(operation: ServiceOperation, document: OpenApiDocument): Selection | undefined {
  const parameter = operation.input.parameters.find(
    ({ wireName, parameter: { in: place } }) => place === "query" && /^\$?select$/i.test(wireName),
  )
  const result = operation.shape.result?.schema
  if (parameter === undefined || result === undefined || hasOtherResults(operation)) return undefined
  if (findPage(operation, document) !== undefined) return undefined
  const isList = result.$ref === undefined && result.type === "array"
  const reference = isList ? result.items?.$ref : result.$ref
  const key = reference === undefined ? undefined : componentKey(reference)
  if (key === undefined || !hasNamedProperties(document.components?.schemas?.[key], document))
    return undefined
  return { parameter, key, isList }
}

/** Several success statuses with results of their own. */
function hasOtherResults({ shape }: ServiceOperation): boolean {
  return (
    shape.responses.filter(({ status, content }) => status.startsWith("2") && content !== undefined).length >
    1
  )
}

function hasNamedProperties(written: Schema | undefined, document: OpenApiDocument, depth = 0): boolean {
  const schema = written && resolveReference<Schema>(document, written as { readonly $ref: string })
  if (schema === undefined || depth > 8 || schema.oneOf !== undefined || schema.anyOf !== undefined)
    return false
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== false) return false
  const parts = schema.allOf ?? []
  if (parts.length > 0) return parts.some((part) => hasNamedProperties(part, document, depth + 1))
  return Object.keys(schema.properties ?? {}).length > 0
}
