import { sep } from "node:path"

/** Editors save in several steps; a build begins when this long nothing more has changed, in milliseconds. */
const quietTime = 50

/**
 * Tell of changes below folders.
 *
 * @param ignored - Folders that a build writes to: watching them would make a build follow from itself.
 * @returns Yields the path of one of the files that changed since the last time; ends when the signal is aborted.
 */
export async function* watchFolders(
  paths: readonly string[],
  ignored: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { watch } = await import("chokidar")
  const watcher = watch([...new Set(paths)], { ignoreInitial: true, ignored: [...ignored, isOfNoInterest] })
  let changed: string | undefined
  let wake = (): void => {}
  let timer: NodeJS.Timeout | undefined
  watcher.on("all", (_event, path) => {
    changed = path
    clearTimeout(timer)
    timer = setTimeout(() => wake(), quietTime)
  })
  signal.addEventListener("abort", () => wake(), { once: true })
  while (!signal.aborted) {
    if (changed === undefined) await new Promise<void>((resolve) => (wake = resolve))
    if (changed === undefined || signal.aborted) continue
    const path = changed
    changed = undefined
    yield path
  }
  clearTimeout(timer)
  await watcher.close()
}

/** Everything but pages, what they include, configs and what these import. */
function isOfNoInterest(path: string, stats?: { isFile(): boolean }): boolean {
  const parts = path.split(sep)
  if (parts.some((part) => part === "node_modules" || part === ".git")) return true
  return stats?.isFile() === true && !/\.(?:md|markdown|ya?ml|json|[cm]?[jt]s)$/.test(path)
}
