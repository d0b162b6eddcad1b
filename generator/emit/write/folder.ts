import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { hashText } from "../hash.ts"

/** What tells a file from one of the same name that was written before or after it. */
export type FileMark = string

/** A folder as it stands on disk. */
export interface Folder {
  readonly path: string
  /** Hash of a file's bytes; `undefined` when there is no such file. */
  hashOf(path: string): string | undefined
  /** Tell that a file has been written, as it was marked before it was moved to its place. */
  wrote(path: string, hash: string, mark: FileMark): void
}

/** Look at a folder: each file is read at most once. */
export function openFolder(path: string): Folder {
  const hashes = new Map<string, string | undefined>()
  return {
    path,
    hashOf(file) {
      if (!hashes.has(file)) hashes.set(file, hashFile(join(path, file)))
      return hashes.get(file)
    },
    wrote: (file, hash) => void hashes.set(file, hash),
  }
}

/** Hash of a file's bytes; `undefined` when there is none or it is no file. */
export function hashFile(file: string): string | undefined {
  return orNothing(() => hashText(readFileSync(file)))
}

/** Size, time and number of a file; they survive that it is moved. Nothing when there is no such file. */
export function markFile(file: string): FileMark | undefined {
  const found = orNothing(() => statSync(file, { bigint: true, throwIfNoEntry: false }))
  return found?.isFile() === true ? `${found.size} ${found.mtimeNs} ${found.ino}` : undefined
}

export function isFolder(path: string): boolean {
  return orNothing(() => statSync(path, { throwIfNoEntry: false }))?.isDirectory() === true
}

/** Most files of a first build are absent, and an error takes far longer to make than a file to look for. */
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(String((error as { code?: unknown }).code))) return undefined
    throw error
  }
}
