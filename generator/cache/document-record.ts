import type { Diagnostic } from "../contract/index.ts"
import type { ModelCheck } from "../model/index.ts"
import type { Store } from "./store.ts"

/** What the documents of some pages were made from, and what was found; the documents themselves stand on disk. */
export interface DocumentsRecord {
  /** Key of each page by its path, in page order. */
  readonly pages: readonly (readonly [path: string, key: string])[]
  readonly included: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly documents: readonly DocumentRecord[]
}

export interface DocumentRecord {
  readonly name: string
  readonly check: ModelCheck
  /** Hashes of its files by their names: `zabbix.openapi.json`. */
  readonly hashes: Readonly<Record<string, string>>
}

/** Remembers the documents of one entry. */
export interface DocumentMemory {
  recall(): DocumentsRecord | undefined
  keep(record: DocumentsRecord): void
}

const kind = "documents"

/** @param key - Entry, settings and code: all that documents are made from beside the pages. */
export function recallDocuments(store: Store, key: string): DocumentMemory {
  return {
    recall() {
      const bytes = store.get(kind, key)
      return bytes && (JSON.parse(bytes.toString("utf8")) as DocumentsRecord)
    },
    keep: (record) => store.put(kind, key, [JSON.stringify(record)]),
  }
}

/** For builds that remember nothing. */
export const noDocuments: DocumentMemory = { recall: () => undefined, keep: () => {} }
