import { outcome } from "../contract/index.ts"
import type { Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { hashText } from "../emit/hash.ts"
import type { BuildCache } from "./cache.ts"
import type { FoundApi, MadeDocument } from "./make-documents.ts"

/**
 * Remember what the documents of each entry were made from.
 *
 * @param spec - The documents as files.
 */
export function keepDocuments(
  apis: readonly FoundApi[],
  made: readonly Outcome<readonly MadeDocument[]>[],
  spec: readonly GeneratedFile[],
  cache: BuildCache,
): void {
  cache.heldFiles?.clear()
  for (const file of spec) cache.heldFiles?.set(hashOf(file), Buffer.from(file.bytes ?? file.text))
  for (const [index, { api, found }] of apis.entries()) {
    const { value, diagnostics } = made[index] ?? outcome([])
    cache.documentsOf(api).keep({
      pages: found.pages.map((page) => [page.path, cache.pageKey(page)]),
      included: [...found.included].toSorted(),
      diagnostics,
      documents: value.map(({ name, check }) => ({ name, check, hashes: hashesOf(name, spec) })),
    })
  }
}

/** The OpenAPI document first. */
function hashesOf(name: string, spec: readonly GeneratedFile[]): Readonly<Record<string, string>> {
  const files = spec.filter(({ path }) => path === `${name}.openapi.json` || path === `${name}.openrpc.json`)
  return Object.fromEntries(files.map((file) => [file.path, hashOf(file)]))
}

function hashOf(file: GeneratedFile): string {
  return file.hash ?? hashText(file.text)
}
