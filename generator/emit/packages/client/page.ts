import type { OpenApiDocument, Schema } from "../../../contract/index.ts"
import { resolveReference } from "../../../protocols/references.ts"
import type { ServiceOperation } from "../../services/service.ts"

/** An operation that answers with one page of an OData list. */
export interface Page {
  /** Member that holds the rows: `value`. */
  readonly rows: string
  /** Member that holds the address of the next page: `odata.nextLink`, `@odata.nextLink`. */
  readonly nextLink: string
  /** Type of one row. */
  readonly row: Schema
}

/** Find out whether an operation's result is a page of a list, and what leads to the next one. */
export function findPage({ shape }: ServiceOperation, document: OpenApiDocument): Page | undefined {
  const written = shape.result?.schema
  const schema = written && resolveReference<Schema>(document, written as { readonly $ref: string })
  const properties = schema?.properties ?? {}
  const nextLink = Object.keys(properties).find((name) => /^@?odata\.nextLink$/i.test(name))
  const list =
    properties["value"] &&
    resolveReference<Schema>(document, properties["value"] as { readonly $ref: string })
  if (nextLink === undefined || list?.type !== "array") return undefined
  return { rows: "value", nextLink, row: list.items ?? {} }
}
