import { isolatedDeclaration, transform } from "oxc-transform"
import { escapeHidden } from "../../contract/index.ts"
import type { GeneratedFile } from "../file.ts"
import { indentAsSource, mapLines, mapNames } from "./source-map.ts"

/**
 * Compile modules one by one: JavaScript, declarations, and a source map for each.
 *
 * Works without type checking, so every export must say its type; a generated or copied module that does not is a
 * mistake of ours and throws.
 *
 * @param sources - Files `src/<module>.ts`.
 * @param typesOnly - Paths of sources that get declarations only.
 * @returns `dist/<module>.js`, `.d.ts` and their maps, in the order of the sources.
 */
export async function compileModules(
  sources: readonly GeneratedFile[],
  typesOnly: ReadonlySet<string> = new Set(),
): Promise<readonly GeneratedFile[]> {
  // The compiler is native and works beside this thread.
  const compiled = sources.map(async (source) => {
    const stem = source.path.replace(/^src\//, "").replace(/\.ts$/, "")
    const [script, declaration] = await Promise.all([
      transform(source.path, blankComments(source.text), { sourcemap: true }),
      isolatedDeclaration(source.path, source.text, { sourcemap: true }),
    ])
    const [error] = [...script.errors, ...declaration.errors]
    if (error !== undefined)
      throw new Error(`${source.path} cannot be compiled: ${error.message}\n${error.codeframe}`)
    // The printer writes escapes of string literals as the characters that they stand for.
    const code = escapeHidden(script.code)
    const types = escapeHidden(declaration.code)
    return [
      ...(typesOnly.has(source.path) ? [] : withMap(stem, "js", code, mapLines(script.map?.mappings ?? ""))),
      ...withMap(stem, "d.ts", indentAsSource(types), mapNames(declaration.map?.mappings ?? "", types)),
    ]
  })
  return (await Promise.all(compiled)).flat()
}

/**
 * TSDoc comments stand in the source and in the declarations; in JavaScript nobody looks for them, and they are half
 * of it. Blanks keep every position, so source maps stay right.
 */
function blankComments(text: string): string {
  let isInside = false
  const lines = text.split("\n").map((line) => {
    if (!isInside && !line.includes("/**")) return line
    const words = line.trim()
    if (!isInside && (!words.startsWith("/**") || /\*\/./.test(words))) return line
    isInside = !words.endsWith("*/")
    return " ".repeat(line.length)
  })
  return lines.join("\n")
}

function withMap(stem: string, extension: string, code: string, mappings: string): readonly GeneratedFile[] {
  const path = `dist/${stem}.${extension}`
  const file = path.slice(path.lastIndexOf("/") + 1)
  const up = stem.replace(/[^/]+/g, "..")
  const map = { version: 3, file, sources: [`${up}/src/${stem}.ts`], names: [], mappings }
  return [
    { path, text: `${code.trimEnd()}\n//# sourceMappingURL=${file}.map\n` },
    { path: `${path}.map`, text: JSON.stringify(map) },
  ]
}
