import type { Outcome } from "../contract/index.ts"
import type { PageFacts } from "../read/facts.ts"
import type { ReadOptions } from "../read/index.ts"
import type { FoundPages } from "../read/pages/find.ts"
import type { Page } from "../read/pages/page.ts"
import { parseFacts, printFacts } from "./fact-line.ts"
import type { FactLine } from "./fact-line.ts"
import { openFactPacks } from "./fact-packs.ts"
import { fingerprint } from "./fingerprint.ts"
import type { PageKey } from "./page-key.ts"
import type { Store } from "./store.ts"

/** Facts of one set of pages, some of them known from the last time. */
export interface FactMemory {
  readonly remember: NonNullable<ReadOptions["remember"]>
  /** Take facts that were read elsewhere. */
  learn(page: Page, facts: FactLine): void
  /** The pages that were not there the last time. */
  listNew(found: FoundPages): readonly Page[]
  /** Facts of a page by its key, also of one that has changed since; nothing when they are not known. */
  recall(key: string): Outcome<PageFacts> | undefined
  /**
   * Keep what was new, once all pages have been asked for or were known.
   *
   * @returns Hash of all facts: while it stays the same, so do the documents. Nothing while facts are missing.
   */
  keep(found: FoundPages): string | undefined
  /** Let go of the memory. */
  forget(): void
}

/** For builds that remember nothing. */
export const noFacts: FactMemory = {
  remember: (_page, read) => read(),
  learn: () => {},
  listNew: () => [],
  recall: () => undefined,
  keep: () => undefined,
  forget: () => {},
}

/** Facts that a process holds between builds, by page key. */
export type HeldFacts = Map<string, Outcome<PageFacts>>

/**
 * Recall the facts of the pages that were read last time.
 *
 * @param name - Set of pages, dialect and code; facts are taken up page by page, for pages whose text is the same.
 * @param held - Facts that this process has at hand; those of pages that are gone are taken out.
 */
export function recallFacts(store: Store, name: string, keyOf: PageKey, held?: HeldFacts): FactMemory {
  const facts: HeldFacts = held ?? new Map()
  const packs = openFactPacks(store, name)
  const lines = new Map<string, string>()
  const hashes = new Map<string, string>()
  const keepLine = (key: string, { line, hash }: FactLine) => {
    lines.set(key, line)
    hashes.set(key, hash)
  }
  const hashOf = (page: Page) => hashes.get(keyOf(page)) ?? packs.hashOf(keyOf(page))
  return {
    remember(page, read) {
      const key = keyOf(page)
      const known =
        facts.get(key) ?? (packs.hashOf(key) === undefined ? undefined : parseKept(packs.find(key)))
      const made = known ?? read()
      facts.set(key, made)
      if (known === undefined) keepLine(key, printFacts(made))
      return made
    },
    learn(page, fact) {
      const key = keyOf(page)
      facts.set(key, parseFacts(fact.line))
      keepLine(key, fact)
    },
    listNew: (found) => listOwn(found).filter((page) => hashOf(page) === undefined),
    recall: (key) => facts.get(key) ?? parseKept(packs.find(key)),
    keep(found) {
      const all = new Map<string, string>()
      for (const page of listOwn(found)) {
        const hash = hashOf(page)
        if (hash === undefined) return undefined
        all.set(keyOf(page), hash)
      }
      packs.keep(all, lines)
      lines.clear()
      for (const key of facts.keys()) if (!all.has(key)) facts.delete(key)
      return fingerprint([...all.values(), ...[...found.included].toSorted()])
    },
    forget() {
      packs.forget()
      if (held === undefined) facts.clear()
    },
  }
}

/** What others include states nothing of its own. */
function listOwn({ pages, included }: FoundPages): readonly Page[] {
  return pages.filter(({ path }) => !included.has(path))
}

function parseKept(line: Buffer | undefined): Outcome<PageFacts> | undefined {
  return line === undefined ? undefined : parseFacts(line.toString("utf8"))
}
