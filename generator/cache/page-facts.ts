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
  /** Keep the facts of all pages that were asked for, when any of them was new. */
  keep(): void
}

/**
 * Recall the facts of the pages that were read last time.
 *
 * @param key - Set of pages, dialect and code; facts are taken up page by page, for pages whose text is the same.
 */
export function recallFacts(store: Store, key: string): FactMemory {
  const known = readPack(store.get(kind, key))
  const used = new Map<string, Outcome<PageFacts>>()
  let fresh = 0
  return {
    remember(page, read) {
      const id = pageKey(page)
      const recalled = known.get(id)
      if (recalled === undefined) fresh += 1
      const facts = recalled ?? read()
      used.set(id, facts)
      return facts
    },
    keep() {
      if (fresh > 0 || used.size < known.size) store.put(kind, key, printPack(used))
    },
  }
}

/** Everything that a page's facts depend on beside the code that reads it. */
function pageKey({ path, pathInFolder, text, origins }: Page): string {
  return fingerprint([path, pathInFolder, text, origins.length === 1 ? "" : JSON.stringify(origins)])
}

type Pack = readonly (readonly [id: string, facts: PageFacts, diagnostics: readonly Diagnostic[]])[]

function readPack(text: string | undefined): ReadonlyMap<string, Outcome<PageFacts>> {
  const pack = text === undefined ? [] : (JSON.parse(text) as Pack)
  return new Map(pack.map(([id, facts, diagnostics]) => [id, outcome(facts, diagnostics)]))
}

function printPack(facts: ReadonlyMap<string, Outcome<PageFacts>>): string {
  return JSON.stringify(
    [...facts].map(([id, { value, diagnostics }]) => [id, value, diagnostics]) satisfies Pack,
  )
}
