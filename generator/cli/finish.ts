import { isAbsolute, relative } from "node:path"
import { hasErrors } from "../contract/index.ts"
import type { Diagnostic } from "../contract/index.ts"
import type { ExitCode, Io, Stream } from "./io.ts"
import type { CommonOptions } from "./options.ts"
import { createPageReader } from "./page-reader.ts"
import { isDrift, renderReport } from "./render/report.ts"
import type { Report, ReportedFile } from "./render/report.ts"
import { toolVersion } from "./version.ts"

/** What a command found, before it is printed. */
export interface Ending {
  readonly command: string
  readonly diagnostics: readonly Diagnostic[]
  readonly files?: readonly ReportedFile[]
  readonly closing?: string
  /** Absolute path of the folder that places in diagnostics are relative to; the working folder when absent. */
  readonly root?: string
  /** Files that are not as a build would leave them are a failure, as for `check`. */
  readonly check?: boolean
  /** The command's own result stands on standard output, so the report goes to standard error in every format. */
  readonly outputTaken?: boolean
}

/**
 * Print a command's report and give its exit code: 1 with errors or files that are not as they should be.
 *
 * @remarks `pretty` goes to standard error; the formats for machines go to standard output.
 */
export async function finish(ending: Ending, options: Partial<CommonOptions>, io: Io): Promise<ExitCode> {
  const { command, diagnostics, files = [], closing } = ending
  const exitCode = hasErrors(diagnostics) || (ending.check === true && files.some(isDrift)) ? 1 : 0
  const format = options.format ?? "pretty"
  const stream = format === "pretty" || ending.outputTaken === true ? io.stderr : io.stdout
  const report: Report = {
    command,
    exitCode,
    diagnostics,
    files,
    ...(closing === undefined ? {} : { closing }),
  }
  const text = await renderReport(report, format, {
    color: usesColor(stream, options, io),
    all: options.all ?? false,
    version: toolVersion(),
    folders: { pages: inRepository(ending.root ?? io.cwd, io), files: inRepository(io.cwd, io) },
    readText: createPageReader(ending.root ?? io.cwd),
  })
  if (text !== "") stream.write(text)
  return exitCode
}

/** A GitHub runner says where the repository stands, whose root its annotations start from. */
function inRepository(folder: string, { environment }: Io): string {
  const root = environment["GITHUB_WORKSPACE"] ?? ""
  const path = root === "" ? "" : relative(root, folder).replaceAll("\\", "/")
  return path === ".." || path.startsWith("../") || isAbsolute(path) ? "" : path
}

/** @see https://no-color.org and https://force-color.org */
function usesColor(stream: Stream, options: Partial<CommonOptions>, { environment }: Io): boolean {
  if (options.color === false || (environment["NO_COLOR"] ?? "") !== "") return false
  return stream.isTerminal || (environment["FORCE_COLOR"] ?? "") !== ""
}
