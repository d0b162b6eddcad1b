import type { Json, OpenRpcDocument, OpenRpcMethod } from "../../contract/index.ts"
import { moveSources } from "./move-sources.ts"
import type { PageChange, TextChange } from "./page-change.ts"

/**
 * Change texts and places in an OpenRPC document as `patchDocument` does in the one that it stands beside.
 *
 * @returns Nothing when it does not hold what the old pages say, or when texts of parameters or rows have changed.
 */
export function patchOpenRpc(
  document: OpenRpcDocument,
  changes: readonly PageChange[],
): OpenRpcDocument | undefined {
  const texts = changes.flatMap((change) => change.texts)
  const methods = changes.some(({ rows }) => rows.length > 0) ? undefined : patchMethods(document, texts)
  if (methods === undefined) return undefined
  const lines = new Map(changes.map((change) => [change.path, change.lines]))
  return moveSources({ ...document, methods } as unknown as Json, lines) as unknown as OpenRpcDocument
}

/** A method has the name of its operation, or cannot be found. */
function patchMethods(
  { methods }: OpenRpcDocument,
  texts: readonly TextChange[],
): readonly OpenRpcMethod[] | undefined {
  const patched = [...methods]
  for (const { operation, parameter, member, before, after } of texts) {
    const index = patched.findIndex(({ name }) => name === operation)
    const method = patched[index]
    if (method === undefined || parameter !== undefined || method[member] !== before) return undefined
    patched[index] = { ...method, [member]: after }
  }
  return patched
}
