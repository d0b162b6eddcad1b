import { createHash } from "node:crypto"
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { outcome, type Diagnostic, type Outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../file.ts"
import { report } from "./diagnostics.ts"

/** Holds the names and hashes of what was written last; in the folder itself. */
export const manifestName = ".pagewright.json"

export interface WriteOptions {
  /** Look only: nothing is written or removed, the report says what would be. */
  readonly dryRun?: boolean
}

/** Paths below the folder, sorted by code units. */
export interface WriteReport {
  readonly written: readonly string[]
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
  const unsafe = files.filter(({ path }) => !isSafePath(path))
  if (unsafe.length > 0) {
    return outcome(
      emptyReport,
      unsafe.map(({ path }) => report("write/unsafe-path", `\`${path}\` is no safe path`)),
    )
  }
  const known = await readManifest(dir)
  const comparisons = await inBatches(files, (file) => compareFile(dir, file, known))
  const stale = await inBatches(
    [...known.keys()].filter((path) => isSafePath(path) && !files.some((file) => file.path === path)),
    (path) => compareStale(dir, path, known),
  )
  const value = summarize(comparisons, stale)
  const diagnostics = describeFindings(comparisons, stale)
  if (options.dryRun === true || diagnostics.some(({ severity }) => severity === "error")) {
    return outcome(value, diagnostics)
  }
  try {
    await applyChanges(dir, comparisons, value.removed)
  } catch (error) {
    diagnostics.push(report("write/failed", error instanceof Error ? error.message : String(error)))
  }
  return outcome(value, diagnostics)
}

const emptyReport: WriteReport = { written: [], unchanged: [], removed: [], edited: [] }

function isSafePath(path: string): boolean {
  return path !== manifestName && path.split("/").every((part) => /^(?!\.{0,2}$)[^\\:\0]+$/.test(part))
}

/** Hash by path of what was written last; empty when nothing was or the manifest is no longer readable. */
async function readManifest(dir: string): Promise<ReadonlyMap<string, string>> {
  const text = await readText(join(dir, manifestName))
  try {
    const { files } = JSON.parse(text ?? "{}") as { files?: Record<string, string> }
    return new Map(Object.entries(files ?? {}))
  } catch {
    return new Map()
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === "ENOENT" || code === "ENOTDIR"
}

async function compareFile(
  dir: string,
  { path, text }: GeneratedFile,
  known: ReadonlyMap<string, string>,
): Promise<Comparison> {
  const place = join(dir, path)
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const present = isFolder ? "" : await readText(place)
  if (present === text) return { path, text, state: "same" }
  if (present === undefined) return { path, text, state: "absent" }
  const hash = known.get(path)
  if (hash === undefined || isFolder) return { path, text, state: "foreign" }
  return { path, text, state: hash === hashText(present) ? "ours" : "edited" }
}

async function compareStale(dir: string, path: string, known: ReadonlyMap<string, string>) {
  const present = await readText(join(dir, path))
  const state = present === undefined ? "absent" : known.get(path) === hashText(present) ? "ours" : "edited"
  return { path, state } as const
}

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("base64url")
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

/** All new files stand complete beside the old ones before the first is renamed. */
async function applyChanges(dir: string, comparisons: readonly Comparison[], removed: readonly string[]) {
  const changed = comparisons.filter(({ state }) => state !== "same")
  const hashes = Object.fromEntries(comparisons.map(({ path, text }) => [path, hashText(text)]).sort(byPath))
  const manifest = `${JSON.stringify({ files: hashes }, undefined, 2)}\n`
  const before = await readText(join(dir, manifestName))
  const files = [...changed, ...(before === manifest ? [] : [{ path: manifestName, text: manifest }])]
  const temporary = files.map(({ path }) => join(dir, `${path}.pagewright-new`))
  try {
    for (const folder of new Set(temporary.map((path) => dirname(path))))
      await mkdir(folder, { recursive: true })
    await inBatches(files, ({ path, text }) => writeFile(join(dir, `${path}.pagewright-new`), text))
    await inBatches(files, ({ path }) => rename(join(dir, `${path}.pagewright-new`), join(dir, path)))
  } catch (error) {
    await inBatches(temporary, (path) => rm(path, { force: true }))
    throw error
  }
  await inBatches(removed, (path) => rm(join(dir, path), { force: true }))
  await removeEmptyFolders(dir, removed)
}

function byPath(a: readonly string[], b: readonly string[]): number {
  return (a[0] ?? "") < (b[0] ?? "") ? -1 : 1
}

/** Deepest first; a folder that still holds something stays. */
async function removeEmptyFolders(dir: string, removed: readonly string[]) {
  const folders = new Set(removed.flatMap((path) => parentFolders(path)))
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    await rmdir(join(dir, folder)).catch(() => undefined)
  }
}

function parentFolders(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"))
}

/** A bounded number of files is open at any time. */
async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += 64) {
    results.push(...(await Promise.all(items.slice(start, start + 64).map(work))))
  }
  return results
}
