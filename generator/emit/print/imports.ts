import type { ImportDeclarationStructure } from "ts-morph"
import type { ImportedSymbol } from "../../protocols/client.ts"
import { StructureKind } from "./kinds.ts"

/** Import statements for the symbols that a module does not declare itself, sorted by module and name. */
export function planImports(
  module: string,
  symbols: readonly ImportedSymbol[],
): readonly ImportDeclarationStructure[] {
  const byModule = new Map<string, Map<string, boolean>>()
  for (const symbol of symbols) {
    if (symbol.module === module) continue
    const names = byModule.get(symbol.module) ?? new Map<string, boolean>()
    names.set(symbol.name, (names.get(symbol.name) ?? true) && symbol.typeOnly)
    byModule.set(symbol.module, names)
  }
  return [...byModule]
    .sort(byFirst)
    .map(([from, names]) => planImport(relativeModule(module, from), [...names]))
}

function planImport(
  moduleSpecifier: string,
  names: readonly (readonly [string, boolean])[],
): ImportDeclarationStructure {
  const isTypeOnly = names.every(([, typeOnly]) => typeOnly)
  const namedImports = [...names]
    .sort(byFirst)
    .map(([name, typeOnly]) => ({ name, isTypeOnly: typeOnly && !isTypeOnly }))
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports }
}

/** Letter case counts only between names that are otherwise the same. */
function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const [x, y] = [`${a.toLowerCase()} ${a}`, `${b.toLowerCase()} ${b}`]
  return x < y ? -1 : x > y ? 1 : 0
}

/** `runtime/rest/call` seen from `user-agent` is `./runtime/rest/call.js`. */
export function relativeModule(from: string, to: string): string {
  const here = from.split("/").slice(0, -1)
  const there = to.split("/")
  let common = 0
  while (common < here.length && here[common] === there[common]) common++
  const up = here.slice(common).map(() => "..")
  return `${up.length === 0 ? "." : up.join("/")}/${there.slice(common).join("/")}.js`
}
