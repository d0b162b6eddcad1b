import type { Diagnostic, OpenApiDocument, Schema } from "../../contract/index.ts"
import { resolveReference } from "../../protocols/references.ts"
import { report } from "./diagnostics.ts"
import { componentKey } from "./schemas.ts"

/**
 * Report references that lead nowhere and schemas that are nothing but themselves.
 *
 * @returns One diagnostic per broken target, with the place that refers to it first and how many others do.
 */
export function checkReferences(
  document: OpenApiDocument,
  circular: ReadonlySet<string>,
): readonly Diagnostic[] {
  const circles = [...circular].map((key) =>
    report("emit/circular-reference", `the schema \`${key}\` is nothing but itself`),
  )
  return [...findDangling(document, circular), ...circles]
}

function findDangling(document: OpenApiDocument, circular: ReadonlySet<string>): readonly Diagnostic[] {
  const places = new Map<string, string[]>()
  for (const { reference, pointer } of listReferences(document)) {
    places.set(reference, [...(places.get(reference) ?? []), pointer])
  }
  return [...places].flatMap(([reference, pointers]) => {
    if (circular.has(componentKey(reference) ?? "")) return []
    if (resolveReference(document, { $ref: reference }) !== undefined) return []
    const others = pointers.length === 1 ? "" : ` and ${pointers.length - 1} other places`
    return [
      report(
        "emit/dangling-reference",
        `\`${reference}\` leads nowhere; it stands at \`${pointers[0]}\`${others}`,
      ),
    ]
  })
}

/** All `$ref`s outside of examples, where `$ref` is a member like any other. */
function listReferences(document: OpenApiDocument) {
  const found: { reference: string; pointer: string }[] = []
  const waiting: { value: unknown; pointer: string; named: boolean }[] = [
    { value: document, pointer: "#", named: false },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer, named } = next
    if (typeof value !== "object" || value === null) continue
    for (const [key, child] of Object.entries(value).toReversed()) {
      if (key === "$ref" && typeof child === "string" && !named) found.push({ reference: child, pointer })
      if (!named && dataKeywords.has(key)) continue
      const token = key.replaceAll("~", "~0").replaceAll("/", "~1")
      waiting.push({ value: child, pointer: `${pointer}/${token}`, named: !named && nameKeywords.has(key) })
    }
  }
  return found
}

const dataKeywords = new Set(["example", "examples", "default", "const", "enum", "x-pagewright-wire"])

/** Members of these are named by the author, so that `properties: { $ref: ... }` is a property. */
const nameKeywords = new Set(["properties", "patternProperties", "schemas", "mapping", "$defs"])

/** Keys of the components that lead back to themselves over references and parts alone. */
export function findCircular(document: OpenApiDocument): ReadonlySet<string> {
  const schemas = document.components?.schemas ?? {}
  const targets = new Map(
    Object.entries(schemas).map(([key, schema]) => [
      key,
      partReferences(schema).flatMap((reference) => componentKey(reference) ?? []),
    ]),
  )
  return new Set([...targets.keys()].filter((key) => leadsTo(key, targets)))
}

function leadsTo(start: string, targets: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const waiting = [...(targets.get(start) ?? [])]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === start) return true
    if (!seen.has(key)) waiting.push(...(targets.get(key) ?? []))
    seen.add(key)
  }
  return false
}

function partReferences(schema: Schema): readonly string[] {
  const parts = [schema, ...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  return parts.flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]))
}
