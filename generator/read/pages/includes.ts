import { posix } from "node:path"

import type { Diagnostic } from "../../contract/index.ts"
import { findCodeSpans } from "../markdown/code-spans.ts"
import { closesFence, openFence, type FenceMark } from "../markdown/fence-mark.ts"
import { report } from "./diagnostics.ts"
import type { Origin } from "./page.ts"
import { maximumPageSize } from "./text-file.ts"

/** One file whose includes are to be resolved; paths as in `Page`. */
export interface SourceFile {
  readonly path: string
  readonly pathInFolder: string
  readonly text: string
}

export interface ExpandedText {
  readonly text: string
  readonly origins: readonly Origin[]
  /** `pathInFolder` of every file that was included or should have been, in order of appearance. */
  readonly targets: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Look up a file of the folder that is being read; `undefined` when there is none, a sentence when it is no text. */
export type ResolveInclude = (pathInFolder: string) => SourceFile | string | undefined

/**
 * Put the files that a page includes in the place of DocFX's `[!include[title](path)]`: as a block of its own, inside
 * a paragraph, and in included files again. Fences and code spans are left alone, as DocFX does.
 *
 * @remarks
 * Diagnostics: `read/missing-include`, `read/include-outside-folder`, `read/include-cycle`, `read/includes-too-large`.
 * A directive that cannot be resolved is left out of the text.
 *
 * @see https://dotnet.github.io/docfx/docs/markdown.html#include-markdown-files
 */
export function expandIncludes(file: SourceFile, resolve: ResolveInclude): ExpandedText {
  if (!/\[!include/i.test(file.text)) {
    return {
      text: file.text,
      origins: [{ start: 0, path: file.path, line: 1, column: 1 }],
      targets: [],
      diagnostics: [],
    }
  }
  const expansion = createExpansion(resolve)
  expansion.append(file, [file.pathInFolder], 1)
  return expansion.finish()
}

// The lengths are bounded so that a line of many opening brackets costs no more than its length.
const directive =
  /\[!include[^[\]]{0,40}\[([^\]]{0,400})\]\(\s{0,4}(<[^<>]{1,1000}>|[^()\s]{1,1000})(?:\s{1,4}(?:"[^"]{0,400}"|'[^']{0,400}'))?\s{0,4}\)\s{0,4}\]/gi

/** A page may include files that include others, but a page that pulls in more than this many runs away. */
const maximumIncludes = 10_000

function createExpansion(resolve: ResolveInclude) {
  let text = ""
  const origins: Origin[] = []
  const targets: string[] = []
  const diagnostics: Diagnostic[] = []
  let count = 0
  let stopped = false

  function append(file: SourceFile, stack: readonly string[], firstLine: number): void {
    origins.push({ start: text.length, path: file.path, line: firstLine, column: 1 })
    let fence: FenceMark | undefined
    let lineNumber = 0
    for (const line of file.text.split(/(?<=\n|\r(?!\n))/)) {
      if (stopped) return
      lineNumber += 1
      if (lineNumber < firstLine) continue
      const inFence = fence !== undefined
      fence = fence === undefined ? openFence(line) : closesFence(line, fence) ? undefined : fence
      if (inFence || fence !== undefined || !line.includes("[!")) text += line
      else appendLine(file, line, lineNumber, stack)
    }
  }

  function appendLine(file: SourceFile, line: string, lineNumber: number, stack: readonly string[]): void {
    const isCode = findCodeSpans(line)
    let done = 0
    for (const match of line.matchAll(directive)) {
      if (stopped) break
      if (isCode(match.index)) continue
      text += line.slice(done, match.index)
      done = match.index + match[0].length
      const source = {
        path: file.path,
        line: lineNumber,
        column: match.index + 1,
        endLine: lineNumber,
        endColumn: done + 1,
      }
      appendTarget(file, (match[2] ?? "").replace(/^<|>$/g, ""), source, stack)
      origins.push({ start: text.length, path: file.path, line: lineNumber, column: done + 1 })
    }
    text += line.slice(done)
  }

  function appendTarget(
    file: SourceFile,
    href: string,
    source: Diagnostic["source"],
    stack: readonly string[],
  ): void {
    const target = targetOf(href, file.pathInFolder)
    if (target === undefined) {
      diagnostics.push(
        report("read/include-outside-folder", `the include \`${href}\` leads out of the folder`, { source }),
      )
      return
    }
    targets.push(target)
    if (stack.includes(target)) {
      const circle = [...stack.slice(stack.indexOf(target)), target].map((path) => `\`${path}\``).join(" -> ")
      diagnostics.push(report("read/include-cycle", `the include closes a circle: ${circle}`, { source }))
      return
    }
    const found = resolve(target)
    if (found === undefined || typeof found === "string") {
      const message =
        found === undefined ? `there is no file \`${target}\`` : `cannot include \`${target}\`: ${found}`
      diagnostics.push(report("read/missing-include", message, { source }))
      return
    }
    const { body, firstLine } = withoutFrontMatter(found.text)
    count += 1
    if (text.length + body.length > maximumPageSize || count > maximumIncludes || stack.length > 100) {
      stopped = true
      diagnostics.push(
        report("read/includes-too-large", `including \`${target}\` makes the page too large`, { source }),
      )
      return
    }
    append({ ...found, text: found.text.replace(/(\r\n|\r|\n)$/, "") }, [...stack, target], firstLine)
  }

  function finish(): ExpandedText {
    return { text, origins, targets, diagnostics }
  }

  return { append, finish }
}

/** Resolve an include's path to `pathInFolder`; `undefined` when it leaves the folder. */
function targetOf(href: string, from: string): string | undefined {
  const path = decodePath(href.replace(/[?#].*$/s, "")).replaceAll("\\", "/")
  const joined = path.startsWith("~/")
    ? posix.normalize(path.slice(2))
    : posix.normalize(posix.join(posix.dirname(from), path))
  const leaves =
    joined.startsWith("../") || joined === ".." || posix.isAbsolute(path) || /^[a-z][a-z\d+.-]*:/i.test(path)
  return leaves ? undefined : joined
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** DocFX drops the front matter of an included file. */
function withoutFrontMatter(text: string): { readonly body: string; readonly firstLine: number } {
  const match = /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (match === null) return { body: text, firstLine: 1 }
  return { body: text.slice(match[0].length), firstLine: match[0].split(/\r\n|\r|\n/).length }
}
