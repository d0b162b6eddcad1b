/** Two pages describe one type under its own name: what they say together, and where they contradict each other. */
import type { SourceRef } from "../../contract/index.ts"
import type { EnumShape, ObjectShape, PropertyFact, Shape } from "../../read/facts.ts"

export interface ShapeConflict {
  readonly path: string
  readonly first: SourceRef
  readonly second: SourceRef
}

/**
 * Unite two descriptions. What is unknown or inexact gives way; of two that contradict each other the first counts.
 *
 * @param path - Where in the type we are, for the report: `UserGroup.Rank`.
 */
export function uniteShapes(a: Shape, b: Shape, path: string, conflicts: ShapeConflict[]): Shape {
  if (a === b || isWeaker(b, a)) return a
  if (isWeaker(a, b)) return b
  if (a.kind === "object" && b.kind === "object") return uniteObjects(a, b, path, conflicts)
  if (a.kind === "enum" && b.kind === "enum") return uniteEnums(a, b)
  if (a.kind === "array" && b.kind === "array")
    return { ...a, items: uniteShapes(a.items, b.items, `${path}[]`, conflicts) }
  if (a.kind === "map" && b.kind === "map") {
    const values = uniteShapes(a.values, b.values, `${path}{}`, conflicts)
    const keys =
      a.keys !== undefined && b.keys !== undefined
        ? uniteShapes(a.keys, b.keys, path, conflicts)
        : (a.keys ?? b.keys)
    return { ...a, values, ...(keys === undefined ? {} : { keys }) }
  }
  if (!saySame(a, b)) conflicts.push({ path, first: a.source, second: b.source })
  return a
}

function isWeaker(a: Shape, b: Shape): boolean {
  if (a.kind === "unknown") return true
  return a.exact === false && b.exact !== false && b.kind !== "unknown"
}

function saySame(a: Shape, b: Shape): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === "scalar" && b.kind === "scalar") {
    return a.type === b.type && a.format === b.format && a.contentEncoding === b.contentEncoding
  }
  if (a.kind === "named" && b.kind === "named") return a.name === b.name
  return true
}

function uniteEnums(a: EnumShape, b: EnumShape): EnumShape {
  const known = new Set(a.members.map(({ value }) => value))
  const added = b.members.filter(({ value }) => !known.has(value))
  return added.length === 0 ? a : { ...a, members: [...a.members, ...added], open: a.open || b.open }
}

function uniteObjects(a: ObjectShape, b: ObjectShape, path: string, conflicts: ShapeConflict[]): ObjectShape {
  const others = new Map(b.properties.map((property) => [property.name, property]))
  const properties = a.properties.map((property) => {
    const other = others.get(property.name)
    others.delete(property.name)
    return other === undefined
      ? property
      : uniteProperties(property, other, `${path}.${property.name}`, conflicts)
  })
  return { ...a, properties: [...properties, ...others.values()] }
}

function uniteProperties(
  a: PropertyFact,
  b: PropertyFact,
  path: string,
  conflicts: ShapeConflict[],
): PropertyFact {
  const shape = uniteShapes(a.shape, b.shape, path, conflicts)
  const description = a.description ?? b.description
  return { ...a, shape, ...(description === undefined ? {} : { description }) }
}
