import { httpMethods } from "../contract/index.ts"
import type { MediaTypeObject, OpenApiDocument, OperationObject, Schema } from "../contract/index.ts"

/** How much of a service's operations the document knows. Each number counts operations. */
export interface ServiceCoverage {
  readonly name: string
  readonly operations: number
  readonly described: number
  /** Every parameter, the request and the result have a type; of those that have any of them. */
  readonly typed: number
  readonly withExamples: number
  /** Ids of the operations that are not typed throughout. */
  readonly open: readonly OpenOperation[]
}

export interface OpenOperation {
  readonly id: string
  /** Which parts stay open: `request`, `response 200`, `parameter $select`. */
  readonly parts: readonly string[]
  readonly source?: string
}

/** Coverage by service, in document order; operations without a tag count under an empty name. */
export function measureCoverage(document: OpenApiDocument): readonly ServiceCoverage[] {
  const services = new Map<string, OperationObject[]>()
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of httpMethods) {
      const operation = item[method]
      if (operation === undefined) continue
      const name = operation.tags?.[0] ?? ""
      services.set(name, [...(services.get(name) ?? []), operation])
    }
  }
  return [...services].map(([name, operations]) => measureService(name, operations, document))
}

function measureService(
  name: string,
  operations: readonly OperationObject[],
  document: OpenApiDocument,
): ServiceCoverage {
  const open = operations.flatMap((operation) => findOpenParts(operation, document))
  return {
    name,
    operations: operations.length,
    described: operations.filter(({ summary, description }) => (summary ?? description ?? "") !== "").length,
    typed: operations.length - open.length,
    withExamples: operations.filter((operation) => hasExamples(operation, document)).length,
    open,
  }
}

function findOpenParts(operation: OperationObject, document: OpenApiDocument): readonly OpenOperation[] {
  const parts = [
    ...contentsOf(operation.requestBody, document).map((content) => ["request", content.schema] as const),
    ...Object.entries(operation.responses ?? {}).flatMap(([status, response]) =>
      contentsOf(response, document).map((content) => [`response ${status}`, content.schema] as const),
    ),
    ...(operation.parameters ?? []).flatMap((parameter) => {
      const resolved = resolve(parameter, document)
      return [[`parameter ${String(resolved["name"])}`, resolved["schema"] as Schema | undefined] as const]
    }),
  ]
  const names = [...new Set(parts.filter(([, schema]) => isOpen(schema, document)).map(([name]) => name))]
  if (names.length === 0) return []
  const source = operation["x-pagewright-source"]
  return [{ id: operation.operationId ?? "", parts: names, ...(source === undefined ? {} : { source }) }]
}

/** Whether a schema says nothing at all, looking through references and into items. */
function isOpen(schema: Schema | undefined, document: OpenApiDocument, depth: number = 0): boolean {
  if (schema === undefined) return true
  if (schema["x-pagewright-open"] === true) return true
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice("#/components/schemas/".length)
    return depth < 20 && isOpen(document.components?.schemas?.[name], document, depth + 1)
  }
  if (schema.type === "array") return isOpen(schema.items, document, depth + 1)
  return !Object.keys(schema).some((key) => shapingKeys.has(key))
}

const shapingKeys: ReadonlySet<string> = new Set([
  "type",
  "const",
  "enum",
  "properties",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
  "additionalProperties",
])

function hasExamples(operation: OperationObject, document: OpenApiDocument): boolean {
  const bodies = [operation.requestBody, ...Object.values(operation.responses ?? {})]
  return bodies
    .flatMap((body) => contentsOf(body, document))
    .some(({ example, examples }) => example !== undefined || Object.keys(examples ?? {}).length > 0)
}

function contentsOf(body: object | undefined, document: OpenApiDocument): readonly MediaTypeObject[] {
  if (body === undefined) return []
  const { content } = resolve(body, document)
  return typeof content === "object" && content !== null
    ? Object.values(content as Record<string, MediaTypeObject>)
    : []
}

function resolve(value: object, document: OpenApiDocument): Readonly<Record<string, unknown>> {
  if (!("$ref" in value)) return value as Record<string, unknown>
  const [, , kind = "", name = ""] = String(value.$ref).split("/")
  const components = (document.components ?? {}) as Record<
    string,
    Record<string, Record<string, unknown>> | undefined
  >
  return components[kind]?.[name] ?? {}
}
