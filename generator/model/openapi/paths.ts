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
 * Give every operation its path key. Of templates that differ only in parameter names, the first in order of code
 * units keeps the bare path, whatever the order of the pages; each operation of the others gets
 * `#<operationId>` behind its path. A method that a path already has gets it too.
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

function pickBareTemplates(placements: readonly Placement[]): ReadonlyMap<string, string> {
  const bare = new Map<string, string>()
  for (const { placed } of placements) {
    const key = normalise(placed.path)
    const known = bare.get(key)
    if (known === undefined || placed.path < known) bare.set(key, placed.path)
  }
  return bare
}

function normalise(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}")
}

function compareMethods([a]: readonly [HttpMethod, unknown], [b]: readonly [HttpMethod, unknown]): number {
  return methodOrder.indexOf(a) - methodOrder.indexOf(b)
}
