import { outcome, type Outcome } from "../contract/index.ts"
import type { GeneratedFile, PackagePlan } from "./file.ts"
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
  const files: GeneratedFile[] = []
  for (const plan of plans) {
    const sources = await printModules(plan.modules)
    const manifest = { path: "package.json", text: `${JSON.stringify(plan.manifest, undefined, 2)}\n` }
    const all = [manifest, ...plan.assets, ...sources, ...compileModules(sources)]
    files.push(...all.map(({ path, text }) => ({ path: `${plan.kind}/${path}`, text })))
  }
  return outcome(files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
}
