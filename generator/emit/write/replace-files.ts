import { renameSync, writeFileSync } from "node:fs"
import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { GeneratedFile } from "../file.ts"
import { inBatches } from "./batches.ts"
import { markFile, type Folder } from "./folder.ts"
import { manifestName } from "./manifest.ts"
import { nameStaging, removeAbandoned } from "./staging.ts"

export interface Replacement {
  readonly files: readonly { readonly file: GeneratedFile; readonly hash: string }[]
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
    // One after the other: threads that make files in one folder wait for each other, and spin while they do.
    const staged = files.map(({ file, hash }, index) => {
      const place = file.waitsAt ?? join(staging, String(index))
      if (file.waitsAt === undefined) writeFileSync(place, file.bytes ?? file.text)
      target.wrote(file.path, hash, markFile(place) ?? "")
      return place
    })
    for (const folder of new Set(files.map(({ file }) => dirname(file.path)))) {
      await mkdir(join(dir, folder), { recursive: true })
    }
    await replaceManifest(dir, staging, manifests.during)
    for (const [index, { file }] of files.entries()) {
      renameSync(staged[index]!, join(dir, file.path))
    }
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
