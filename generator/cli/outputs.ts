import { join, relative, sep } from "node:path"
import { hasErrors, outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { openFolder, type Folder } from "../emit/write/folder.ts"
import { writeTree } from "../emit/write/write-tree.ts"
import type { WriteReport } from "../emit/write/write-tree.ts"
import type { Project } from "./project.ts"
import type { ReportedFile } from "./render/report.ts"

/** Everything that a build makes, by the folder that it goes to. */
export interface Outputs {
  /** File stems of the documents: `superoffice`. */
  readonly names: readonly string[]
  readonly spec: readonly GeneratedFile[]
  readonly output: readonly GeneratedFile[]
  /** Kinds of packages that were asked for, when not all were. */
  readonly kinds?: readonly string[]
}

type OpenFolder = (path: string) => Folder

/**
 * Write the documents and the packages.
 *
 * @remarks Diagnostics: those of `writeTree`, paths relative to the root. Neither folder is touched when either has an
 *   error.
 */
export async function writeOutputs(
  outputs: Outputs,
  project: Project,
  open?: OpenFolder,
): Promise<Outcome<readonly ReportedFile[]>> {
  const looked = await treat(outputs, project, true, open)
  if (hasErrors(looked.diagnostics)) return looked
  return treat(outputs, project, false, open)
}

/**
 * Compare the documents and the packages with what is on disk.
 *
 * @returns Files that are not as a build would leave them.
 */
export async function compareOutputs(
  outputs: Outputs,
  project: Project,
  open?: OpenFolder,
): Promise<Outcome<readonly ReportedFile[]>> {
  const { value, diagnostics } = await treat(outputs, project, true, open)
  // What is written on the file's own line need not be said twice.
  return outcome(
    value.map((file) => ({ ...file, state: driftOf(file.state) })),
    diagnostics.filter(({ code }) => code !== "write/hand-edited"),
  )
}

function driftOf(state: ReportedFile["state"]): ReportedFile["state"] {
  if (state === "added") return "missing"
  if (state === "written") return "stale"
  return state === "removed" ? "unexpected" : state
}

async function treat(
  outputs: Outputs,
  project: Project,
  dryRun: boolean,
  open: OpenFolder = openFolder,
): Promise<Outcome<readonly ReportedFile[]>> {
  const { specFolder, outputFolder, root } = project
  const spec = await writeTree(specFolder, outputs.spec, {
    dryRun,
    folder: open(specFolder),
    owns: specOwner(outputs, project),
  })
  const output = await writeTree(outputFolder, outputs.output, {
    dryRun,
    folder: open(outputFolder),
    owns: outputOwner(outputs, project),
  })
  return outcome(
    [...listFiles(spec.value, specFolder, root), ...listFiles(output.value, outputFolder, root)],
    [...place(spec.diagnostics, specFolder, root), ...place(output.diagnostics, outputFolder, root)],
  )
}

/** A build of everything owns everything; one of some pages owns what bears their documents' names. */
function specOwner({ names }: Outputs, { whole }: Project): (path: string) => boolean {
  return (path) => whole || names.some((name) => path.startsWith(`${name}.`))
}

function outputOwner({ names, kinds }: Outputs, { whole }: Project): (path: string) => boolean {
  return (path) => {
    const [name = "", kind = ""] = path.split("/")
    return (whole || names.includes(name)) && (kinds === undefined || kinds.includes(kind))
  }
}

function listFiles(report: WriteReport, folder: string, root: string): readonly ReportedFile[] {
  const added = new Set(report.added)
  const edited = new Set(report.edited)
  const all = [...new Set([...report.written, ...report.removed, ...report.edited])]
  const start = toPosix(relative(root, folder))
  return all.map((path) => ({
    path: start === "" ? path : `${start}/${path}`,
    state: edited.has(path)
      ? "edited"
      : added.has(path)
        ? "added"
        : report.removed.includes(path)
          ? "removed"
          : "written",
  }))
}

function place(diagnostics: readonly Diagnostic[], folder: string, root: string): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { source } = diagnostic
    if (source === undefined) return diagnostic
    return { ...diagnostic, source: { ...source, path: toPosix(relative(root, join(folder, source.path))) } }
  })
}

function toPosix(path: string): string {
  return path.split(sep).join("/")
}
