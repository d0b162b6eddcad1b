import { stat } from "node:fs/promises"
import { join } from "node:path"
import { outcome, type Diagnostic, type Outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../file.ts"
import { inBatches } from "./batches.ts"
import { report } from "./diagnostics.ts"
import { hashText, manifestName, printManifest, readManifest, readText } from "./manifest.ts"
import type { Manifest } from "./manifest.ts"
import { replaceFiles } from "./replace-files.ts"

export interface WriteOptions {
  /**
   * Which of the files that were written earlier belong to this build, so that they go when they are no longer
   * generated. All of them when absent; a build of one API leaves those of the others.
   */
  readonly owns?: (path: string) => boolean
  /** Look only: nothing is written or removed, the report says what would be. */
  readonly dryRun?: boolean
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
  readonly text: string
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
  const { owns = () => true } = options
  const paths = new Set(files.map(({ path }) => path))
  const known = await readManifest(dir)
  const comparisons = await inBatches(files, (file) => compareFile(dir, file, known))
  const stale = await inBatches(
    [...known.keys()].filter((path) => isSafePath(path) && !paths.has(path) && owns(path)),
    (path) => compareStale(dir, path, known),
  )
  const value = summarize(comparisons, stale)
  const diagnostics = describeFindings(comparisons, stale)
  if (options.dryRun === true || diagnostics.some(({ severity }) => severity === "error")) {
    return outcome(value, diagnostics)
  }
  try {
    await applyChanges(dir, comparisons, value, known, owns)
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

async function compareFile(dir: string, { path, text }: GeneratedFile, known: Manifest): Promise<Comparison> {
  const place = join(dir, path)
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const present = isFolder ? "" : await readText(place)
  if (present === text) return { path, text, state: "same" }
  if (present === undefined) return { path, text, state: "absent" }
  const hashes = known.get(path)
  if (hashes === undefined || isFolder) return { path, text, state: "foreign" }
  return { path, text, state: hashes.includes(hashText(present)) ? "ours" : "edited" }
}

async function compareStale(dir: string, path: string, known: Manifest) {
  const present = await readText(join(dir, path))
  const state =
    present === undefined
      ? "absent"
      : known.get(path)?.includes(hashText(present)) === true
        ? "ours"
        : "edited"
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
  dir: string,
  comparisons: readonly Comparison[],
  { removed }: WriteReport,
  known: Manifest,
  owns: (path: string) => boolean,
): Promise<void> {
  const files = comparisons.filter(({ state }) => state !== "same")
  const others = [...known].filter(([path]) => !owns(path))
  const after: Manifest = new Map([
    ...others,
    ...comparisons.map(({ path, text }) => [path, [hashText(text)]] as const),
  ])
  const during: Manifest = new Map([
    ...known,
    ...comparisons.map(({ path, text }) => [path, [...(known.get(path) ?? []), hashText(text)]] as const),
  ])
  const manifests = { during: printManifest(during), after: printManifest(after) }
  const current = await readText(join(dir, manifestName))
  if (files.length === 0 && removed.length === 0 && current === manifests.after) return
  await replaceFiles(dir, { files, removed, manifests })
}
