import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"

const root = fileURLToPath(new URL("../../", import.meta.url))
const main = join(root, "dist/cli/main.js")

/** A folder of its own for one test, with two versions of a page set: `old/` and `new/`. */
export function createPlace(): string {
  const place = mkdtempSync(join(tmpdir(), "pagewright-faults-"))
  for (const version of ["old", "new"])
    cpSync(join(root, "docs/services86"), join(place, version), { recursive: true })
  for (const page of globSync("**/*.md", { cwd: join(place, "new"), absolute: true })) {
    const text = readFileSync(page, "utf8")
    writeFileSync(page, text.replaceAll("Tooltip", "Hint").replaceAll("user group", "group of users"))
  }
  return place
}

export function removePlace(place: string): void {
  rmSync(place, { recursive: true, force: true })
}

/** Make `pages/` hold one version, as an edit of the pages would. */
export function choose(place: string, version: string): void {
  rmSync(join(place, "pages"), { recursive: true, force: true })
  cpSync(join(place, version), join(place, "pages"), { recursive: true })
}

const buildArguments = (out: string): string[] => [
  main,
  "build",
  "pages",
  "-o",
  out,
  "--only",
  "client",
  "--cache",
  "cache",
]

/** Run a build to its end. */
export function build(place: string, out = "out"): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, buildArguments(out), {
    cwd: place,
    encoding: "utf8",
  })
  return { status, text: stdout + stderr }
}

export function startBuild(place: string, out = "out"): ChildProcess {
  return spawn(process.execPath, buildArguments(out), { cwd: place, stdio: "ignore" })
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve))
}

/** Every file of a folder, by path. */
export function readAll(folder: string): Map<string, string> {
  mkdirSync(folder, { recursive: true })
  const paths = globSync("**", { cwd: folder, dot: true }).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]))
}

const isRecord = (path: string): boolean => path.endsWith(".pagewright.json")

/** Files that are neither what they were nor what they are to become. */
export function findHalf(
  found: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const lost = [...before.keys()].filter((path) => after.has(path) && !found.has(path))
  const half = [...found].filter(
    ([path, text]) =>
      !isRecord(path) &&
      (before.has(path) || after.has(path)) &&
      text !== before.get(path) &&
      text !== after.get(path),
  )
  return [...lost.map((path) => `${path} is gone`), ...half.map(([path]) => `${path} is half`)]
}
