import { statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { usualNames } from "../config/load.ts"
import type { Io } from "../io.ts"
import type { BuildOptions } from "../options.ts"
import type { Project } from "../project.ts"

/** Absolute paths of the folders and files that a project's pages come from; of globs, the part before the pattern. */
export function findWatchFolders({ root, apis }: Project): readonly string[] {
  const patterns = apis.flatMap(({ pages, overlays = [] }) => [...[pages].flat(), ...overlays])
  return [...new Set(patterns.map((pattern) => existingPart(resolve(root, pattern))))]
}

/** Absolute paths that the config may stand at, whether it is there or not. */
export function findConfigFiles({ config }: BuildOptions, { cwd }: Io): readonly string[] {
  return config === undefined ? usualNames.map((name) => join(cwd, name)) : [resolve(cwd, config)]
}

function existingPart(path: string): string {
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined
  return isThere || dirname(path) === path ? path : existingPart(dirname(path))
}
