import { httpMethods } from "../contract/index.ts"
import type { HttpMethod, OpenApiDocument, OperationObject, PathItemObject } from "../contract/index.ts"
import { idOfPath } from "../emit/services/read-services.ts"
import { joinPointer } from "./place.ts"

/** An operation with its place in the document. */
export interface PlacedOperation {
  /** `operationId`, or method and path where there is none or an earlier operation has the same. */
  readonly id: string
  /** The same as the packages know it. */
  readonly packageId: string
  readonly path: string
  readonly method: HttpMethod
  readonly item: PathItemObject
  readonly operation: OperationObject
  readonly pointer: string
}

/** All operations by id, in document order. */
export function listOperations(document: OpenApiDocument): ReadonlyMap<string, PlacedOperation> {
  const found = new Map<string, PlacedOperation>()
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of httpMethods) {
      const operation = item[method]
      if (operation === undefined) continue
      const written = operation.operationId
      const isOwn = written !== undefined && !found.has(written)
      const id = isOwn ? written : `${method.toUpperCase()} ${path}`
      const packageId = isOwn ? written : idOfPath(method, path)
      const pointer = joinPointer("", "paths", path, method)
      found.set(id, { id, packageId, path, method, item, operation, pointer })
    }
  }
  return found
}

/** One operation of both documents. */
export interface OperationPair {
  readonly before: PlacedOperation | undefined
  readonly after: PlacedOperation | undefined
}

/**
 * Pair the operations of two documents: those of the same id, and of the rest those that answer at the same place,
 * which were renamed.
 */
export function pairOperations(before: OpenApiDocument, after: OpenApiDocument): readonly OperationPair[] {
  const [old, young] = [listOperations(before), listOperations(after)]
  const freed = [...old.values()].filter(({ id }) => !young.has(id))
  const newcomers = new Map(
    [...young.values()].filter(({ id }) => !old.has(id)).map((placed) => [placeOf(placed), placed]),
  )
  const renamed = new Map(
    freed.flatMap((placed) => {
      const other = newcomers.get(placeOf(placed))
      return other === undefined ? [] : [[placed.id, other] as const]
    }),
  )
  const taken = new Set([...renamed.values()].map(({ id }) => id))
  return [
    ...[...old.values()].map((placed) => ({
      before: placed,
      after: young.get(placed.id) ?? renamed.get(placed.id),
    })),
    ...[...young.values()]
      .filter(({ id }) => !old.has(id) && !taken.has(id))
      .map((placed) => ({ before: undefined, after: placed })),
  ]
}

function placeOf({ method, path }: PlacedOperation): string {
  return `${method} ${templateOf(path)}`
}

/** A path without the names of its parameters, which nobody sends. */
export function templateOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}")
}
