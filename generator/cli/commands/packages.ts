import { join, resolve } from "node:path"
import { noParts } from "../../cache/package-parts.ts"
import { hasErrors } from "../../contract/index.ts"
import { writeTree } from "../../emit/write/write-tree.ts"
import { loadDocument } from "../document.ts"
import { finish } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import { planOptions } from "../make-packages.ts"
import type { BuildOptions } from "../options.ts"
import { createProgress } from "../progress.ts"
import { readRelease } from "../release.ts"
import { startPackageMaker } from "../workers/package-maker.ts"

/** Make packages from any OpenAPI document. */
export async function runPackages(path: string, options: BuildOptions, io: Io): Promise<ExitCode> {
  const command = "packages"
  const loaded = await loadDocument(path, io.cwd)
  if (loaded.value === undefined) return finish({ command, diagnostics: loaded.diagnostics }, options, io)
  const progress = createProgress(2, options, io)
  progress.step("making packages")
  const folder = resolve(io.cwd, options.output ?? ".")
  const { name, only } = options
  const config = { ...(name === undefined ? {} : { name }), ...(only === undefined ? {} : { only }) }
  const maker = startPackageMaker(options.workers)
  const made = await maker.make({
    document: loaded.value,
    text: JSON.stringify(loaded.value),
    options: planOptions(undefined, config, readRelease(folder)),
    memory: noParts,
  })
  await maker.close()
  const diagnostics = [...loaded.diagnostics, ...made.diagnostics]
  if (hasErrors(diagnostics)) {
    progress.end()
    return finish({ command, diagnostics, closing: "nothing was written" }, options, io)
  }
  progress.step("writing")
  const owns = (file: string) => only === undefined || only.some((kind) => file.startsWith(`${kind}/`))
  const { value, diagnostics: writing } = await writeTree(folder, made.value, { owns })
  progress.end()
  const files = value.written.map((file) => ({
    path: join(options.output ?? "", file),
    state: "written" as const,
  }))
  const closing =
    files.length === 0 ? "nothing has changed" : `wrote ${files.length} files to ${options.output ?? "."}`
  return finish({ command, diagnostics: [...diagnostics, ...writing], files, closing }, options, io)
}
