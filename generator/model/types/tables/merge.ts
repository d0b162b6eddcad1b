/** Variants of a type that turned out equal become one. */
import type { NamedType, ObjectType, Type } from "../../api-model.ts"
import type { TableModel } from "./index.ts"

/**
 * Let `HostTagUpdateInput` be `HostTagInput` where both say the same.
 *
 * @remarks
 * Merging two types can make those that hold them equal, so this goes on until nothing changes; each round takes
 * at least one type away.
 */
export function mergeEqual(model: TableModel): TableModel {
  let types = model.types
  for (;;) {
    const renamed = findEqual(types)
    if (renamed.size === 0) return { operations: model.operations, types }
    types = rename(types, renamed)
  }
}

function findEqual(types: ReadonlyMap<string, NamedType>): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  for (const name of types.keys()) {
    const twin = twinOf(name)
    const own = types.get(name)
    const other = twin === undefined ? undefined : types.get(twin)
    if (twin !== undefined && own !== undefined && other !== undefined && print(own) === print(other)) {
      renamed.set(name, twin)
    }
  }
  return renamed
}

/** The type that one says the same as where its use, or what stands around it, makes no difference. */
function twinOf(name: string): string | undefined {
  const [, base, use = "", number = ""] = /^(.+?)(Update)?Input(\d{1,3})?$/.exec(name) ?? []
  if (base === undefined || use + number === "") return undefined
  return `${base}${number === "" ? "" : use}Input`
}

/** Everything but the places. */
function print({ type }: NamedType): string {
  return JSON.stringify(type, (key, value: unknown) =>
    key === "source" || key === "provenance" ? undefined : value,
  )
}

function rename(
  types: ReadonlyMap<string, NamedType>,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, NamedType> {
  const kept = [...types].filter(([name]) => !renamed.has(name))
  return new Map(kept.map(([name, named]) => [name, { ...named, type: renameIn(named.type, renamed) }]))
}

function renameIn(type: Type, renamed: ReadonlyMap<string, string>): Type {
  switch (type.kind) {
    case "ref":
      return { ...type, name: renamed.get(type.name) ?? type.name }
    case "array":
      return { ...type, items: renameIn(type.items, renamed) }
    case "map":
      return { ...type, values: renameIn(type.values, renamed) }
    case "union":
      return { ...type, members: type.members.map((member) => renameIn(member, renamed)) }
    case "object":
      return renameInObject(type, renamed)
    default:
      return type
  }
}

function renameInObject(type: ObjectType, renamed: ReadonlyMap<string, string>): ObjectType {
  return {
    ...type,
    properties: type.properties.map((property) => ({ ...property, type: renameIn(property.type, renamed) })),
  }
}
