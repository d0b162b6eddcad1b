/**
 * Types as callers see them. The document says what travels; a few things of it are layout only, and plain objects are
 * simpler: dictionaries with text as keys are records, and a carrier is not `null` itself, but where it stands it may be.
 */
import type { OpenApiDocument, Schema } from "../../contract/index.ts"
import { inlineThinMessages } from "./thin-messages.ts"

export function viewDocument(document: OpenApiDocument): OpenApiDocument {
  const schemas = document.components?.schemas ?? {}
  const nullable = new Set(
    Object.entries(schemas).flatMap(([key, schema]) =>
      allowsNull(schema) ? [`#/components/schemas/${key}`] : [],
    ),
  )
  const viewed = Object.entries(schemas).map(
    ([key, schema]) => [key, dropNull(viewSchema(schema, nullable))] as const,
  )
  const components = { ...document.components, schemas: Object.fromEntries(viewed) }
  return inlineThinMessages({ ...document, components })
}

function viewSchema(schema: Schema, nullable: ReadonlySet<string>): Schema {
  if (schema.$ref !== undefined) return viewReference(schema, schema.$ref, nullable)
  const record = viewDictionary(schema, nullable)
  if (record !== undefined) return record
  const { items, properties } = schema
  if (items === undefined && properties === undefined) return schema
  return {
    ...schema,
    ...(items === undefined ? {} : { items: viewSchema(items, nullable) }),
    ...(properties === undefined ? {} : { properties: viewMembers(properties, nullable) }),
  }
}

function viewMembers(properties: Readonly<Record<string, Schema>>, nullable: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, viewSchema(property, nullable)]),
  )
}

function viewReference(schema: Schema, $ref: string, nullable: ReadonlySet<string>): Schema {
  if (!nullable.has($ref)) return schema
  const { $ref: _, ...beside } = schema
  return { anyOf: [{ $ref }, { type: "null" }], ...beside }
}

/** Entries whose keys are plain text become members of a record; others stay a list of `Key` and `Value`. */
function viewDictionary(schema: Schema, nullable: ReadonlySet<string>): Schema | undefined {
  const { items } = schema
  const { Key, Value, ...others } = items?.properties ?? {}
  const name = items?.xml?.name
  if (Key === undefined || Value === undefined || Object.keys(others).length > 0 || name === undefined)
    return undefined
  if (!isPlainText(Key)) return undefined
  const { items: _, type, ...beside } = schema
  const namespace = items?.xml?.namespace
  return {
    ...beside,
    type: [type ?? []].flat().includes("null") ? ["object", "null"] : "object",
    propertyNames: { type: "string" },
    additionalProperties: viewSchema(Value, nullable),
    "x-pagewright-entry-xml": { name, ...(namespace === undefined ? {} : { namespace }) },
  }
}

function isPlainText({ type, format, contentEncoding }: Schema): boolean {
  return [type ?? []].flat().includes("string") && format === undefined && contentEncoding === undefined
}

function allowsNull({ type }: Schema): boolean {
  return (
    typeof type === "object" &&
    type.includes("null") &&
    type.some((one) => one === "object" || one === "array")
  )
}

function dropNull(schema: Schema): Schema {
  if (!allowsNull(schema) || typeof schema.type !== "object") return schema
  const [only, ...others] = schema.type.filter((type) => type !== "null")
  return only === undefined || others.length > 0 ? schema : { ...schema, type: only }
}
