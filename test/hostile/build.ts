import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import { type BuiltDocument, buildDocuments, buildPackages } from "../../generator/build.ts"
import { type Diagnostic, type OpenApiDocument, printJson } from "../../generator/contract/index.ts"
import { expandIncludes } from "../../generator/read/pages/includes.ts"
import { createPage, type Page } from "../../generator/read/pages/page.ts"
import { readVocabulary, type TextFile, type Vocabulary } from "./prove.ts"

export interface Built {
  /** Documents as they would be written, and the packages below a folder per API. */
  readonly files: readonly TextFile[]
  readonly documents: readonly OpenApiDocument[]
  readonly diagnostics: readonly Diagnostic[]
  /** Pages that stand in no document because an error was reported on them. */
  readonly refused: ReadonlySet<string>
  /** Pages that an operation of a document comes from. */
  readonly used: ReadonlySet<string>
}

/** Build pages in memory, as `pagewright build` does; pages with errors are left out and the build begins again. */
export async function buildPages(pages: readonly TextFile[]): Promise<Built> {
  const refused = new Set<string>()
  const reported: Diagnostic[] = []
  for (let round = 0; round < 20; round += 1) {
    const found = pages.filter(({ path }) => !refused.has(path)).map(toPage)
    const built = buildDocuments({ pages: found, included: new Set() }, { sources: true })
    const errors = built.diagnostics.filter(({ severity }) => severity === "error")
    const guilty = errors.flatMap(({ source }) =>
      source === undefined || refused.has(source.path) ? [] : [source.path],
    )
    if (guilty.length === 0 && errors.length > 0) {
      return {
        files: [],
        documents: [],
        diagnostics: [...reported, ...built.diagnostics],
        refused,
        used: new Set(),
      }
    }
    if (errors.length === 0) {
      const printed = await printAll(built.value.documents)
      const operations = built.value.documents.flatMap(({ model }) => model.operations)
      const used = new Set(operations.map(({ provenance }) => provenance.source.path))
      return {
        ...printed,
        diagnostics: [...reported, ...built.diagnostics, ...printed.diagnostics],
        refused,
        used,
      }
    }
    reported.push(...errors)
    for (const path of guilty) refused.add(path)
  }
  throw new Error("pages are refused without end")
}

function toPage({ path, text: given }: TextFile): Page {
  // A file has no half surrogate pairs.
  const text = Buffer.from(given).toString()
  const expanded = expandIncludes({ path, pathInFolder: path, text }, () => undefined)
  return { ...createPage(path, expanded.text), origins: expanded.origins }
}

async function printAll(built: readonly BuiltDocument[]) {
  const files: TextFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name, document } of built) {
    files.push({ path: `spec/${name}.openapi.json`, text: printJson(document, 2) })
    const packages = await buildPackages(document, { name: "@acme/hostile" }, name)
    diagnostics.push(...packages.diagnostics)
    files.push(...packages.value.map(({ path, text }) => ({ path: `output/${name}/${path}`, text })))
  }
  return { files, diagnostics, documents: built.map(({ document }) => document) }
}

let harmless: Promise<Vocabulary> | undefined

/** What the packages of `docs/` call and declare; see {@link Vocabulary}. */
export function harmlessVocabulary(): Promise<Vocabulary> {
  harmless ??= Promise.all(["superoffice", "services86", "zabbix"].map(buildOwn)).then((built) =>
    readVocabulary(built.flatMap(({ files }) => files)),
  )
  return harmless
}

function buildOwn(api: string): Promise<Built> {
  const folder = fileURLToPath(new URL(`../../docs/${api}/`, import.meta.url))
  const paths = globSync("**/*.md", { cwd: folder }).sort()
  return buildPages(paths.map((path) => ({ path, text: readFileSync(`${folder}${path}`, "utf8") })))
}
