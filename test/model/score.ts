/** Property-by-property comparison of two documents of one API, operation by operation. */
import type { OpenApiDocument, Schema } from "../../generator/contract/index.ts"

export interface PropertyScore {
  /** F1 of properties, items and values at any depth, in percent. */
  readonly properties: number
  /** Of those that both have, in percent. */
  readonly types: number
}

/** Operations of one document only are not counted, nor what lies below a schema that says nothing in `truth`. */
export function scoreProperties(
  truth: OpenApiDocument,
  candidate: OpenApiDocument,
  side: "request" | "response",
): PropertyScore {
  const others = listBodies(candidate, side)
  const tally = { both: 0, missing: 0, extra: 0, sameType: 0 }
  for (const [id, schema] of listBodies(truth, side)) {
    if (!others.has(id)) continue
    const known = flatten(truth, schema)
    const found = flatten(candidate, others.get(id))
    for (const [path, type] of known) {
      const other = found.get(path)
      if (other === undefined) tally.missing++
      else {
        tally.both++
        if (type === "any" || type === other) tally.sameType++
      }
    }
    const open = [...known].flatMap(([path, type]) => (type === "any" ? [path] : []))
    for (const path of found.keys())
      if (!known.has(path) && !open.some((start) => path.startsWith(start))) tally.extra++
  }
  const { both, missing, extra, sameType } = tally
  return { properties: (200 * both) / (2 * both + missing + extra), types: (100 * sameType) / both }
}

function listBodies(
  document: OpenApiDocument,
  side: "request" | "response",
): ReadonlyMap<string, Schema | undefined> {
  const bodies = new Map<string, Schema | undefined>()
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of [item.get, item.put, item.post, item.patch, item.delete]) {
      const [, response] =
        Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith("2")) ?? []
      const body = side === "request" ? operation?.requestBody : response
      const content = body === undefined || "$ref" in body ? {} : (body.content ?? {})
      if (operation?.operationId !== undefined)
        bodies.set(operation.operationId, Object.values(content)[0]?.schema)
    }
  }
  return bodies
}

/** Kinds by path: `.Name`, `[]` for items, `{}` for values. A type inside of itself is not entered again. */
function flatten(document: OpenApiDocument, root: Schema | undefined): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  if (root !== undefined) visit(root, "", [])
  return kinds

  function visit(schema: Schema, path: string, inside: readonly string[]): void {
    const target = resolve(document, schema)
    if (path !== "") kinds.set(path, printKind(target))
    if (inside.length > 8 || (schema.$ref !== undefined && inside.includes(schema.$ref))) return
    const deeper = [...inside, schema.$ref ?? ""]
    for (const [name, part] of Object.entries(target.properties ?? {})) visit(part, `${path}.${name}`, deeper)
    if (target.items !== undefined) visit(target.items, `${path}[]`, deeper)
    const values = target.additionalProperties
    if (typeof values === "object") visit(values, `${path}{}`, deeper)
  }
}

function resolve(document: OpenApiDocument, schema: Schema): Schema {
  const key = schema.$ref?.split("/").at(-1)
  return key === undefined ? schema : (document.components?.schemas?.[key] ?? {})
}

/** An object of which nobody says more says nothing of what lies below it. */
function printKind({ type, format, properties, additionalProperties }: Schema): string {
  if (type === "object" && properties === undefined && additionalProperties === undefined) return "any"
  if (type === undefined) return properties === undefined ? "any" : "object"
  return [type, format ?? []].flat().join(" ")
}
