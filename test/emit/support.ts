/** Packages made for tests: in memory, and on disk where a compiler or Node looks for them. */
import { readFileSync } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import ts from "typescript"
import { afterAll } from "vitest"
import type { OpenApiDocument } from "../../generator/contract/index.ts"
import { planPackages, printPackages, readServices, type GeneratedFile } from "../../generator/emit/index.ts"

export function readFixture(name: string): OpenApiDocument {
  return JSON.parse(
    readFileSync(new URL(`fixtures/${name}.openapi.json`, import.meta.url), "utf8"),
  ) as OpenApiDocument
}

/** Make the client of a document. Paths are relative to the package's folder. */
export async function makeClient(document: OpenApiDocument, name: string) {
  const api = readServices(document)
  const plans = planPackages(api.value, { name, only: ["client"] })
  const printed = await printPackages(plans.value)
  const files = printed.value.map(({ path, text }) => ({ path: path.replace(/^client\//, ""), text }))
  return {
    api: api.value,
    files,
    diagnostics: [...api.diagnostics, ...plans.diagnostics, ...printed.diagnostics],
  }
}

/** Put packages where a consumer would have them, and remove them when the tests of the file are done. */
export async function install(packages: Readonly<Record<string, readonly GeneratedFile[]>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "pagewright-emit-"))
  afterAll(() => rm(dir, { recursive: true, force: true }))
  await writeFile(
    join(dir, "package.json"),
    JSON.stringify({ name: "consumer", type: "module", private: true }),
  )
  for (const [name, files] of Object.entries(packages)) {
    for (const { path, text } of files) {
      const place = join(dir, "node_modules", name, path)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
  }
  return dir
}

/** The flags that consumers of the packages may have; the design names them. */
export const strictFlags = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
} as const

/**
 * Check a consumer's modules, and all declarations they reach, as strictly as anybody may.
 *
 * @param sources - Text by file name; they are written beside `node_modules`.
 * @returns Messages with file and line; none when all is well.
 */
export async function checkTypes(
  dir: string,
  sources: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const paths = Object.keys(sources).map((name) => join(dir, name))
  await Promise.all(Object.entries(sources).map(([name, text]) => writeFile(join(dir, name), text)))
  const program = ts.createProgram(paths, {
    ...strictFlags,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  })
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { file, start = 0, messageText } = diagnostic
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
    return `${file?.fileName.replace(`${dir}/`, "") ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`
  })
}
