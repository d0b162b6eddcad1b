import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { inBatches } from "./batches.ts"
import { markFile, type Folder } from "./folder.ts"
import { manifestName } from "./manifest.ts"
import { nameStaging, removeAbandoned } from "./staging.ts"

export interface Replacement {
  readonly files: readonly { readonly path: string; readonly text: string; readonly hash: string }[]
  readonly removed: readonly string[]
  /** Manifest that holds while files are being replaced, and the one that holds afterwards. */
  readonly manifests: { readonly during: string; readonly after: string }
}

/**
 * Replace files so that each is old or new at any moment, and no other process's work is disturbed: all new files
 * stand complete in a folder of their own before the first is moved.
 */
export async function replaceFiles(
  target: Folder,
  { files, removed, manifests }: Replacement,
): Promise<void> {
  const dir = target.path
  const staging = join(dir, nameStaging(process.pid))
  await mkdir(staging, { recursive: true })
  await removeAbandoned(dir)
  try {
    await inBatches(files, async ({ path, text, hash }, index) => {
      const staged = join(staging, String(index))
      await writeFile(staged, text)
      target.wrote(path, hash, markFile(staged) ?? "")
    })
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
      await mkdir(join(dir, folder), { recursive: true })
    }
    await replaceManifest(dir, staging, manifests.during)
    await inBatches(files, ({ path }, index) => rename(join(staging, String(index)), join(dir, path)))
    await inBatches(removed, (path) => rm(join(dir, path), { force: true }))
    await replaceManifest(dir, staging, manifests.after)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  await removeEmptyFolders(dir, removed)
}

async function replaceManifest(dir: string, staging: string, text: string): Promise<void> {
  await writeFile(join(staging, manifestName), text)
  await rename(join(staging, manifestName), join(dir, manifestName))
}

/** Deepest first; a folder that still holds something stays. */
async function removeEmptyFolders(dir: string, removed: readonly string[]): Promise<void> {
  const folders = new Set(removed.flatMap((path) => parentFolders(path)))
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    await rmdir(join(dir, folder)).catch(() => undefined)
  }
}

function parentFolders(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"))
}
