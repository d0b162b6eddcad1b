import { httpMethods, type OpenApiDocument } from "../../../generator/contract/index.ts"

/** The operations of some services with all components that they lead to. */
export function sliceDocument(document: OpenApiDocument, tags: readonly string[]): OpenApiDocument {
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).filter(([, item]) =>
      httpMethods.some((method) => item[method]?.tags?.some((tag) => tags.includes(tag))),
    ),
  )
  const sliced: OpenApiDocument = {
    ...document,
    tags: (document.tags ?? []).filter(({ name }) => tags.includes(name)),
    paths,
  }
  return { ...sliced, components: keepReachable(document, paths) }
}

export function countOperations({ paths = {} }: OpenApiDocument): number {
  return Object.values(paths).reduce(
    (sum, item) => sum + httpMethods.filter((method) => item[method] !== undefined).length,
    0,
  )
}

/** Security schemes are referred to by name and kept. */
function keepReachable(
  document: OpenApiDocument,
  paths: unknown,
): NonNullable<OpenApiDocument["components"]> {
  const kept: Record<string, Record<string, unknown>> = {
    securitySchemes: { ...document.components?.securitySchemes },
  }
  const waiting: unknown[] = [paths]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const [, kind = "", key = ""] of JSON.stringify(value).matchAll(
      /"\$ref":"#\/components\/(\w+)\/([^"/]+)"/g,
    )) {
      const group = (kept[kind] ??= {})
      if (key in group) continue
      const component = (document.components as Record<string, Record<string, unknown>>)[kind]?.[key]
      group[key] = component
      waiting.push(component)
    }
  }
  return kept as NonNullable<OpenApiDocument["components"]>
}
