import { existsSync, realpathSync, statSync } from "node:fs"
import { join, relative, sep } from "node:path"

import { type Outcome, outcome } from "../../contract/index.ts"
import type { PageFile } from "./discover.ts"
import { expandIncludes, type SourceFile } from "./includes.ts"
import type { Page } from "./page.ts"
import { readTextFile } from "./text-file.ts"

/** A page as it comes from the disk. */
export interface LoadedPage {
  /** Absent when the file cannot be read as text; a diagnostic says why. */
  readonly page?: Page
  /** Printed paths (`Page.path`) of the files that the page includes or wants to include. */
  readonly includes: readonly string[]
}

/**
 * Read one file and the files that it includes.
 *
 * @remarks
 * Diagnostics: those of `readTextFile` and of `expandIncludes`.
 */
export function loadPage(file: PageFile): Outcome<LoadedPage> {
  const { value: text, diagnostics } = readTextFile(file.file, file.path)
  if (text === undefined) return outcome({ includes: [] }, diagnostics)
  const prefix = file.path.slice(0, file.path.length - file.pathInFolder.length)
  const { path, pathInFolder } = file
  const expanded = expandIncludes({ path, pathInFolder, text }, (target) =>
    readInclude(target, file.folder, prefix),
  )
  const page: Page = { path, pathInFolder, text: expanded.text, origins: expanded.origins }
  const includes = [...new Set(expanded.targets)].map((target) => prefix + target)
  return outcome({ page, includes }, expanded.diagnostics)
}

function readInclude(pathInFolder: string, folder: string, prefix: string): SourceFile | string | undefined {
  const file = join(folder, pathInFolder)
  if (!existsSync(file) || !statSync(file).isFile() || !isInside(file, folder)) return undefined
  const path = prefix + pathInFolder
  const { value: text, diagnostics } = readTextFile(file, path)
  return text === undefined ? diagnostics[0]?.message : { path, pathInFolder, text }
}

/** A symbolic link must not lead an include out of the folder. */
function isInside(file: string, folder: string): boolean {
  const below = relative(realpathSync(folder), realpathSync(file))
  return below !== "" && below !== ".." && !below.startsWith(`..${sep}`)
}
