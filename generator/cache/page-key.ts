import type { Page } from "../read/pages/page.ts"
import { fingerprint } from "./fingerprint.ts"

/** Tells a page by everything that its facts depend on beside the code that reads it: 64 characters. */
export interface PageKey {
  (page: Page): string
  /** Tell the key of a page whose text has not been read. */
  assume(page: Page, key: string): void
}

/** Create the function; it works a page's key out once. */
export function createPageKey(): PageKey {
  const known = new WeakMap<Page, string>()
  const keyOf = (page: Page) => {
    let key = known.get(page)
    if (key === undefined) known.set(page, (key = hashPage(page)))
    return key
  }
  return Object.assign(keyOf, { assume: (page: Page, key: string) => void known.set(page, key) })
}

function hashPage({ path, pathInFolder, text, origins }: Page): string {
  return fingerprint([path, pathInFolder, text, origins.length === 1 ? "" : JSON.stringify(origins)])
}
