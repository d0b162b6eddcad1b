import { join } from "node:path"
import { outcome, type Diagnostic, type Outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../file.ts"
import { hashText } from "../hash.ts"
import { report } from "./diagnostics.ts"
import { isFolder, openFolder, type Folder } from "./folder.ts"
import { manifestName, printManifest, readManifest, readText } from "./manifest.ts"
import type { Manifest } from "./manifest.ts"
import { replaceFiles } from "./replace-files.ts"
import { removeAbandoned } from "./staging.ts"

export interface WriteOptions {
  /**
   * Which of the files that were written earlier belong to this build, so that they go when they are no longer
   * generated. All of them when absent; a build of one API leaves those of the others.
   */
  readonly owns?: (path: string) => boolean
  /** Look only: nothing is written or removed, the report says what would be. */
  readonly dryRun?: boolean
  /** What is known of the folder already. */
  readonly folder?: Folder
}

/** Paths below the folder, sorted by code units. */
export interface WriteReport {
  readonly written: readonly string[]
  /** Those of `written` that were not there. */
  readonly added: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
  /** Generated files that somebody edited; those that are still generated are among `written` as well. */
  readonly edited: readonly string[]
}

/** One file, compared with the disk. */
interface Comparison {
  readonly path: string
  readonly file: GeneratedFile
  readonly hash: string
  readonly state: "same" | "absent" | "ours" | "edited" | "foreign"
}

/**
 * Make a folder hold exactly the given files beside what others put there.
 *
 * A file is written beside its place and renamed, so a build that dies leaves whole files; files with the same bytes
 * are not touched. What was generated before and is no more is removed, unless it was edited.
 *
 * @remarks
 * Diagnostics: all of `emit/write`. After an error nothing has been changed, but for `write/failed`.
 *
 * @param dir - Folder; made when absent.
 * @param files - Relative paths with forward slashes, each once.
 */
export async function writeTree(
  dir: string,
  files: readonly GeneratedFile[],
  options: WriteOptions = {},
): Promise<Outcome<WriteReport>> {
  const unsafe = findUnsafe(files)
  if (unsafe.length > 0) {
    return outcome(
      emptyReport,
      unsafe.map(({ path }) => report("write/unsafe-path", `\`${path}\` is no safe path`)),
    )
  }
  const { owns = () => true, folder = openFolder(dir) } = options
  const paths = new Set(files.map(({ path }) => path))
  const known = await readManifest(dir)
  // Where there is no folder, no file of it need be looked for.
  const isNew = !isFolder(dir)
  const comparisons = files.map((file) => compareFile(folder, file, known, isNew))
  const stale = [...known.keys()]
    .filter((path) => isSafePath(path) && !paths.has(path) && owns(path))
    .map((path) => compareStale(folder, path, known))
  const value = summarize(comparisons, stale)
  const diagnostics = describeFindings(comparisons, stale)
  if (options.dryRun === true || diagnostics.some(({ severity }) => severity === "error")) {
    return outcome(value, diagnostics)
  }
  try {
    await applyChanges(folder, comparisons, value, known, owns)
  } catch (error) {
    diagnostics.push(report("write/failed", error instanceof Error ? error.message : String(error)))
  }
  return outcome(value, diagnostics)
}

const emptyReport: WriteReport = { written: [], added: [], unchanged: [], removed: [], edited: [] }

/** Paths that lead elsewhere, and all but the first of those that some file systems take for one. */
function findUnsafe(files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  const seen = new Set<string>()
  return files.filter(({ path }) => {
    const folded = path.toLowerCase()
    const isRepeated = seen.has(folded)
    seen.add(folded)
    return isRepeated || !isSafePath(path)
  })
}

function isSafePath(path: string): boolean {
  return path !== manifestName && path.split("/").every((part) => /^(?!\.{0,2}$)[^\\:\0]+$/.test(part))
}

function compareFile(folder: Folder, file: GeneratedFile, known: Manifest, isNew: boolean): Comparison {
  const { path, hash = hashText(file.text) } = file
  if (isNew) return { path, file, hash, state: "absent" }
  const present = folder.hashOf(path)
  if (present === hash) return { path, file, hash, state: "same" }
  if (present === undefined && !isFolder(join(folder.path, path)))
    return { path, file, hash, state: "absent" }
  const hashes = known.get(path)
  if (hashes === undefined || present === undefined) return { path, file, hash, state: "foreign" }
  return { path, file, hash, state: hashes.includes(present) ? "ours" : "edited" }
}

function compareStale(folder: Folder, path: string, known: Manifest) {
  const present = folder.hashOf(path)
  const state =
    present === undefined ? "absent" : known.get(path)?.includes(present) === true ? "ours" : "edited"
  return { path, state } as const
}

function summarize(
  comparisons: readonly Comparison[],
  stale: readonly { readonly path: string; readonly state: "absent" | "ours" | "edited" }[],
): WriteReport {
  const withState = (...states: readonly string[]) =>
    comparisons.flatMap(({ path, state }) => (states.includes(state) ? [path] : []))
  const staleWith = (wanted: string) => stale.flatMap(({ path, state }) => (state === wanted ? [path] : []))
  return {
    written: withState("absent", "ours", "edited").sort(),
    added: withState("absent").sort(),
    unchanged: withState("same").sort(),
    removed: staleWith("ours").sort(),
    edited: [...withState("edited"), ...staleWith("edited")].sort(),
  }
}

function describeFindings(
  comparisons: readonly Comparison[],
  stale: readonly { readonly path: string; readonly state: string }[],
): Diagnostic[] {
  const at = (path: string) => ({ source: { path, line: 1, column: 1 } })
  return [
    ...comparisons.flatMap(({ path, state }) => {
      if (state === "foreign")
        return [report("write/foreign-file", `\`${path}\` was not generated`, at(path))]
      return state === "edited"
        ? [report("write/hand-edited", `\`${path}\` was edited and is overwritten`, at(path))]
        : []
    }),
    ...stale.flatMap(({ path, state }) =>
      state === "edited"
        ? [
            report(
              "write/hand-edited",
              `\`${path}\` is no longer generated; it was edited and is left alone`,
              at(path),
            ),
          ]
        : [],
    ),
  ]
}

async function applyChanges(
  folder: Folder,
  comparisons: readonly Comparison[],
  { removed }: WriteReport,
  known: Manifest,
  owns: (path: string) => boolean,
): Promise<void> {
  const files = comparisons.flatMap(({ file, hash, state }) => (state === "same" ? [] : [{ file, hash }]))
  const others = [...known].filter(([path]) => !owns(path))
  const after: Manifest = new Map([
    ...others,
    ...comparisons.map(({ path, hash }) => [path, [hash]] as const),
  ])
  const during: Manifest = new Map([
    ...known,
    ...comparisons.map(({ path, hash }) => [path, [...(known.get(path) ?? []), hash]] as const),
  ])
  const manifests = { during: printManifest(during), after: printManifest(after) }
  const current = await readText(join(folder.path, manifestName))
  const hasChanges = files.length > 0 || removed.length > 0 || current !== manifests.after
  if (!hasChanges) return removeAbandoned(folder.path)
  await replaceFiles(folder, { files, removed, manifests })
}
