import { type Dirent, existsSync, readdirSync, statSync } from "node:fs"
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path"

import { type Diagnostic, type Outcome, outcome } from "../../contract/index.ts"
import { report } from "./diagnostics.ts"

type Globs = typeof import("tinyglobby")

/** A file that will be read as a page. */
export interface PageFile {
  /** Path that the file system understands. */
  readonly file: string
  /** Folder that the page's includes must stay in, as the file system understands it. */
  readonly folder: string
  /** See `Page.path`. */
  readonly path: string
  /** See `Page.pathInFolder`. */
  readonly pathInFolder: string
}

/** `toc.yml` is DocFX's table of contents; it is listed so that a reader knows of it. */
const pageName = /(?:\.md|\.markdown|^toc\.yml)$/
const neverPages = ["**/node_modules/**"]

/**
 * Find the pages of files, folders and globs.
 *
 * @param patterns - Files, folders or globs; relative ones start at `root`.
 * @param root - Absolute path of the build's root; printed paths are relative to it.
 * @returns Every file once, ordered by path (code units). A pattern that finds nothing is an error.
 */
export async function discoverPages(
  patterns: readonly string[],
  root: string,
): Promise<Outcome<readonly PageFile[]>> {
  const found = new Map<string, PageFile>()
  const diagnostics: Diagnostic[] = []
  for (const pattern of patterns) {
    const files = await findFiles(pattern, root)
    if (files.value.length === 0 && files.diagnostics.length === 0) {
      diagnostics.push(report("read/no-pages", `\`${pattern}\` holds no Markdown pages`))
    }
    diagnostics.push(...files.diagnostics)
    for (const file of files.value) if (!found.has(file.path)) found.set(file.path, file)
  }
  return outcome([...found.values()].sort(byPath), diagnostics)
}

function byPath(a: PageFile, b: PageFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

async function findFiles(pattern: string, root: string): Promise<Outcome<readonly PageFile[]>> {
  const absolute = resolve(root, pattern)
  if (existsSync(absolute)) {
    if (statSync(absolute).isDirectory()) return searchFolder(absolute, root)
    return outcome([singleFile(absolute, root)])
  }
  // Most builds name folders, and are spared the library.
  const globs = await import("tinyglobby")
  const posix = sep === "\\" ? pattern.replaceAll("\\", "/") : pattern
  if (!globs.isDynamicPattern(posix)) {
    return outcome([], [report("read/missing-path", `there is no file or folder \`${pattern}\``)])
  }
  const { base, rest } = splitGlob(posix, globs)
  return outcome(await matchFiles(resolve(root, base), rest, root, globs))
}

function searchFolder(folder: string, root: string): Outcome<readonly PageFile[]> {
  const entries = listEntries(folder)
  const place = (entry: Dirent) => pageFile(join(entry.parentPath, entry.name), folder, root)
  const pages = entries.filter((entry) => entry.isFile() && pageName.test(entry.name))
  return outcome(pages.map(place), entries.filter(isLinkToPages).map(place).sort(byPath).map(reportLink))
}

/** What a folder holds at any depth; hidden files, installed packages and what may not be listed are left out. */
function listEntries(folder: string): readonly Dirent[] {
  return readFolder(folder).flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return []
    return entry.isDirectory() ? listEntries(join(folder, entry.name)) : [entry]
  })
}

function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Links may lead out of the folder, in circles, or to the whole disk: what they lead to is not read. */
function isLinkToPages(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false
  const target = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })
  return target?.isDirectory() === true || (target?.isFile() === true && pageName.test(entry.name))
}

/** Without a place, at which the text behind the link would be shown. */
function reportLink({ path }: PageFile): Diagnostic {
  return report("read/link-not-followed", `\`${path}\` is a symbolic link and was not followed`)
}

async function matchFiles(
  folder: string,
  pattern: string,
  root: string,
  { glob }: Globs,
): Promise<readonly PageFile[]> {
  if (!existsSync(folder)) return []
  const names = await glob(pattern, {
    cwd: folder,
    ignore: neverPages,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  return names.map((name) => pageFile(resolve(folder, name), folder, root))
}

/** A single file's includes may reach as far as the build's root, when the file lies below it. */
function singleFile(file: string, root: string): PageFile {
  const below = relative(root, file)
  const inRoot = !below.startsWith("..") && !isAbsolute(below)
  return pageFile(file, inRoot ? root : dirname(file), root)
}

function pageFile(file: string, folder: string, root: string): PageFile {
  return {
    file,
    folder,
    path: toPosix(relative(root, file)),
    pathInFolder: toPosix(relative(folder, file)) || basename(file),
  }
}

/** The part of a glob before its first special character is the folder that is being read. */
function splitGlob(
  pattern: string,
  { isDynamicPattern }: Globs,
): { readonly base: string; readonly rest: string } {
  const segments = pattern.split("/")
  const first = segments.findIndex((segment) => isDynamicPattern(segment))
  const cut = first === -1 ? segments.length - 1 : first
  const base = segments.slice(0, cut).join("/")
  return { base: pattern.startsWith("/") && base === "" ? "/" : base, rest: segments.slice(cut).join("/") }
}

function toPosix(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path
}
