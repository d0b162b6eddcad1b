/** A document after little changes of pages, without another look at all of them. */
import type { Json, OpenApiDocument } from "../../contract/index.ts"
import { moveSources } from "./move-sources.ts"
import type { PageChange } from "./page-change.ts"
import { patchOperations } from "./patch-operations.ts"
import { patchRows } from "./patch-rows.ts"

/**
 * Change texts and places in a document that no overlay has touched.
 *
 * @returns Nothing when the document does not hold what the old pages say: somebody else has a part in it.
 */
export function patchDocument(
  document: OpenApiDocument,
  changes: readonly PageChange[],
): OpenApiDocument | undefined {
  const texts = changes.flatMap((change) => change.texts)
  const rows = changes.flatMap((change) => change.rows)
  const told = texts.length === 0 ? document : patchOperations(document, texts)
  const patched = told === undefined || rows.length === 0 ? told : patchRows(told, rows)
  const moved = changes.filter(({ lines }) => [...lines].some(([before, after]) => before !== after))
  if (patched === undefined || moved.length === 0) return patched
  const byPath = new Map(moved.map(({ path, lines }) => [path, lines]))
  return moveSources(patched as unknown as Json, byPath) as unknown as OpenApiDocument
}
