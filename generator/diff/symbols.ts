import type { PackageSymbol } from "./change.ts"

/** Finds the exported names that stand for a part of a document. */
export interface SymbolFinder {
  ofOperation(id: string): readonly PackageSymbol[]
  ofSchema(name: string): readonly PackageSymbol[]
}

/** For documents whose packages nobody asked about. */
export const noSymbols: SymbolFinder = { ofOperation: () => [], ofSchema: () => [] }
