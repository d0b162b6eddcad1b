/** What can be wrong with types without anybody outside saying so. */
import type { Diagnostic } from "../../contract/index.ts"
import type { ApiModel, NamedType, Type } from "../api-model.ts"
import { report } from "../diagnostics.ts"

/**
 * Look over the finished types.
 *
 * @remarks
 * Diagnostics: `model/open-type` for each type that is named and not described; `model/alike-types` for each type
 * named after its place whose properties another such type has, name by name and type by type.
 */
export function checkTypes(model: ApiModel): readonly Diagnostic[] {
  return [...reportOpen(model), ...reportAlike(model)]
}

function reportOpen(model: ApiModel): readonly Diagnostic[] {
  return [...model.types.values()].flatMap(({ name, type, provenance }) =>
    type.kind === "unknown"
      ? [report("model/open-type", `no page describes \`${name}\``, { source: provenance.source })]
      : [],
  )
}

function reportAlike(model: ApiModel): readonly Diagnostic[] {
  const byShape = new Map<string, NamedType>()
  const diagnostics: Diagnostic[] = []
  for (const type of model.types.values()) {
    if (type.provenance.inferred !== "name" || type.name.endsWith("Request")) continue
    const shape = printShape(type.type)
    const first = shape === undefined ? undefined : byShape.get(shape)
    if (shape !== undefined && first === undefined) byShape.set(shape, type)
    if (first === undefined) continue
    const message = `\`${type.name}\` has the properties of \`${first.name}\``
    const related = [{ message: `\`${first.name}\``, source: first.provenance.source }]
    diagnostics.push(report("model/alike-types", message, { source: type.provenance.source, related }))
  }
  return diagnostics
}

function printShape(type: Type): string | undefined {
  if (type.kind !== "object" || type.properties.length === 0) return undefined
  return JSON.stringify(type.properties.map((property) => [property.name, property.type]))
}
