/** What pages name and none describes: the document needs a component for it all the same. */
import { outcome, type Diagnostic, type Outcome, type SourceRef } from "../../contract/index.ts"
import type { NamedType, Type } from "../api-model.ts"
import { report } from "../diagnostics.ts"

/**
 * Find the references that lead nowhere.
 *
 * @remarks
 * Diagnostics: `model/open-type`, one per name, at the first property that mentions it.
 *
 * @returns An open type for each such name.
 */
export function openTypes(types: readonly NamedType[]): Outcome<readonly NamedType[]> {
  const known = new Set(types.map(({ name }) => name))
  const opened: NamedType[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name, type, provenance } of types) visit(type, name, provenance.source)
  return outcome(opened, diagnostics)

  function visit(type: Type, path: string, source: SourceRef): void {
    switch (type.kind) {
      case "ref":
        return open(type.name, path, source)
      case "array":
        return visit(type.items, path, source)
      case "map":
        if (type.keys !== undefined) visit(type.keys, path, source)
        return visit(type.values, path, source)
      case "object":
        for (const property of type.properties) {
          visit(property.type, `${path}.${property.name}`, property.provenance.source)
        }
        return
      case "union":
        for (const member of type.members) visit(member, path, source)
        return
      default:
    }
  }

  function open(name: string, path: string, source: SourceRef): void {
    if (known.has(name)) return
    known.add(name)
    opened.push({ name, type: { kind: "unknown" }, provenance: { source } })
    diagnostics.push(
      report("model/open-type", `\`${path}\` is a \`${name}\`, which no page describes`, { source }),
    )
  }
}
