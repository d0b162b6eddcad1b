import { join, resolve } from "node:path"
import { outcome } from "../contract/index.ts"
import type { Outcome } from "../contract/index.ts"
import type { Dialect } from "../read/dialect.ts"
import type { ApiConfig } from "./config/config.ts"
import { loadConfig } from "./config/load.ts"
import type { LoadedConfig, NoteFile } from "./config/load.ts"
import { UsageError } from "./io.ts"
import type { Io } from "./io.ts"
import type { BuildOptions } from "./options.ts"
import { suggest } from "./suggest.ts"

/** What to build and where to put it: the command line and the config as one. */
export interface Project {
  /** Absolute path of the folder that page paths are relative to. */
  readonly root: string
  readonly apis: readonly ApiConfig[]
  /** Absolute path of the folder of the documents. */
  readonly specFolder: string
  /** Absolute path of the folder of the packages. */
  readonly outputFolder: string
  readonly dialects: readonly Dialect[]
  readonly sources: boolean
  /** All that the folders hold of ours is built now, so that what is no longer built can go. */
  readonly whole: boolean
}

/**
 * Find out what a command line asks for: the pages that it names, else the config's.
 *
 * @remarks Diagnostics: those of `loadConfig`. Throws `UsageError` when there is nothing to build.
 * @param noteFile - See `loadConfig`.
 */
export async function resolveProject(
  pages: readonly string[],
  options: BuildOptions,
  io: Io,
  noteFile?: NoteFile,
): Promise<Outcome<Project | undefined>> {
  if (pages.length > 0 && options.config === undefined) return outcome(projectOfPages(pages, options, io, []))
  const loaded = await loadConfig(io.cwd, options.config, noteFile)
  const { value, diagnostics } = loaded
  if (diagnostics.length > 0) return outcome(undefined, diagnostics)
  if (value === undefined) {
    throw new UsageError(
      "there is no pagewright.config.{ts,mts,js,mjs,json} here: name the pages, or run `pagewright init` to write a config",
    )
  }
  if (pages.length > 0) return outcome(projectOfPages(pages, options, io, value.config.dialects ?? []))
  return outcome(projectOfConfig(value, options, io))
}

function projectOfPages(
  pages: readonly string[],
  options: BuildOptions,
  io: Io,
  dialects: readonly Dialect[],
): Project {
  const base = resolve(io.cwd, options.output ?? ".")
  return {
    root: io.cwd,
    apis: [withFlags({ pages, ...(options.api === undefined ? {} : { name: options.api }) }, options)],
    specFolder: join(base, "spec"),
    outputFolder: join(base, "output"),
    dialects,
    sources: options.sources,
    whole: false,
  }
}

function projectOfConfig({ config, root }: LoadedConfig, options: BuildOptions, io: Io): Project {
  const base = options.output === undefined ? root : resolve(io.cwd, options.output)
  const apis = options.api === undefined ? config.apis : [findApi(config.apis, options.api)]
  if (apis.length > 1 && (options.name !== undefined || options.dialect !== undefined)) {
    throw new UsageError(
      "the config builds several APIs: choose one with `--api NAME`, or set this in the config",
    )
  }
  return {
    root,
    apis: apis.map((api) => withFlags(api, options)),
    specFolder: resolve(base, config.spec ?? "spec"),
    outputFolder: resolve(base, config.output ?? "output"),
    dialects: config.dialects ?? [],
    sources: options.sources && config.sources !== false,
    whole: apis === config.apis,
  }
}

function findApi(apis: readonly ApiConfig[], name: string): ApiConfig {
  const found = apis.find((api) => api.name === name)
  if (found !== undefined) return found
  const names = apis.flatMap((api) => api.name ?? [])
  const near = suggest(name, names)
  throw new UsageError(
    `the config has no API \`${name}\`${near === "" ? ";" : near} it has ${names.join(", ") || "none with a name"}`,
  )
}

/** Flags win over the config. */
function withFlags(api: ApiConfig, { dialect, name, only }: BuildOptions): ApiConfig {
  const packages = {
    ...api.packages,
    ...(name === undefined ? {} : { name }),
    ...(only === undefined ? {} : { only }),
  }
  return { ...api, ...(dialect === undefined ? {} : { dialect }), packages }
}
