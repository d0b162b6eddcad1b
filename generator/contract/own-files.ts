import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"

const isSource = import.meta.url.endsWith(".ts")
/** A build puts modules together, so that none knows its own place: the package's name does. */
const root = pathToFileURL(createRequire(import.meta.url).resolve("pagewright/package.json"))

/**
 * Where a file of the installed pagewright stands.
 *
 * @param path - Below its folder: `package.json`.
 */
export function ownFile(path: string): URL {
  return new URL(path, root)
}

/** The code that runs. */
export const ownCode: URL = ownFile(isSource ? "generator/" : "dist/")

/**
 * Code that another thread can run; see the entries in `esbuild.config.ts`.
 *
 * @param module - Below `generator`, without extension: `cli/workers/fact-worker`.
 * @returns Nothing from source, as tests run it: there is no JavaScript that a thread could load.
 */
export function workerCode(module: string): URL | undefined {
  return isSource ? undefined : new URL(`${module}.js`, ownCode)
}
