/** A document after little changes of pages, without another look at all of them. */
import type { Json, OpenApiDocument } from "../../contract/index.ts"
import { moveSources } from "./move-sources.ts"
import type { PageChange } from "./page-change.ts"
import { patchOperations } from "./patch-operations.ts"
import { patchRows } from "./patch-rows.ts"
import { patchSamples } from "./patch-samples.ts"

/**
 * Change texts, values of samples and places in a document that no overlay has touched.
 *
 * @param schemas - Components of the whole document, of which this one may be a part.
 * @returns Nothing when the document does not hold what the old pages say: somebody else has a part in it.
 */
export function patchDocument(
  document: OpenApiDocument,
  changes: readonly PageChange[],
  schemas: NonNullable<OpenApiDocument["components"]>["schemas"] = document.components?.schemas,
): OpenApiDocument | undefined {
  const samples = changes.flatMap((change) => change.samples)
  const texts = changes.flatMap((change) => change.texts)
  const rows = changes.flatMap((change) => change.rows)
  const shown = samples.length === 0 ? document : patchSamples(document, samples, schemas)
  const told = shown === undefined || texts.length === 0 ? shown : patchOperations(shown, texts)
  const patched = told === undefined || rows.length === 0 ? told : patchRows(told, rows)
  const moved = changes.filter(({ lines }) => [...lines].some(([before, after]) => before !== after))
  if (patched === undefined || moved.length === 0) return patched
  const byPath = new Map(moved.map(({ path, lines }) => [path, lines]))
  return moveSources(patched as unknown as Json, byPath) as unknown as OpenApiDocument
}
