import { hasErrors } from "../../contract/index.ts"
import type { Held } from "../cache.ts"
import { finish } from "../finish.ts"
import type { Ending } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import type { MadeDocument } from "../make-documents.ts"
import { makeOutputs } from "../make-outputs.ts"
import type { BuildOptions } from "../options.ts"
import { writeOutputs } from "../outputs.ts"
import { resolveProject } from "../project.ts"
import type { Project } from "../project.ts"
import type { ReportedFile } from "../render/report.ts"
import { printSummary } from "../render/summary.ts"

/** Build documents and packages and write what has changed. */
export async function runBuild(pages: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const project = await resolveProject(pages, options, io)
  if (project.value === undefined) {
    return finish({ command: "build", diagnostics: project.diagnostics }, options, io)
  }
  const built = await buildProject(project.value, options, io)
  return finish({ command: "build", root: project.value.root, ...built }, options, io)
}

/**
 * Build a project once; nothing is written when there are errors.
 *
 * @param held - Facts that a process which builds again holds in memory.
 */
export async function buildProject(
  project: Project,
  options: BuildOptions,
  io: Io,
  held?: Held,
): Promise<Pick<Ending, "diagnostics" | "files" | "closing">> {
  const { value: made, diagnostics } = await makeOutputs(project, options, io, "write", held)
  if (made.kind === "failed") return { diagnostics, closing: "nothing was written" }
  if (made.kind === "unchanged") return { diagnostics, closing: "nothing has changed" }
  try {
    const written = await writeOutputs(made.outputs, project, made.folder)
    const all = [...diagnostics, ...written.diagnostics]
    if (hasErrors(all)) return { diagnostics: all, closing: "nothing was written" }
    made.remember()
    return { diagnostics: all, files: written.value, closing: printClosing(written.value, made.documents) }
  } finally {
    made.close()
  }
}

function printClosing(files: readonly ReportedFile[], documents: readonly MadeDocument[]): string {
  const removed = files.filter(({ state }) => state === "removed").length
  const written = files.length - removed
  if (files.length === 0) return "nothing has changed"
  const wrote = `wrote ${written} file${written === 1 ? "" : "s"}${removed === 0 ? "" : `, removed ${removed}`}`
  return [...documents.map(({ name, check }) => printSummary(name, check)), wrote].join("\n")
}
