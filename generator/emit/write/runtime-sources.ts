import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { ownFile } from "../../contract/own-files.ts"

/** One module of the hand-written runtime. */
export interface RuntimeSource {
  /** File name without extension. */
  readonly name: string
  readonly text: string
}

/**
 * Read the runtime that packages carry. It is part of pagewright and shipped as TypeScript, so this is no input.
 *
 * @param folder - Below `generator/protocols`: `rest/runtime/client`.
 * @returns Sorted by name.
 */
export function readRuntimeSources(folder: string): readonly RuntimeSource[] {
  const root = fileURLToPath(ownFile(`generator/protocols/${folder}/`))
  const names = readdirSync(root).filter((name) => name.endsWith(".ts"))
  return names
    .sort()
    .map((name) => ({ name: name.replace(/\.ts$/, ""), text: readFileSync(root + name, "utf8") }))
}

/**
 * Read one file of the runtime.
 *
 * @param path - Below `generator/protocols`: `rest/runtime/server/select.ts`.
 */
export function readRuntimeFile(path: string): string {
  return readFileSync(fileURLToPath(ownFile(`generator/protocols/${path}`)), "utf8")
}
