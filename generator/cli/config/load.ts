import { existsSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { pathToFileURL } from "node:url"
import type { Jiti, JitiOptions } from "jiti"
import { outcome } from "../../contract/index.ts"
import type { Outcome, SourceRef } from "../../contract/index.ts"
import type { Config } from "./config.ts"
import { report } from "./diagnostics.ts"
import { validateConfig } from "./validate.ts"

/** A config and where it stands. */
export interface LoadedConfig {
  readonly config: Config
  /** Absolute path of the folder that its paths are relative to. */
  readonly root: string
  /** Name as diagnostics print it. */
  readonly path: string
}

/** Takes the absolute path of a file. */
export type NoteFile = (file: string) => void

/** Names of the config file, the first that is there counts. */
export const usualNames = ["ts", "mts", "js", "mjs", "json"].map(
  (extension) => `pagewright.config.${extension}`,
)

/**
 * Load the config file.
 *
 * @remarks Diagnostics: `config/missing-file`, `config/cannot-load`, and those of `validateConfig`.
 * @param named - `--config FILE`; when absent, the usual names in `folder`.
 * @param noteFile - Is told of each TypeScript file that the config imports, also when it cannot be loaded.
 * @returns Nothing and no diagnostic when no file was named and none is there.
 */
export async function loadConfig(
  folder: string,
  named: string | undefined,
  noteFile?: NoteFile,
): Promise<Outcome<LoadedConfig | undefined>> {
  const file = named === undefined ? findUsual(folder) : resolve(folder, named)
  if (file === undefined) return outcome(undefined)
  const path = relative(folder, file).split(sep).join("/")
  if (!existsSync(file)) {
    return outcome(undefined, [report("config/missing-file", `there is no config file \`${path}\``)])
  }
  try {
    const { value, diagnostics } = validateConfig(await evaluate(file, noteFile), path)
    return outcome(
      value === undefined ? undefined : { config: value, root: dirname(file), path },
      diagnostics,
    )
  } catch (error) {
    const details = { source: placeOf(error, file, path) }
    return outcome(undefined, [
      report("config/cannot-load", `the config cannot be loaded: ${reasonOf(error)}`, details),
    ])
  }
}

function findUsual(folder: string): string | undefined {
  return usualNames.map((name) => join(folder, name)).find((file) => existsSync(file))
}

async function evaluate(file: string, noteFile?: NoteFile): Promise<unknown> {
  const text = readFileSync(file, "utf8")
  if (file.endsWith(".json")) return JSON.parse(text)
  const { createJiti } = await import("jiti")
  // `watch` loads the file again when it changes. No cache of modules, and no import by Node, which has one too.
  const jiti = createJiti(file, {
    moduleCache: false,
    ...(noteFile && noteTransforms(createJiti(file), noteFile)),
  })
  const loaded = await jiti.evalModule(text, { filename: file, async: true, forceTranspile: true })
  return (loaded as { readonly default?: unknown }).default ?? loaded
}

/** Every file is transformed, instead of being taken from the cache of transformed ones. */
function noteTransforms({ transform }: Jiti, noteFile: NoteFile): JitiOptions {
  return {
    fsCache: false,
    transform(options) {
      if (options.filename !== undefined) noteFile(options.filename)
      return { code: transform(options) }
    },
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split("\n")[0] ?? text
}

/** Where the error was thrown, when that was in the config; else the file's beginning. */
function placeOf(error: unknown, file: string, path: string): SourceRef {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : ""
  for (const place of [pathToFileURL(file).href, file]) {
    const at = text.indexOf(`${place}:`)
    const [, line, column] = /^:(\d+):(\d+)/.exec(text.slice(at + place.length)) ?? []
    if (at !== -1 && line !== undefined) return { path, line: Number(line), column: Number(column) }
  }
  return { path, line: 1, column: 1 }
}
