import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** Holds the names and hashes of what was written last; in the folder itself. */
export const manifestName = ".pagewright.json"

/**
 * What was written last: hashes by path. A file has two hashes, of before and after, while it is being replaced, so
 * that a build that dies in between leaves nothing that looks edited.
 */
export type Manifest = ReadonlyMap<string, readonly string[]>

/** Read a folder's manifest; empty when there is none or it is no longer readable. */
export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readText(join(dir, manifestName))
  try {
    const { files = {} } = JSON.parse(text ?? "{}") as { files?: Record<string, string> }
    return new Map(Object.entries(files).map(([path, hashes]) => [path, hashes.split(" ")]))
  } catch {
    return new Map()
  }
}

export function printManifest(manifest: Manifest): string {
  const entries = [...manifest].map(([path, hashes]) => [path, hashes.join(" ")] as const)
  const files = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ files }, undefined, 2)}\n`
}

/** Text of a file; nothing when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === "ENOENT" || code === "ENOTDIR"
}
