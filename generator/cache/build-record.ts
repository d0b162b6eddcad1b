import type { Diagnostic } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { hashText } from "../emit/hash.ts"
import type { Folder } from "../emit/write/folder.ts"
import { readManifest } from "../emit/write/manifest.ts"
import { listAbandoned } from "../emit/write/staging.ts"
import type { Store } from "./store.ts"

/** What a build made of its input, without the texts. */
export interface BuildRecord {
  readonly diagnostics: readonly Diagnostic[]
  readonly trees: readonly TreeRecord[]
}

export interface TreeRecord {
  /** Absolute path of the folder. */
  readonly folder: string
  /** Hashes by path of the files that the build wrote there. */
  readonly hashes: Readonly<Record<string, string>>
  /** The folder holds nothing else of ours. */
  readonly whole: boolean
}

const kind = "builds"

export function recordTree(folder: string, files: readonly GeneratedFile[], whole: boolean): TreeRecord {
  return {
    folder,
    whole,
    hashes: Object.fromEntries(files.map((file) => [file.path, file.hash ?? hashText(file.text)])),
  }
}

export function keepRecord(store: Store, key: string, record: BuildRecord): void {
  store.put(kind, key, [JSON.stringify(record)])
}

/**
 * The record of an earlier build of the same input; nothing when its files are not on disk as it left them, or beside
 * them what a build that died left.
 */
export async function recallRecord(
  store: Store,
  key: string,
  open: (path: string) => Folder,
): Promise<BuildRecord | undefined> {
  const bytes = store.get(kind, key)
  if (bytes === undefined) return undefined
  const record = JSON.parse(bytes.toString("utf8")) as BuildRecord
  for (const tree of record.trees) if (!(await isUntouched(tree, open(tree.folder)))) return undefined
  return record
}

async function isUntouched({ hashes, whole }: TreeRecord, folder: Folder): Promise<boolean> {
  if ((await listAbandoned(folder.path)).length > 0) return false
  const manifest = await readManifest(folder.path)
  const entries = Object.entries(hashes)
  if (whole && manifest.size !== entries.length) return false
  if (!entries.every(([path, hash]) => manifest.get(path)?.join(" ") === hash)) return false
  return entries.every(([path, hash]) => folder.hashOf(path) === hash)
}
