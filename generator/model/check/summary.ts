/** How much of a model the pages state. */
import type { ApiModel, ModelProperty, NamedType, Type } from "../api-model.ts"

/** Counts of operations, types and properties; a property is one of these three. */
export interface ModelSummary {
  readonly operations: number
  readonly types: number
  /** Types that are named and not described. */
  readonly openTypes: number
  readonly stated: number
  readonly inferred: number
  /** Properties that may hold anything, as far as the pages tell. */
  readonly open: number
}

export function summariseModel(model: ApiModel): ModelSummary {
  const types = [...model.types.values()]
  const properties = types.flatMap(({ type }) => (type.kind === "object" ? type.properties : []))
  const open = properties.filter((property) => isOpen(property.type, model.types))
  const isKnownOpen = new Set(open)
  const inferred = properties.filter((property) => !isKnownOpen.has(property) && isInferred(property))
  return {
    operations: model.operations.length,
    types: types.length,
    openTypes: types.filter(({ type }) => type.kind === "unknown").length,
    stated: properties.length - inferred.length - open.length,
    inferred: inferred.length,
    open: open.length,
  }
}

function isInferred({ provenance }: ModelProperty): boolean {
  return provenance.inferred !== undefined
}

/** Unknown, or made of what is unknown. */
function isOpen(type: Type, types: ReadonlyMap<string, NamedType>): boolean {
  if (type.kind === "unknown") return true
  if (type.kind === "array") return isOpen(type.items, types)
  if (type.kind === "map") return isOpen(type.values, types)
  return type.kind === "ref" && types.get(type.name)?.type.kind === "unknown"
}
