/** Folders of files that wait to be moved to their places. */
import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { inBatches } from "./batches.ts"

const prefix = ".pagewright-new-"

/** The process that fills such a folder stands in its name. */
export function nameStaging(processId: number): string {
  return `${prefix}${processId}`
}

/** What builds that died left in a folder; that of a build which still runs is not theirs. */
export async function listAbandoned(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => [])
  return names.filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
}

export async function removeAbandoned(dir: string): Promise<void> {
  await inBatches(await listAbandoned(dir), (name) => rm(join(dir, name), { recursive: true, force: true }))
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // It runs, but under another user.
    return (error as { code?: unknown }).code === "EPERM"
  }
}
