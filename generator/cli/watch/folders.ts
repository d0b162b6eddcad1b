import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { usualNames } from "../config/load.ts"
import type { Io } from "../io.ts"
import type { BuildOptions } from "../options.ts"
import type { Project } from "../project.ts"
import type { Watched } from "./changes.ts"

/**
 * What a project is built from and what it is built into, as it stands on disk now.
 *
 * @param project - Absent when the config cannot be loaded: its own file and its imports are all there is to watch.
 * @param imported - Files that the config imports.
 */
export function findWatched(
  project: Project | undefined,
  imported: ReadonlySet<string>,
  options: BuildOptions,
  io: Io,
): Watched {
  const configs = [...new Set([...findConfigFiles(options, io), ...imported])]
  if (project === undefined) return { paths: [], configs, outputs: [], inputs: [] }
  const { specFolder, outputFolder } = project
  const overlays = join(specFolder, "overlays")
  return {
    paths: [...new Set([...findInputs(project), ...[overlays].filter((path) => existsSync(path))])],
    configs,
    outputs: [...new Set([specFolder, outputFolder])].filter((path) => existsSync(path)),
    inputs: [overlays],
  }
}

/** Absolute paths of the folders and files that a project's pages come from; of globs, the part before the pattern. */
function findInputs({ root, apis }: Project): readonly string[] {
  const patterns = apis.flatMap(({ pages, overlays = [] }) => [...[pages].flat(), ...overlays])
  return patterns.map((pattern) => existingPart(resolve(root, pattern)))
}

/** Absolute paths that the config may stand at, whether it is there or not. */
function findConfigFiles({ config }: BuildOptions, { cwd }: Io): readonly string[] {
  return config === undefined ? usualNames.map((name) => join(cwd, name)) : [resolve(cwd, config)]
}

function existingPart(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingPart(dirname(path))
}
