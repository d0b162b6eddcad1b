import type { OpenApiDocument } from "../contract/index.ts"
import { alignNamespace } from "../diff/align-namespace.ts"
import type { Change } from "../diff/change.ts"
import { compareDocuments } from "../diff/compare-documents.ts"
import { createSymbolFinder } from "../diff/symbols.ts"
import type { SymbolFinder } from "../diff/symbols.ts"
import { readServices } from "../emit/services/read-services.ts"

/** Compare two documents, with the names that their packages export. */
export function compareWithSymbols(before: OpenApiDocument, after: OpenApiDocument): readonly Change[] {
  const { before: aligned, translate, restore } = alignNamespace(before, after)
  const symbols = { before: translate(symbolsOf(before)), after: symbolsOf(after) }
  return restore(compareDocuments({ before: aligned, after }, symbols))
}

function symbolsOf(document: OpenApiDocument): SymbolFinder {
  return createSymbolFinder(readServices(document).value)
}
