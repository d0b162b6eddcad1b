import { dirname, relative, resolve, sep } from "node:path"
import type { PageFacts, PageRole } from "../../read/facts.ts"
import { printReport } from "../../report/print-report.ts"
import { openCache } from "../cache.ts"
import { findDefinition } from "../catalogues.ts"
import { countPages, findApis } from "../find-apis.ts"
import { finish } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import { makeDocuments } from "../make-documents.ts"
import type { BuildOptions } from "../options.ts"
import { createPageReader } from "../page-reader.ts"
import { createProgress } from "../progress.ts"
import { resolveProject } from "../project.ts"
import { toolVersion } from "../version.ts"
import { writeNamedFile } from "../write-file.ts"

const usualFile = "pagewright-report.html"

/** Write the report of all pages as one HTML file. Errors in the pages stand in it and do not prevent it. */
export async function runReport(pages: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const command = "report"
  const { output = usualFile, ...others } = options
  const project = await resolveProject(pages, others, io)
  if (project.value === undefined) return finish({ command, diagnostics: project.diagnostics }, options, io)
  const { root, dialects } = project.value
  const progress = createProgress(2, options, io)
  const found = await findApis(project.value)
  if (countPages(found.value) === 0) {
    progress.end()
    return finish(
      { command, root, diagnostics: found.diagnostics, closing: "nothing was written" },
      options,
      io,
    )
  }
  progress.step(`reading ${countPages(found.value)} pages`)
  const made = makeDocuments(found.value, project.value, openCache(project.value, options, io))
  const file = resolve(io.cwd, output)
  progress.step("printing")
  const text = printReport({
    apis: made.value.documents,
    diagnostics: [...found.diagnostics, ...made.diagnostics],
    pages: countRoles(made.value.pages),
    explain: (code) => findDefinition(code, dialects),
    readText: createPageReader(root),
    link: (path) => linkTo(resolve(root, path), output === "-" ? io.cwd : dirname(file)),
    version: toolVersion(),
  })
  progress.end()
  if (output === "-") {
    io.stdout.write(text)
    return 0
  }
  const failed = await writeNamedFile(file, text)
  const { length } = [...found.diagnostics, ...made.diagnostics]
  const closing =
    failed.length > 0
      ? "nothing was written"
      : `wrote ${output}, ${length} diagnostic${length === 1 ? "" : "s"}`
  return finish({ command, root, diagnostics: failed, closing }, options, io)
}

function countRoles(pages: readonly PageFacts[]): Readonly<Partial<Record<PageRole, number>>> {
  const counts: Partial<Record<PageRole, number>> = {}
  for (const { role } of pages) counts[role] = (counts[role] ?? 0) + 1
  return counts
}

/** A relative address, which no browser takes for a scheme. */
function linkTo(file: string, folder: string): string {
  const path = relative(folder, file).split(sep).map(encodeURIComponent).join("/")
  return path.startsWith("../") ? path : `./${path}`
}
