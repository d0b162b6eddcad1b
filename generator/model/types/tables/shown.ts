/** What samples send although its table calls it read-only. */
import type { Diagnostic, Json } from "../../../contract/index.ts"
import type { BodyFact, PropertyFact, SampleFact, Shape } from "../../../read/facts.ts"
import { report } from "../../diagnostics.ts"
import { type AddressBook, propertiesOf } from "./addresses.ts"
import { readMember } from "./operations.ts"

/**
 * Find properties of nested objects that only the server sets, but that samples of creating send.
 *
 * @remarks
 * Diagnostics: `model/sample-contradicts`. Such a number is the sender's own: by it one part of a request speaks of
 * another, as the ends of a rope do of the bollards that are made along with it.
 */
export function findShown(
  body: BodyFact | undefined,
  samples: readonly SampleFact[],
  book: AddressBook,
  diagnostics: Diagnostic[],
): ReadonlySet<PropertyFact> {
  const shown = new Set<PropertyFact>()
  if (body?.use !== "create") return shown
  for (const { json, side } of samples) {
    const params = json === undefined || side !== "request" ? undefined : readMember(json, "params")
    if (params !== undefined) walk(body.shape, params, false)
  }
  for (const property of shown) diagnostics.push(reportShown(property))
  return shown

  function walk(shape: Shape, value: Json, nested: boolean): void {
    if (Array.isArray(value)) {
      const items = itemsOf(shape)
      for (const item of value as readonly Json[]) walk(items, item, nested)
      return
    }
    if (typeof value !== "object" || value === null) return
    for (const property of listProperties(shape, book)) {
      const inner = Object.hasOwn(value, property.name)
        ? (value as Readonly<Record<string, Json>>)[property.name]
        : undefined
      if (inner === undefined) continue
      if (nested && property.usage?.create === "absent") shown.add(property)
      walk(property.shape, inner, true)
    }
  }
}

function itemsOf(shape: Shape): Shape {
  if (shape.kind === "union") return { ...shape, members: shape.members.map(itemsOf) }
  return shape.kind === "array" ? shape.items : shape
}

function listProperties(shape: Shape, book: AddressBook): readonly PropertyFact[] {
  switch (shape.kind) {
    case "named":
      return propertiesOf(book.find(shape))
    case "object":
      return [...(shape.extends ?? []).flatMap((base) => propertiesOf(book.find(base))), ...shape.properties]
    case "array":
      return listProperties(shape.items, book)
    case "union":
      return shape.members.flatMap((member) => listProperties(member, book))
    default:
      return []
  }
}

function reportShown({ name, source }: PropertyFact): Diagnostic {
  return report("model/sample-contradicts", `a sample sends \`${name}\`, which is documented as read-only`, {
    source,
  })
}
