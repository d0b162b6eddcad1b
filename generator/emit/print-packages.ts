import { outcome, printJson, type Outcome } from "../contract/index.ts"
import type {
  GeneratedFile,
  ModulePlan,
  PackagePart,
  PackageParts,
  PackagePlan,
  PlannedFiles,
  PrintedModule,
} from "./file.ts"
import { hashText } from "./hash.ts"
import { compileModules } from "./print/compile.ts"
import { printModules } from "./print/module.ts"
import { makeAlways, type RememberPart } from "./remember.ts"

/** Parts that are planned and printed at the same time: enough to keep the compiler busy, few enough to hold. */
const atOnce = 12

/**
 * Print plans to the files of ready-to-publish packages: TypeScript, what it compiles to, manifest and assets.
 *
 * @param remember - Takes parts from an earlier build; all are made when absent.
 * @returns Paths begin with the package's kind: `client/package.json`; sorted by code units.
 */
export async function printPackages(
  plans: readonly PackagePlan[],
  remember: RememberPart = makeAlways,
): Promise<Outcome<readonly GeneratedFile[]>> {
  return printParts(
    plans.map((plan) => ({ ...plan, parts: listParts(plan) })),
    remember,
  )
}

/** Print parts of packages, see `printPackages`. */
export async function printParts(
  lists: readonly PackageParts[],
  remember: RememberPart,
): Promise<Outcome<readonly GeneratedFile[]>> {
  const parts = lists.flatMap((list) => list.parts.map((part) => ({ list, part })))
  const made = await inOrder(parts, ({ list, part }) => makePart(list, part, remember))
  const files = made.flatMap(({ value }) => value)
  return outcome(
    files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    made.flatMap(({ diagnostics }) => diagnostics),
  )
}

/** What is planned already is the same as long as its plan is. */
function listParts({ parts, modules, assets, manifest }: PackagePlan): readonly PackagePart[] {
  const texts = [{ path: "package.json", text: printJson(manifest, 2) }, ...assets]
  return [
    ...parts,
    ...modules.map((module) => toPart(`module ${module.module}`, { modules: [module], assets: [] })),
    toPart("texts", { modules: [], assets: texts }),
  ]
}

function toPart(name: string, planned: PlannedFiles): PackagePart {
  return { name, inputs: hashText(JSON.stringify(planned)), plan: () => outcome(planned) }
}

function makePart({ kind, hashRead }: PackageParts, part: PackagePart, remember: RememberPart) {
  return remember({ name: `${kind} ${part.name}`, inputs: part.inputs, hashRead }, async () => {
    const reads = new Set<string>()
    const { value, diagnostics } = await part.plan(reads)
    const files = (await printFiles(value)).map((file) => placeFile(kind, file))
    return { files, diagnostics, reads: [...reads].sort() }
  })
}

function placeFile(kind: string, { path, text }: GeneratedFile): GeneratedFile {
  return { path: `${kind}/${path}`, text, hash: hashText(text) }
}

async function printFiles({ modules, assets }: PlannedFiles): Promise<readonly GeneratedFile[]> {
  const sources = await printModules(modules.filter((module) => module.kind !== "printed"))
  const compiled = await compileModules(sources, findTypesOnly(modules))
  const printed = modules.filter((module) => module.kind === "printed").flatMap(placePrinted)
  return [...sources, ...compiled, ...printed, ...assets]
}

/** Compiled already. */
function placePrinted({ module, text, script, declaration }: PrintedModule): readonly GeneratedFile[] {
  return [
    { path: `src/${module}.ts`, text },
    { path: `dist/${module}.js`, text: script },
    { path: `dist/${module}.d.ts`, text: declaration },
  ]
}

function findTypesOnly(modules: readonly ModulePlan[]): ReadonlySet<string> {
  return new Set(
    modules.flatMap((module) =>
      module.kind === "declared" && module.typesOnly ? [`src/${module.module}.ts`] : [],
    ),
  )
}

/** Work on items in order, a few at once. The first failure ends it. */
async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index]
      if (item !== undefined) results[index] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
