import { existsSync } from "node:fs"
import type { Stats } from "node:fs"
import { dirname, sep } from "node:path"
import type { ChokidarOptions, FSWatcher } from "chokidar"

/** Editors save in several steps; a build begins when this long nothing more has changed, in milliseconds. */
const quietTime = 50

/** What to watch; all paths are absolute. */
export interface Watched {
  /** Folders with all below them, and files. */
  readonly paths: readonly string[]
  /** Files that may come and go. */
  readonly configs: readonly string[]
  /** Folders that a build writes to: of these it only counts that they go. */
  readonly outputs: readonly string[]
  /** Folders below `outputs` that people write to. */
  readonly inputs: readonly string[]
}

/** Tells of changes on disk. */
export interface Changes {
  /** Watch this and nothing else from now on; resolves when no change of it can be missed any more. */
  follow(watched: Watched): Promise<void>
  /**
   * Wait for changes, and until there are no more of them.
   *
   * @returns Path of one of the files that changed since the last time; nothing when the signal is aborted.
   */
  next(): Promise<string | undefined>
  close(): Promise<void>
}

/** Watch for changes until the signal is aborted. */
export function openChanges(signal: AbortSignal): Changes {
  let watchers: readonly FSWatcher[] = []
  let followed = ""
  let changed: string | undefined
  let wake = (): void => {}
  let timer: NodeJS.Timeout | undefined
  const notice: Notice = (path) => {
    changed = path
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      wake()
    }, quietTime)
  }
  signal.addEventListener("abort", () => wake(), { once: true })
  return {
    async follow(watched) {
      const key = JSON.stringify(watched)
      if (key === followed) return
      followed = key
      const before = watchers
      watchers = await Promise.all([watchTrees(watched, notice), watchEntries(watched, notice)])
      await closeAll(before)
    },
    async next() {
      for (;;) {
        if (signal.aborted) return undefined
        if (changed !== undefined && timer === undefined) break
        await new Promise<void>((resolve) => (wake = resolve))
      }
      const path = changed
      changed = undefined
      return path
    },
    async close() {
      clearTimeout(timer)
      await closeAll(watchers)
    },
  }
}

type Notice = (path: string) => void

async function watchTrees({ paths, outputs, inputs }: Watched, notice: Notice): Promise<FSWatcher> {
  const isWritten = (path: string): boolean =>
    isBelow(path, outputs) && !inputs.some((input) => isAlong(path, input))
  const ignored = (path: string, stats?: Stats): boolean =>
    isOfNoInterest(path, stats) || outputs.includes(path) || isWritten(path)
  return openWatcher(paths, { ignored }, notice)
}

/** Their folders are watched rather than they themselves: what goes and comes back would be lost. */
async function watchEntries({ configs, outputs, inputs }: Watched, notice: Notice): Promise<FSWatcher> {
  const entries = new Set([...configs, ...outputs, ...inputs])
  const folders = new Set([...entries].map((path) => dirname(path)).filter((path) => existsSync(path)))
  const ignored = (path: string): boolean => !entries.has(path) && !folders.has(path)
  return openWatcher([...folders], { ignored, depth: 0 }, (path, event) => {
    const isGone = event === "unlinkDir" && outputs.includes(path)
    if (isGone || configs.includes(path) || inputs.includes(path)) notice(path)
  })
}

/** Resolves when the watcher has looked around: before that it tells of nothing. */
async function openWatcher(
  paths: readonly string[],
  options: ChokidarOptions,
  notice: (path: string, event: string) => void,
): Promise<FSWatcher> {
  const { watch } = await import("chokidar")
  const watcher = watch([...paths], { ...options, ignoreInitial: true })
  watcher.on("all", (event, path) => notice(path, event))
  // Where there is nothing to look at it never gets ready.
  if (paths.length > 0) await new Promise<void>((resolve) => watcher.once("ready", resolve))
  return watcher
}

async function closeAll(watchers: readonly FSWatcher[]): Promise<void> {
  await Promise.all(watchers.map((watcher) => watcher.close()))
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}${sep}`))
}

/** Whether one of two paths leads to or through the other. */
function isAlong(path: string, other: string): boolean {
  return path === other || isBelow(path, [other]) || isBelow(other, [path])
}

/** Everything but pages, what they include, configs and what these import. */
function isOfNoInterest(path: string, stats?: Stats): boolean {
  const parts = path.split(sep)
  if (parts.some((part) => part === "node_modules" || part === ".git")) return true
  return stats?.isFile() === true && !/\.(?:md|markdown|ya?ml|json|[cm]?[jt]s)$/.test(path)
}
