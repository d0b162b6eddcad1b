import { createHash } from "node:crypto"
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"

/** What earlier builds worked out, by what they worked it out from. Safe to delete at any time. */
export interface Store {
  /** The bytes that were put under the key; nothing when there are none or they are damaged. */
  get(kind: string, key: string): Buffer | undefined
  /** Keep texts, one behind the other. A disk that refuses makes the next build slower and is no error. */
  put(kind: string, key: string, texts: Iterable<string>): void
}

/** Entries of one kind that are kept, and how large they may be together; the ones used longest ago go first. */
const keptEntries = 24
const keptBytes = 256 * 1024 * 1024
/** Bytes of the checksum at an entry's end: SHA-256 in hexadecimal. */
const checksumLength = 64

/**
 * Open a cache folder.
 *
 * @remarks Each entry ends with the hash of what stands before and is written beside its place and renamed, so that a
 *   damaged or half-written entry is never taken for a whole one and two builds can share the folder.
 */
export function openStore(folder: string): Store {
  return {
    get: (kind, key) => readEntry(join(folder, kind, key)),
    put(kind, key, texts) {
      try {
        writeEntry(join(folder, kind), key, texts)
      } catch {
        // See `Store.put`.
      }
    },
  }
}

/** For `--no-cache`. */
export const emptyStore: Store = { get: () => undefined, put: () => {} }

function readEntry(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const payload = bytes.subarray(0, -checksumLength)
    const expected = bytes.subarray(-checksumLength).toString("latin1")
    if (createHash("sha256").update(payload).digest("hex") !== expected) return undefined
    markUsed(file)
    return payload
  } catch {
    return undefined
  }
}

/** The time of use decides what is kept; a cache that can only be read keeps everything. */
function markUsed(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // See above.
  }
}

function writeEntry(folder: string, key: string, texts: Iterable<string>): void {
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `${key}.${process.pid}.new`)
  try {
    writeTexts(temporary, texts)
    moveTo(join(folder, key), temporary)
  } finally {
    rmSync(temporary, { force: true })
  }
  dropOldest(folder)
}

function writeTexts(path: string, texts: Iterable<string>): void {
  const file = openSync(path, "w")
  const hash = createHash("sha256")
  try {
    for (const text of inBlocks(texts)) {
      hash.update(text)
      writeSync(file, text)
    }
    writeSync(file, hash.digest("hex"))
  } finally {
    closeSync(file)
  }
}

/** A folder in an entry's place would keep it out for ever. */
function moveTo(place: string, temporary: string): void {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(place, { recursive: true })
  renameSync(temporary, place)
}

/** Few writes, and never all of a large entry in memory. */
function* inBlocks(texts: Iterable<string>): Generator<string> {
  let block = ""
  for (const text of texts) {
    block += text
    if (block.length < 1024 * 1024) continue
    yield block
    block = ""
  }
  yield block
}

function dropOldest(folder: string): void {
  const entries = readdirSync(folder).flatMap((name) => {
    // Another build may have dropped it meanwhile.
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    return found === undefined ? [] : [{ name, size: found.size, used: found.mtimeMs }]
  })
  let bytes = 0
  for (const [index, { name, size }] of entries.toSorted((a, b) => b.used - a.used).entries()) {
    bytes += size
    // What was written just now stays, however large it is.
    if (index > 0 && (index >= keptEntries || bytes > keptBytes)) {
      rmSync(join(folder, name), { force: true, recursive: true })
    }
  }
}
