import { existsSync, statSync } from "node:fs"
import { join, relative, resolve, sep } from "node:path"
import { hasErrors } from "../../contract/index.ts"
import type { Diagnostic } from "../../contract/index.ts"
import type { GeneratedFile } from "../../emit/file.ts"
import { openCache } from "../cache.ts"
import { report } from "../diagnostics.ts"
import { countPages, findApis } from "../find-apis.ts"
import { finish } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"
import { makeDocuments } from "../make-documents.ts"
import { printDocuments } from "../print-documents.ts"
import type { BuildOptions } from "../options.ts"
import { createProgress } from "../progress.ts"
import { resolveProject } from "../project.ts"
import type { Project } from "../project.ts"
import { writeNamedFile } from "../write-file.ts"

/** Build documents and write them to a folder, one file or standard output. */
export async function runSpec(pages: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> {
  const command = "spec"
  const { output, ...others } = options
  // `-o` names a file here, not the folder that holds spec/.
  const project = await resolveProject(pages, others, io)
  if (project.value === undefined) return finish({ command, diagnostics: project.diagnostics }, options, io)
  const { root } = project.value
  const progress = createProgress(3, options, io)
  progress.step("finding pages")
  const cache = openCache(project.value, options, io)
  const found = await findApis(project.value, cache.pages.load)
  progress.step(`reading ${countPages(found.value)} pages`)
  const made = makeDocuments(found.value, project.value, cache)
  cache.pages.keep()
  progress.step("writing")
  const diagnostics = [...found.diagnostics, ...made.diagnostics]
  const ending = hasErrors(diagnostics)
    ? { diagnostics }
    : await writeOut(printDocuments(made.value.documents), output, project.value, io, diagnostics)
  progress.end()
  return finish({ command, root, outputTaken: output === "-", ...ending }, options, io)
}

interface Written {
  readonly diagnostics: readonly Diagnostic[]
  readonly files?: readonly { readonly path: string; readonly state: "written" }[]
  readonly closing?: string
}

async function writeOut(
  files: readonly GeneratedFile[],
  output: string | undefined,
  project: Project,
  io: Io,
  earlier: readonly Diagnostic[],
): Promise<Written> {
  const targets = placeFiles(files, output, project, io)
  if (targets === undefined) return { diagnostics: [...earlier, reportSeveral(files)] }
  const diagnostics: Diagnostic[] = [...earlier]
  for (const { place, file } of targets) {
    if (place === "-") io.stdout.write(file.text)
    else diagnostics.push(...(await writeNamedFile(place, file.bytes ?? file.text)))
  }
  const written = targets
    .filter(({ place }) => place !== "-")
    .map(({ place }) => toPosix(relative(io.cwd, place)))
  return {
    diagnostics,
    files: written.map((path) => ({ path, state: "written" })),
    ...(written.length === 0 ? {} : { closing: `wrote ${written.join(", ")}` }),
  }
}

interface Target {
  /** Absolute path, or `-` for standard output. */
  readonly place: string
  readonly file: GeneratedFile
}

/** Nothing when several documents would go to one place. An OpenRPC document goes beside its OpenAPI one. */
function placeFiles(
  files: readonly GeneratedFile[],
  output: string | undefined,
  { specFolder }: Project,
  io: Io,
): readonly Target[] | undefined {
  const folder = output === undefined ? specFolder : folderOf(output, io)
  if (folder !== undefined) return files.map((file) => ({ place: join(folder, file.path), file }))
  const [first, ...others] = files.filter(({ path }) => path.endsWith(".openapi.json"))
  if (first === undefined || output === undefined || others.length > 0) return undefined
  if (output === "-") return [{ place: "-", file: first }]
  const place = resolve(io.cwd, output)
  const stem = place.replace(/(?:\.openapi)?\.json$/, "")
  const beside = files.filter((other) => other !== first)
  return [{ place, file: first }, ...beside.map((file) => ({ place: `${stem}.openrpc.json`, file }))]
}

function folderOf(output: string, io: Io): string | undefined {
  const path = resolve(io.cwd, output)
  const isFolder = output.endsWith("/") || (existsSync(path) && statSync(path).isDirectory())
  return output !== "-" && isFolder ? path : undefined
}

function reportSeveral(files: readonly GeneratedFile[]): Diagnostic {
  const names = files.map(({ path }) => `\`${path}\``).join(", ")
  return report("cli/several-documents", `the pages make ${files.length} documents: ${names}`)
}

function toPosix(path: string): string {
  return path.split(sep).join("/")
}
