import { outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { PageFacts } from "../read/facts.ts"
import type { ReadOptions } from "../read/index.ts"
import type { Page } from "../read/pages/page.ts"
import { fingerprint } from "./fingerprint.ts"
import type { Store } from "./store.ts"

const kind = "facts"

/** Facts of one set of pages, some of them known from the last time. */
export interface FactMemory {
  readonly remember: NonNullable<ReadOptions["remember"]>
  /** Keep the facts of all pages that were asked for, when any of them was new, and forget them here. */
  keep(): void
}

/**
 * Recall the facts of the pages that were read last time.
 *
 * @param key - Set of pages, dialect and code; facts are taken up page by page, for pages whose text is the same.
 */
export function recallFacts(store: Store, key: string): FactMemory {
  const known = splitPack(store.get(kind, key))
  const used = new Map<string, Outcome<PageFacts>>()
  let fresh = 0
  return {
    remember(page, read) {
      const id = pageKey(page)
      const line = known.get(id)
      if (line === undefined) fresh += 1
      const facts = line === undefined ? read() : parseLine(line)
      used.set(id, facts)
      return facts
    },
    keep() {
      if (fresh > 0 || used.size < known.size) store.put(kind, key, printPack(used))
      used.clear()
      known.clear()
    },
  }
}

/** Everything that a page's facts depend on beside the code that reads it. */
function pageKey({ path, pathInFolder, text, origins }: Page): string {
  return fingerprint([path, pathInFolder, text, origins.length === 1 ? "" : JSON.stringify(origins)])
}

/** A pack holds a line for each page, which begins with the page's key. */
const keyLength = 64

function* printPack(facts: ReadonlyMap<string, Outcome<PageFacts>>): Generator<string> {
  for (const [id, { value, diagnostics }] of facts) yield `${id}${JSON.stringify([value, diagnostics])}\n`
}

/** Lines are parsed when they are asked for: a pack is three times as large as its pages. */
function splitPack(pack: Buffer | undefined): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  if (pack === undefined) return lines
  for (let start = 0, end = pack.indexOf(10); end !== -1; start = end + 1, end = pack.indexOf(10, start)) {
    lines.set(pack.toString("latin1", start, start + keyLength), pack.subarray(start + keyLength, end))
  }
  return lines
}

function parseLine(line: Buffer): Outcome<PageFacts> {
  const [facts, diagnostics] = JSON.parse(line.toString("utf8")) as [PageFacts, readonly Diagnostic[]]
  return outcome(facts, diagnostics)
}
