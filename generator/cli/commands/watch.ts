import { holdNothing } from "../cache.ts"
import type { Held } from "../cache.ts"
import { finish } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import type { BuildOptions } from "../options.ts"
import { resolveProject } from "../project.ts"
import type { Project } from "../project.ts"
import { watchFolders } from "../watch/changes.ts"
import { findConfigFiles, findWatchFolders } from "../watch/folders.ts"
import { buildProject } from "./build.ts"

/** Build, and build again whenever a page or the config changes, until the user ends it. Errors do not end it. */
export async function runWatch(pages: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const held = holdNothing()
  const project = await buildOnce(pages, options, io, held)
  // A config that cannot be loaded yet names no folders; its own file is all there is to watch.
  const folders = project === undefined ? [] : findWatchFolders(project)
  const outputs = project === undefined ? [] : [project.specFolder, project.outputFolder]
  const changes = watchFolders([...folders, ...findConfigFiles(options, io)], outputs, io.signal)
  if (!io.signal.aborted) io.stderr.write("watching for changes; Ctrl+C ends\n")
  for await (const changed of changes) {
    const started = performance.now()
    await buildOnce(pages, options, io, held)
    io.stderr.write(`rebuilt in ${Math.round(performance.now() - started)} ms after ${changed} changed\n`)
  }
  return 0
}

async function buildOnce(
  pages: readonly string[],
  options: BuildOptions,
  io: Io,
  held: Held,
): Promise<Project | undefined> {
  const project = await resolveProject(pages, options, io)
  if (project.value === undefined) {
    await finish({ command: "watch", diagnostics: project.diagnostics }, options, io)
    return undefined
  }
  const built = await buildProject(project.value, options, io, held)
  await finish({ command: "watch", root: project.value.root, ...built }, options, io)
  return project.value
}
