import { outcome, printJson, type Outcome } from "../contract/index.ts"
import type { GeneratedFile, PackagePlan, PrintedModule, SlowFile } from "./file.ts"
import { compileModules } from "./print/compile.ts"
import { printModules } from "./print/module.ts"

/**
 * Print plans to the files of ready-to-publish packages: TypeScript, what it compiles to, manifest and assets.
 *
 * @returns Paths begin with the package's kind: `client/package.json`; sorted by code units.
 */
export async function printPackages(
  plans: readonly PackagePlan[],
): Promise<Outcome<readonly GeneratedFile[]>> {
  const slow = plans.map(({ assets }) => Promise.all(assets.map(makeAsset)))
  // A failure is met where the files are needed, not while others are printed.
  for (const begun of slow) begun.catch(() => undefined)
  const files: GeneratedFile[] = []
  for (const [index, plan] of plans.entries()) {
    const sources = await printModules(plan.modules.filter((module) => module.kind !== "printed"))
    const printed = plan.modules.filter((module) => module.kind === "printed").flatMap(placePrinted)
    const manifest = { path: "package.json", text: printJson(plan.manifest, 2) }
    const all = [
      manifest,
      ...sources,
      ...(await compileModules(sources, findTypesOnly(plan))),
      ...printed,
      ...((await slow[index]) ?? []),
    ]
    files.push(...all.map(({ path, text }) => ({ path: `${plan.kind}/${path}`, text })))
  }
  return outcome(files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
}

/** Compiled already. */
function placePrinted({ module, text, script, declaration }: PrintedModule): readonly GeneratedFile[] {
  return [
    { path: `src/${module}.ts`, text },
    { path: `dist/${module}.js`, text: script },
    { path: `dist/${module}.d.ts`, text: declaration },
  ]
}

function findTypesOnly({ modules }: PackagePlan): ReadonlySet<string> {
  return new Set(
    modules.flatMap((module) =>
      module.kind === "declared" && module.typesOnly ? [`src/${module.module}.ts`] : [],
    ),
  )
}

async function makeAsset(asset: GeneratedFile | SlowFile): Promise<GeneratedFile> {
  return "make" in asset ? { path: asset.path, text: await asset.make() } : asset
}
