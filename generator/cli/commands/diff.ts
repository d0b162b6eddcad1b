import { hasErrors } from "../../contract/index.ts"
import { bumpFor } from "../../diff/bump.ts"
import { compareClasses } from "../../diff/change.ts"
import type { Change, ChangeClass } from "../../diff/change.ts"
import { printMarkdown } from "../../diff/print-markdown.ts"
import { compareWithSymbols } from "../changes.ts"
import { loadDocument } from "../document.ts"
import { finish } from "../finish.ts"
import type { ExitCode, Io } from "../io.ts"

export interface DiffOptions {
  readonly format: "pretty" | "json" | "markdown"
  readonly failOn?: ChangeClass
}

/** Compare two documents; exit code 1 when a change is at least as heavy as `failOn`. */
export async function runDiff(
  before: string,
  after: string,
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const old = await loadDocument(before, io.cwd)
  const young = await loadDocument(after, io.cwd)
  const diagnostics = [...old.diagnostics, ...young.diagnostics]
  if (hasErrors(diagnostics) || old.value === undefined || young.value === undefined) {
    return finish({ command: "diff", diagnostics }, {}, io)
  }
  // What is wrong with the documents is said beside the result.
  await finish({ command: "diff", diagnostics, outputTaken: true }, {}, io)
  const changes = compareWithSymbols(old.value, young.value)
  io.stdout.write(printChanges(changes, options.format))
  const { failOn } = options
  return failOn !== undefined && changes.some((change) => compareClasses(change.class, failOn) >= 0) ? 1 : 0
}

function printChanges(changes: readonly Change[], format: DiffOptions["format"]): string {
  const bump = bumpFor(changes)
  if (format === "json") return `${JSON.stringify({ format: 1, bump, changes }, null, 2)}\n`
  const text = printMarkdown(changes, 2)
  return format === "markdown" ? text : `${text}\nversion bump: ${bump}\n`
}
