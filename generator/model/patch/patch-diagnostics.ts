import type { Diagnostic, SourceRef } from "../../contract/index.ts"
import type { PageChange } from "./page-change.ts"
import { printPlace } from "./places.ts"

/**
 * Move diagnostics to the new places.
 *
 * @returns Nothing when one stands at a place that no fact has.
 */
export function patchDiagnostics(
  diagnostics: readonly Diagnostic[],
  changes: readonly PageChange[],
): readonly Diagnostic[] | undefined {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  let isWhole = true
  const move = (source: SourceRef): SourceRef => {
    const change = byPath.get(source.path)
    if (change === undefined) return source
    const moved = change.places.get(printPlace(source))
    isWhole &&= moved !== undefined
    return moved ?? source
  }
  const patched = diagnostics.map((diagnostic) => {
    const { source, related, message } = diagnostic
    isWhole &&= !changes.some(
      ({ path }) =>
        message.includes(`${path}:`) || related?.some((other) => other.message.includes(`${path}:`)),
    )
    return {
      ...diagnostic,
      ...(source === undefined ? {} : { source: move(source) }),
      ...(related === undefined
        ? {}
        : { related: related.map((other) => ({ ...other, source: move(other.source) })) }),
    }
  })
  return isWhole ? patched : undefined
}
