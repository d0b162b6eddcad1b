import type { Json, OpenApiDocument } from "../../contract/index.ts"
import { printSourceRef } from "../../contract/index.ts"
import type { DialectProfile } from "../../read/dialect.ts"
import { dataMembers, sourceKey } from "./move-sources.ts"
import type { RowChange } from "./page-change.ts"

/**
 * Whether each property of a document has the text and the place of one and the same row, so that a row at whose place
 * no property stands has no part in the document.
 */
export function speakForThemselves({ samplesShowShapes, tablesDescribeUses }: DialectProfile): boolean {
  return samplesShowShapes && tablesDescribeUses !== true
}

/** Change the texts of properties; nothing when one of them does not read as its row did. */
export function patchRows(
  document: OpenApiDocument,
  changes: readonly RowChange[],
): OpenApiDocument | undefined {
  const rows = new Map(changes.map((change) => [printSourceRef(change.source), change]))
  const state = { isWhole: true }
  const patched = patchMembers(document as unknown as Json, rows, state)
  return state.isWhole ? (patched as unknown as OpenApiDocument) : undefined
}

interface State {
  isWhole: boolean
}

/** What holds no such property is shared with the original. */
function patchMembers(value: Json, rows: ReadonlyMap<string, RowChange>, state: State): Json {
  return mapMembers(value, (name, member) => {
    if (dataMembers.has(name)) return member
    if (name !== "properties") return patchMembers(member, rows, state)
    return mapMembers(member, (_, property) =>
      patchMembers(patchProperty(property, rows, state), rows, state),
    )
  })
}

function patchProperty(property: Json, rows: ReadonlyMap<string, RowChange>, state: State): Json {
  if (!isObject(property)) return property
  const row = rows.get(String(property[sourceKey]))
  if (row === undefined) return property
  state.isWhole &&= property["description"] === row.before
  return { ...property, description: row.after }
}

function mapMembers(value: Json, change: (name: string, member: Json) => Json): Json {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => change("", item))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isObject(value)) return value
  let changed: Record<string, Json> | undefined
  for (const [name, member] of Object.entries(value)) {
    const next = change(name, member)
    if (next !== member) (changed ??= { ...value })[name] = next
  }
  return changed ?? value
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
