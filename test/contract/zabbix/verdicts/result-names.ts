/** How many properties of real answers a document names. */
import type { Json, OpenApiDocument, Schema } from "../../../../generator/contract/index.ts"

export interface NameCount {
  readonly method: string
  readonly property: string
  readonly named: boolean
}

/** Properties of the objects of a result, objects inside of objects too, wherever a schema says what they are. */
export function countNames(document: OpenApiDocument, method: string, result: Json): readonly NameCount[] {
  const response = Object.entries(document.paths ?? {}).find(([path]) => path.endsWith(`#${method}`))?.[1]
    .post?.responses?.["200"]
  const content = response !== undefined && "content" in response ? response.content : undefined
  const schema = Object.values(content ?? {})[0]?.schema?.oneOf?.[0]?.properties?.["result"]
  const found = new Map<string, boolean>()
  if (schema !== undefined) walk(result, [schema], "", document, found)
  return [...found].map(([property, named]) => ({ method, property, named }))
}

function walk(
  value: Json,
  schemas: readonly Schema[],
  path: string,
  document: OpenApiDocument,
  found: Map<string, boolean>,
): void {
  const plain = schemas.flatMap((schema) => alternatives(schema, document))
  if (Array.isArray(value)) {
    const items = plain.flatMap(({ items: own }) => (own === undefined ? [] : [own]))
    for (const item of value as Json[]) walk(item, items, path, document, found)
    return
  }
  if (typeof value !== "object" || value === null) return
  const objects = plain.filter(({ properties }) => properties !== undefined)
  const maps = plain.flatMap(({ additionalProperties: own }) => (typeof own === "object" ? [own] : []))
  const isKeyed = Object.keys(value).every((key) => /^\d+$/.test(key))
  for (const [name, inner] of Object.entries(value)) {
    const own = objects.flatMap(({ properties }) =>
      Object.hasOwn(properties ?? {}, name) ? [properties?.[name] ?? {}] : [],
    )
    if (isKeyed && maps.length > 0) walk(inner as Json, maps, path, document, found)
    else if (objects.length > 0) {
      found.set(`${path}.${name}`, own.length > 0)
      walk(inner as Json, own, `${path}.${name}`, document, found)
    }
  }
}

function alternatives(schema: Schema, document: OpenApiDocument): readonly Schema[] {
  const key = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? "")?.[1]
  const target = key === undefined ? undefined : document.components?.schemas?.[key]
  if (target !== undefined) return alternatives(target, document)
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return [schema, ...parts.flatMap((part) => alternatives(part, document))]
}
