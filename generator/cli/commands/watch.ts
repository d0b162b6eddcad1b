import { holdNothing } from "../cache.ts"
import type { Held } from "../cache.ts"
import { explainFailure } from "../failure.ts"
import { finish } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import type { BuildOptions } from "../options.ts"
import { resolveProject } from "../project.ts"
import type { Project } from "../project.ts"
import { openChanges } from "../watch/changes.ts"
import type { Changes } from "../watch/changes.ts"
import { findWatched } from "../watch/folders.ts"
import { buildProject } from "./build.ts"

/** Build, and build again whenever a page or the config changes, until the user ends it. Errors do not end it. */
export async function runWatch(pages: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const session: Session = { pages, options, io, changes: openChanges(io.signal), imported: new Set() }
  try {
    await Promise.race([keepBuilding(session), untilAborted(io.signal)])
    return 0
  } finally {
    await session.changes.close()
  }
}

interface Session {
  readonly pages: readonly string[]
  readonly options: BuildOptions
  readonly io: Io
  readonly changes: Changes
  /** Files that configs have imported so far: one that is gone may come back. */
  readonly imported: Set<string>
}

async function keepBuilding(session: Session): Promise<void> {
  const { io, changes } = session
  let held = holdNothing()
  // Wrong use ends the command only here: later it is a step in an edit.
  await buildOnce(session, held)
  if (!io.signal.aborted) io.stderr.write("watching for changes; Ctrl+C ends\n")
  for (let path = await changes.next(); path !== undefined; path = await changes.next()) {
    const started = performance.now()
    try {
      await buildOnce(session, held)
    } catch (error) {
      explainFailure(error, io)
      held = holdNothing()
    }
    io.stderr.write(`rebuilt in ${Math.round(performance.now() - started)} ms after ${path} changed\n`)
  }
}

/** A build that is under way need not come to its end: what it leaves is whole at any moment. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), { once: true })
  })
}

async function buildOnce({ pages, options, io, changes, imported }: Session, held: Held): Promise<void> {
  let project: Project | undefined
  const follow = () => changes.follow(findWatched(project, imported, options, io))
  try {
    const resolved = await resolveProject(pages, options, io, (file) => imported.add(file))
    project = resolved.value
    if (project === undefined) {
      await finish({ command: "watch", diagnostics: resolved.diagnostics }, options, io)
      return
    }
    // Before the build: what changes while it runs is not in it.
    await follow()
    const built = await buildProject(project, options, io, held)
    await finish({ command: "watch", root: project.root, ...built }, options, io)
  } finally {
    // After it there may be folders that were not there before.
    await follow()
  }
}
