import { hasErrors } from "../../contract/index.ts"
import { finish } from "../finish.ts"
import type { Ending } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import { makeOutputs } from "../make-outputs.ts"
import type { BuildOptions } from "../options.ts"
import { compareOutputs } from "../outputs.ts"
import { resolveProject } from "../project.ts"
import type { Project } from "../project.ts"

/** Build in memory and list every file on disk that a build would change; exit code 1 when there is one. */
export async function runCheck(pages: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const project = await resolveProject(pages, options, io)
  if (project.value === undefined) {
    return finish({ command: "check", diagnostics: project.diagnostics }, options, io)
  }
  const checked = await checkProject(project.value, options, io)
  return finish({ command: "check", root: project.value.root, check: true, ...checked }, options, io)
}

async function checkProject(
  project: Project,
  options: BuildOptions,
  io: Io,
): Promise<Pick<Ending, "diagnostics" | "files" | "closing">> {
  const { value: made, diagnostics } = await makeOutputs(project, options, io, "compare")
  if (made.kind === "failed") return { diagnostics }
  if (made.kind === "unchanged") return { diagnostics, closing: "everything is up to date" }
  const compared = await compareOutputs(made.outputs, project, made.folder)
  const files = compared.value
  if (files.length === 0 && !hasErrors(compared.diagnostics)) made.remember()
  const stale = `${files.length} file${files.length === 1 ? " is" : "s are"} not up to date; \`pagewright build\` writes them`
  return {
    diagnostics: [...diagnostics, ...compared.diagnostics],
    files,
    closing: files.length === 0 ? "everything is up to date" : stale,
  }
}
