import type { Store } from "./store.ts"

/** Facts of pages as they are kept: a line of JSON for each, by the page's key. */
export interface FactPacks {
  /** Nothing when the page is not known; some that were replaced are still known. */
  find(key: string): Buffer | undefined
  /** Hash of the line of a page that was known the last time; needs no line to be read. */
  hashOf(key: string): string | undefined
  /**
   * Keep the lines of these pages, unless they are the ones that were known.
   *
   * @param hashes - Hashes of the lines of all pages, in page order.
   * @param fresh - Lines of those that were not known.
   */
  keep(hashes: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): void
  /** Let go of the memory. */
  forget(): void
}

/** One large pack, written when much is new, and a small one with what came since. */
const packKind = "facts"
const sinceKind = "facts-since"
/** Which pages there are, and the hashes of their lines. */
const indexKind = "facts-index"

/** Length of page keys and of hashes. */
const keyLength = 64
/** The small pack holds at most this part of all pages; beyond that the large one is written anew. */
const largestSince = 1 / 16

/**
 * Open the packs of one set of pages.
 *
 * @param name - Tells the set and the code that reads it.
 * @remarks Lines are looked up by what their page says, so it does no harm when a pack is older than the index, holds
 *   pages that are gone, or is not there.
 */
export function openFactPacks(store: Store, name: string): FactPacks {
  const index = readIndex(store.get(indexKind, name))
  let large: ReadonlyMap<string, Buffer> | undefined
  let since: ReadonlyMap<string, Buffer> | undefined
  const find = (key: string): Buffer | undefined => {
    since ??= splitPack(store.get(sinceKind, name))
    return since.get(key) ?? (large ??= splitPack(store.get(packKind, name))).get(key)
  }
  return {
    find,
    hashOf: (key) => index.get(key),
    keep(hashes, fresh) {
      if (fresh.size === 0 && hashes.size === index.size) return
      since ??= splitPack(store.get(sinceKind, name))
      // What was replaced stays for a while: the next build may ask what has changed.
      const newer = [...since.keys()].filter((key) => !fresh.has(key))
      if (newer.length + fresh.size <= hashes.size * largestSince) {
        store.put(sinceKind, name, printPack([...newer, ...fresh.keys()], fresh, find))
      } else {
        store.put(packKind, name, printPack(hashes.keys(), fresh, find))
        store.put(sinceKind, name, [])
      }
      store.put(
        indexKind,
        name,
        [...hashes].map(([key, hash]) => key + hash),
      )
    },
    forget() {
      large = undefined
      since = undefined
    },
  }
}

function readIndex(bytes: Buffer | undefined): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  const text = bytes?.toString("latin1") ?? ""
  for (let start = 0; start < text.length; start += 2 * keyLength) {
    index.set(text.slice(start, start + keyLength), text.slice(start + keyLength, start + 2 * keyLength))
  }
  return index
}

function* printPack(
  keys: Iterable<string>,
  fresh: ReadonlyMap<string, string>,
  find: FactPacks["find"],
): Generator<string> {
  for (const key of keys) {
    const line = fresh.get(key) ?? find(key)?.toString("utf8")
    if (line !== undefined) yield `${key}${line}\n`
  }
}

/** Lines are parsed when they are asked for: a pack is three times as large as its pages. */
function splitPack(pack: Buffer | undefined): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>()
  if (pack === undefined) return lines
  for (let start = 0, end = pack.indexOf(10); end !== -1; start = end + 1, end = pack.indexOf(10, start)) {
    lines.set(pack.toString("latin1", start, start + keyLength), pack.subarray(start + keyLength, end))
  }
  return lines
}
