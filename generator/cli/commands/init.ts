import { existsSync, readdirSync } from "node:fs"
import { join, relative, resolve, sep } from "node:path"
import { hasErrors } from "../../contract/index.ts"
import type { Diagnostic } from "../../contract/index.ts"
import { isScope } from "../config/names.ts"
import { UsageError } from "../io.ts"
import type { ExitCode, Io } from "../io.ts"
import { report } from "../diagnostics.ts"
import { finish } from "../finish.ts"
import { printConfig } from "../init/print-config.ts"
import { surveyFolder } from "../init/survey.ts"
import type { Survey } from "../init/survey.ts"
import { writeNamedFile } from "../write-file.ts"

export interface InitOptions {
  readonly scope?: string
  readonly force?: boolean
}

const fileName = "pagewright.config.ts"

/** Look at folders, recognise their dialects and write a config that builds them. */
export async function runInit(folders: readonly string[], options: InitOptions, io: Io): Promise<ExitCode> {
  const file = join(io.cwd, fileName)
  if (existsSync(file) && options.force !== true) {
    throw new UsageError(`${fileName} is there already; \`--force\` overwrites it`)
  }
  if (options.scope !== undefined && !isScope(options.scope)) {
    throw new UsageError(`\`${options.scope}\` is no npm scope; one looks like @acme`)
  }
  const surveys: Survey[] = []
  let pages = 0
  const diagnostics: Diagnostic[] = []
  for (const folder of folders.length > 0 ? folders : usualFolders(io)) {
    const survey = await surveyFolder(toPosix(relative(io.cwd, resolve(io.cwd, folder))) || ".", io.cwd)
    surveys.push(...survey.value.surveys)
    pages += survey.value.pages
    diagnostics.push(...survey.diagnostics)
  }
  if (surveys.length === 0 && !hasErrors(diagnostics)) diagnostics.push(reportNothing(folders, pages))
  if (hasErrors(diagnostics)) return finish({ command: "init", diagnostics }, {}, io)
  const failed = await writeNamedFile(file, printConfig(surveys, options.scope))
  return finish({ command: "init", diagnostics: failed, closing: printClosing(surveys) }, {}, io)
}

/** `docs/` when there is one, else every folder here that could hold pages. */
function usualFolders(io: Io): readonly string[] {
  if (existsSync(join(io.cwd, "docs"))) return ["docs"]
  return readdirSync(io.cwd, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$|spec$|output$|dist$)/.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
}

function reportNothing(folders: readonly string[], pages: number): Diagnostic {
  const where = folders.length === 0 ? "here" : `in ${folders.map((folder) => `\`${folder}\``).join(", ")}`
  const message =
    pages === 0
      ? `there are no Markdown pages ${where}`
      : `the ${pages} page${pages === 1 ? " " : "s "}${where} ${pages === 1 ? "is" : "are"} of no dialect that pagewright knows`
  return report("cli/nothing-recognised", message)
}

function printClosing(surveys: readonly Survey[]): string {
  const lines = surveys.map(({ pages, counts }) => {
    const list = counts.map(([dialect, count]) => `${count} page${count === 1 ? "" : "s"} of ${dialect}`)
    return `  ${pages}: ${list.join(", ")}`
  })
  return `wrote ${fileName}\n${lines.join("\n")}\nnext: pagewright build`
}

function toPosix(path: string): string {
  return path.split(sep).join("/")
}
