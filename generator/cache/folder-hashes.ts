import { join } from "node:path"
import { hashFile, markFile } from "../emit/write/folder.ts"
import type { FileMark, Folder } from "../emit/write/folder.ts"
import { fingerprint } from "./fingerprint.ts"
import { isSettled } from "./settled.ts"
import type { Store } from "./store.ts"

const kind = "folders"

/** A folder whose files are read only where they are not as they were when they were last read or written. */
export interface KnownFolder extends Folder {
  /** Keep what is known of its files now, if any had to be read or was written. */
  keep(): void
}

interface Known {
  readonly hash: string
  readonly mark: FileMark
}

/**
 * Recall the hashes of a folder's files.
 *
 * @remarks As Git does it: a file of the same size, time of change and number is the same file.
 */
export function recallFolder(store: Store, path: string): KnownFolder {
  const key = fingerprint([path])
  const before = readKnown(store, key)
  const now = new Map<string, Known | undefined>()
  let isNew = false
  return {
    path,
    hashOf(file) {
      if (!now.has(file)) {
        const known = before.get(file)
        const found = look(join(path, file), known)
        now.set(file, found)
        isNew ||= found !== known
      }
      return now.get(file)?.hash
    },
    wrote(file, hash, mark) {
      now.set(file, { hash, mark })
      isNew = true
    },
    keep() {
      if (isNew) store.put(kind, key, [printKnown(now)])
    },
  }
}

function look(file: string, known: Known | undefined): Known | undefined {
  const mark = markFile(file)
  if (mark === undefined) return undefined
  if (mark === known?.mark) return known
  const hash = hashFile(file)
  return hash === undefined ? undefined : { hash, mark }
}

function printKnown(files: ReadonlyMap<string, Known | undefined>): string {
  const entries = [...files].flatMap(([path, known]) =>
    known === undefined ? [] : [[path, known.hash, known.mark]],
  )
  return JSON.stringify({ kept: Date.now(), entries })
}

function readKnown(store: Store, key: string): ReadonlyMap<string, Known> {
  const bytes = store.get(kind, key)
  if (bytes === undefined) return new Map()
  const { kept, entries } = JSON.parse(bytes.toString("utf8")) as {
    readonly kept: number
    readonly entries: readonly (readonly [path: string, hash: string, mark: FileMark])[]
  }
  return new Map(
    entries.flatMap(([path, hash, mark]) => (isSettled(mark, kept) ? [[path, { hash, mark }]] : [])),
  )
}
