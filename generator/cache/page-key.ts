import type { Page } from "../read/pages/page.ts"
import { fingerprint } from "./fingerprint.ts"

/** Tells a page by everything that its facts depend on beside the code that reads it: 64 characters. */
export type PageKey = (page: Page) => string

/** Create the function; it works a page's key out once. */
export function createPageKey(): PageKey {
  const known = new WeakMap<Page, string>()
  return (page) => {
    let key = known.get(page)
    if (key === undefined) known.set(page, (key = hashPage(page)))
    return key
  }
}

function hashPage({ path, pathInFolder, text, origins }: Page): string {
  return fingerprint([path, pathInFolder, text, origins.length === 1 ? "" : JSON.stringify(origins)])
}
