import { format } from "oxfmt"
import type { DeclaredModule, GeneratedFile, ModulePlan, PrintedModule } from "../file.ts"
import { banner } from "./banner.ts"
import { toCommentText } from "./escape.ts"
import { planImports } from "./imports.ts"
import { printStatements } from "./statements.ts"

/**
 * Print the modules of a package to formatted TypeScript.
 *
 * @returns One file per module, `src/<module>.ts`, in the plan's order. Relative imports end in `.js`, as they stay in
 *   the compiled package.
 */
export async function printModules(
  modules: readonly Exclude<ModulePlan, PrintedModule>[],
): Promise<readonly GeneratedFile[]> {
  return Promise.all(
    modules.map(async (plan) => {
      const path = `src/${plan.module}.ts`
      if (plan.kind === "copied") return { path, text: toPackageImports(plan.text) }
      return { path, text: await formatModule(path, await printDeclared(plan)) }
    }),
  )
}

async function printDeclared(plan: DeclaredModule): Promise<string> {
  const imports = planImports(plan.module, plan.imports)
  const parts = [imports, plan.statements].filter((statements) => statements.length > 0)
  const texts = await Promise.all(parts.map(printAny))
  // An empty line stands between imports and declarations.
  return `${banner}\n${printDescription(plan.description)}\n${texts.join("\n")}`
}

async function printAny(statements: DeclaredModule["statements"]): Promise<string> {
  const text = printStatements(statements)
  if (text !== undefined) return text
  const { printStructures } = await import("./structures.ts")
  return printStructures(statements)
}

function printDescription(description: string | undefined): string {
  if (description === undefined) return ""
  return toCommentText(description)
    .split("\n")
    .map((line) => `// ${line}`.trimEnd() + "\n")
    .join("")
}

/** Copied modules are formatted here, with pagewright's own source. */
function toPackageImports(text: string): string {
  return text.replace(/^((?:import|export|\}).* from "\.[^"]*)\.ts"$/gm, '$1.js"')
}

async function formatModule(path: string, text: string): Promise<string> {
  const { code, errors } = await format(path, text, { semi: false, printWidth: 100 })
  const [error] = errors
  if (error !== undefined)
    throw new Error(`${path} cannot be formatted: ${error.message}\n${error.codeframe ?? ""}`)
  return code
}
