import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import type { Diagnostic } from "../../generator/contract/index.ts"
import { createPage } from "../../generator/read/pages/page.ts"
import { decode } from "../../generator/read/pages/text-file.ts"
import { readPage } from "../../generator/read/read-page.ts"
import { dialects } from "../../generator/read/registry.ts"
import { cpuTime } from "../cpu-time.ts"
import { createRandom, mutate } from "./mutate.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** Milliseconds that one mutant may take; a page of its size takes a hundredth of that. */
export const longestTime = 5_000

export interface MutantReport {
  readonly index: number
  readonly page: string
  readonly finding: string
}

/** Pages to damage: those of `docs/` and, where they are at hand, some of each corpus folder. */
export function listPages(): readonly string[] {
  const own = globSync("docs/**/*.md", { cwd: root }).sort()
  const corpus = globSync("../shared/corpus/**/*.md", { cwd: root }).sort()
  const step = Math.max(1, Math.floor(corpus.length / 400))
  return [...own, ...corpus.filter((_path, index) => index % step === 0)]
}

export function hasCorpus(): boolean {
  return existsSync(`${root}../shared/corpus`)
}

const texts = new Map<string, string>()

function textOf(path: string): string {
  const known = texts.get(path)
  if (known !== undefined) return known
  const text = readFileSync(`${root}${path}`, "utf8")
  texts.set(path, text)
  return text
}

/**
 * Read one mutant as a build would.
 *
 * @returns What is wrong with how it was read; nothing when it was read or reported with a place inside it.
 */
export function tryMutant(pages: readonly string[], seed: number, index: number): readonly MutantReport[] {
  const random = createRandom(seed + index)
  const page = pages[Math.floor(random() * pages.length)] ?? ""
  const other = pages[Math.floor(random() * pages.length)] ?? ""
  const bytes = mutate(textOf(page), textOf(other), random)
  const started = cpuTime()
  const findings = readBytes(bytes, page)
  const took = cpuTime() - started
  const slow = took > longestTime ? [`took ${Math.round(took)} ms for ${bytes.length} bytes`] : []
  return [...findings, ...slow].map((finding) => ({ index, page, finding }))
}

function readBytes(bytes: Buffer, path: string): readonly string[] {
  try {
    const decoded = decode(bytes, path)
    if (decoded.value === undefined) return checkPlaces(decoded.diagnostics, path, bytes.toString("utf8"))
    const read = readPage(createPage(path, decoded.value, pathInFolder(path)), dialects)
    return [
      ...checkPlaces(read.diagnostics, path, decoded.value),
      ...(JSON.stringify(read.value) === undefined ? ["facts are no data"] : []),
    ]
  } catch (error) {
    return [
      `throws ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ") : error}`,
    ]
  }
}

/** Dialects look at the path below the folder that was asked for. */
function pathInFolder(path: string): string {
  return path.replace(/^docs\/[^/]+\/|^\.\.\/shared\/corpus\/(?:superoffice\/(?:soap|[^/]+)|[^/]+)\//, "")
}

export function checkPlaces(
  diagnostics: readonly Diagnostic[],
  path: string,
  text: string,
): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/)
  return diagnostics.flatMap(({ code, source, severity }) => {
    if (source === undefined) return severity === "info" ? [] : [`${code} has no place`]
    const line = lines[source.line - 1]
    const place = `${code} at ${source.path}:${source.line}:${source.column}`
    if (source.path !== path) return [`${place}, which is another file`]
    if (line === undefined) return [`${place}, of ${lines.length} lines`]
    return source.column < 1 || source.column > line.length + 1
      ? [`${place}, behind column ${line.length + 1}`]
      : []
  })
}
