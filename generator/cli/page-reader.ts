import { readFileSync } from "node:fs"
import { resolve } from "node:path"

/**
 * Read pages for excerpts, each once however many excerpts are shown of it.
 *
 * @returns A function that gives a page's text, or nothing when it cannot be read.
 */
export function createPageReader(root: string): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (path) => {
    if (!known.has(path)) known.set(path, readIfThere(resolve(root, path)))
    return known.get(path)
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "")
  } catch {
    return undefined
  }
}
