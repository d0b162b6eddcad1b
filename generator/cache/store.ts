import { createHash } from "node:crypto"
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"

/** What earlier builds worked out, by what they worked it out from. Safe to delete at any time. */
export interface Store {
  /** The text that was put under the key; nothing when there is none or it is damaged. */
  get(kind: string, key: string): string | undefined
  /** Keep a text. A disk that refuses makes the next build slower and is no error. */
  put(kind: string, key: string, text: string): void
}

/** Entries of one kind that are kept; the ones used longest ago go first. */
const keptEntries = 24

/**
 * Open a cache folder.
 *
 * @remarks Each entry begins with the hash of what follows and is written beside its place and renamed, so that a
 *   damaged or half-written entry is never taken for a whole one and two builds can share the folder.
 */
export function openStore(folder: string): Store {
  return {
    get: (kind, key) => readEntry(join(folder, kind, key)),
    put(kind, key, text) {
      try {
        writeEntry(join(folder, kind), key, text)
      } catch {
        // See `Store.put`.
      }
    },
  }
}

/** For `--no-cache`. */
export const emptyStore: Store = { get: () => undefined, put: () => {} }

function readEntry(file: string): string | undefined {
  try {
    const bytes = readFileSync(file)
    const end = bytes.indexOf(10)
    const payload = bytes.subarray(end + 1)
    if (end === -1 || bytes.subarray(0, end).toString("latin1") !== checksum(payload)) return undefined
    // The time of use decides what is kept.
    const now = new Date()
    utimesSync(file, now, now)
    return payload.toString("utf8")
  } catch {
    return undefined
  }
}

function writeEntry(folder: string, key: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  const payload = Buffer.from(text)
  const temporary = join(folder, `${key}.${process.pid}.new`)
  writeFileSync(temporary, Buffer.concat([Buffer.from(`${checksum(payload)}\n`), payload]))
  renameSync(temporary, join(folder, key))
  dropOldest(folder)
}

function dropOldest(folder: string): void {
  const entries = readdirSync(folder).map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
  for (const { name } of entries.toSorted((a, b) => b.used - a.used).slice(keptEntries)) {
    rmSync(join(folder, name), { force: true })
  }
}

function checksum(payload: Uint8Array): string {
  return createHash("sha256").update(payload).digest("hex")
}
