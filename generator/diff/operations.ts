import { httpMethods } from "../contract/index.ts"
import type { HttpMethod, OpenApiDocument, OperationObject, PathItemObject } from "../contract/index.ts"
import { joinPointer } from "./place.ts"

/** An operation with its place in the document. */
export interface PlacedOperation {
  /** `operationId`, or method and path where there is none. */
  readonly id: string
  readonly path: string
  readonly method: HttpMethod
  readonly item: PathItemObject
  readonly operation: OperationObject
  readonly pointer: string
}

/** All operations by id, in document order. */
export function listOperations(document: OpenApiDocument): ReadonlyMap<string, PlacedOperation> {
  const found = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method): readonly PlacedOperation[] => {
      const operation = item[method]
      if (operation === undefined) return []
      const id = operation.operationId ?? `${method.toUpperCase()} ${path}`
      return [{ id, path, method, item, operation, pointer: joinPointer("", "paths", path, method) }]
    }),
  )
  return new Map(found.map((placed) => [placed.id, placed]))
}
