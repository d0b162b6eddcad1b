/** Path keys: templates that OpenAPI calls identical are told apart by a fragment, which no client ever sends. */
import type { HttpMethod, OperationObject } from "../../contract/index.ts"
import type { PlacedOperation } from "../../protocols/protocol.ts"
import type { ModelOperation } from "../api-model.ts"

interface Placement {
  readonly operation: ModelOperation
  readonly placed: PlacedOperation
}

const methodOrder: readonly HttpMethod[] = [
  "get",
  "put",
  "post",
  "patch",
  "delete",
  "head",
  "options",
  "trace",
]

/**
 * Give every operation its path key. Of templates that differ only in parameter names, the one with most operations
 * keeps the bare path, whatever the order of the pages; each operation of the others gets `#<operationId>` behind its
 * path. A method that a path already has gets it too.
 *
 * @returns Path items by key, in order of keys.
 */
export function placeOperations(
  placements: readonly Placement[],
): readonly (readonly [string, Readonly<Partial<Record<HttpMethod, OperationObject>>>])[] {
  const bare = pickBareTemplates(placements)
  const items = new Map<string, Map<HttpMethod, OperationObject>>()
  for (const { operation, placed } of placements) {
    const { path, method } = placed
    const isBare = bare.get(normalise(path)) === path && !items.get(path)?.has(method)
    const key = isBare ? path : `${path.replace(/#.*$/s, "")}#${operation.id}`
    const item = items.get(key) ?? new Map<HttpMethod, OperationObject>()
    item.set(method, placed.operation)
    items.set(key, item)
  }
  return [...items]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, Object.fromEntries([...item].toSorted(compareMethods))] as const)
}

/** Of templates that differ in parameter names only: the one of most operations, then the first by code units. */
function pickBareTemplates(placements: readonly Placement[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const { placed } of placements) counts.set(placed.path, (counts.get(placed.path) ?? 0) + 1)
  const bare = new Map<string, string>()
  for (const path of [...counts.keys()].toSorted()) {
    const known = bare.get(normalise(path))
    if (known === undefined || counts.get(path)! > counts.get(known)!) bare.set(normalise(path), path)
  }
  return bare
}

function normalise(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}")
}

function compareMethods([a]: readonly [HttpMethod, unknown], [b]: readonly [HttpMethod, unknown]): number {
  return methodOrder.indexOf(a) - methodOrder.indexOf(b)
}
