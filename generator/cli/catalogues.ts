import type { DiagnosticCatalogue, DiagnosticDefinition } from "../contract/index.ts"
import { documentDiagnostics } from "../contract/document/diagnostics.ts"
import { fixtureDiagnostics } from "../emit/packages/fixtures/diagnostics.ts"
import { serviceDiagnostics } from "../emit/services/diagnostics.ts"
import { writeDiagnostics } from "../emit/write/diagnostics.ts"
import { modelDiagnostics } from "../model/diagnostics.ts"
import { overlayDiagnostics } from "../model/overlay/diagnostics.ts"
import { readDiagnostics } from "../read/diagnostics.ts"
import { markdownDiagnostics } from "../read/markdown/diagnostics.ts"
import { pagesDiagnostics } from "../read/pages/diagnostics.ts"
import type { Dialect } from "../read/dialect.ts"
import { dialects } from "../read/registry.ts"
import { configDiagnostics } from "./config/diagnostics.ts"
import { cliDiagnostics } from "./diagnostics.ts"

/** Every catalogue of the house; dialects bring their own. A test compares this list with the folders. */
const catalogues: readonly DiagnosticCatalogue[] = [
  cliDiagnostics,
  configDiagnostics,
  readDiagnostics,
  pagesDiagnostics,
  markdownDiagnostics,
  modelDiagnostics,
  overlayDiagnostics,
  documentDiagnostics,
  serviceDiagnostics,
  fixtureDiagnostics,
  writeDiagnostics,
  ...dialects.map((dialect) => dialect.diagnostics ?? {}),
]

/** All codes in order (code units). */
export function listCodes(): readonly string[] {
  return catalogues.flatMap((catalogue) => Object.keys(catalogue)).toSorted()
}

/**
 * The catalogue's entry of a code; nothing for a code that no stage reports.
 *
 * @param others - Dialects from outside, which bring codes of their own.
 */
export function findDefinition(
  code: string,
  others: readonly Dialect[] = [],
): DiagnosticDefinition | undefined {
  const all: readonly DiagnosticCatalogue[] = [
    ...catalogues,
    ...others.map(({ diagnostics }) => diagnostics ?? {}),
  ]
  return all.find((catalogue) => Object.hasOwn(catalogue, code))?.[code]
}
