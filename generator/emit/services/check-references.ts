import type { Diagnostic, OpenApiDocument, Schema } from "../../contract/index.ts"
import { resolveReference } from "../../protocols/references.ts"
import { report } from "./diagnostics.ts"
import { findMisplaced } from "./misplaced-references.ts"
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
  return [...findDangling(document, circular), ...findMisplaced(document), ...circles]
}

/** Where references stand is asked for only when one dangles: to keep the way to each takes as long as all the rest. */
function findDangling(document: OpenApiDocument, circular: ReadonlySet<string>): readonly Diagnostic[] {
  const leadsNowhere = (reference: string) =>
    !circular.has(componentKey(reference) ?? "") &&
    resolveReference(document, { $ref: reference }) === undefined
  const dangling = new Set([...listReferences(document)].filter(leadsNowhere))
  if (dangling.size === 0) return []
  return [...placeReferences(document, dangling)].map(([reference, { pointer, count }]) => {
    const others = count === 1 ? "" : ` and ${count - 1} other places`
    return report(
      "emit/dangling-reference",
      `\`${reference}\` leads nowhere; it stands at \`${pointer}\`${others}`,
    )
  })
}

/** All `$ref`s outside of examples, where `$ref` is a member like any other. */
function listReferences(document: OpenApiDocument): ReadonlySet<string> {
  const found = new Set<string>()
  visit(document, false)
  return found

  function visit(value: object, named: boolean): void {
    for (const key in value) {
      const child = (value as Readonly<Record<string, unknown>>)[key]
      if (typeof child === "object" && child !== null) {
        if (named || !dataKeywords.has(key)) visit(child, !named && nameKeywords.has(key))
      } else if (key === "$ref" && !named && typeof child === "string") found.add(child)
    }
  }
}

/** Where a reference stands first, and how often it stands. */
interface Places {
  readonly pointer: string
  count: number
}

/** Places of the references that dangle, by reference, in the order of the document. */
function placeReferences(
  document: OpenApiDocument,
  dangling: ReadonlySet<string>,
): ReadonlyMap<string, Places> {
  const found = new Map<string, Places>()
  const path: string[] = []
  visit(document, false)
  return found

  function visit(value: unknown, named: boolean): void {
    if (typeof value !== "object" || value === null) return
    const { $ref } = value as { readonly $ref?: unknown }
    if (typeof $ref === "string" && !named && Object.hasOwn(value, "$ref")) note($ref)
    for (const key of Object.keys(value)) {
      const child = (value as Readonly<Record<string, unknown>>)[key]
      if (typeof child !== "object" || child === null || (!named && dataKeywords.has(key))) continue
      path.push(key)
      visit(child, !named && nameKeywords.has(key))
      path.pop()
    }
  }

  function note(reference: string): void {
    if (!dangling.has(reference)) return
    const places = found.get(reference)
    if (places === undefined) found.set(reference, { pointer: printPointer(path), count: 1 })
    else places.count += 1
  }
}

function printPointer(path: readonly string[]): string {
  return ["#", ...path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/")
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
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  return [schema.$ref ?? [], ...parts.map(partReferences)].flat()
}
