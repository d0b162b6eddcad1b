import type { Diagnostic } from "../contract/index.ts"

/**
 * Leave out what has been said better: a sample that does not fit is reported where it stands on its page, and once more
 * by the fixtures, which see only the document and point to the operation. Of a document without pages, theirs is the
 * only report.
 */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set(
    diagnostics.flatMap(({ code, source }) =>
      code === "model/sample-mismatch" && source ? [source.path] : [],
    ),
  )
  return diagnostics.filter(
    ({ code, source }) =>
      code !== "fixtures/invalid-sample" || source === undefined || !told.has(source.path),
  )
}
