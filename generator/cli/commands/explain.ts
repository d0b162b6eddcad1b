import type { DiagnosticDefinition } from "../../contract/index.ts"
import { findDefinition, listCodes } from "../catalogues.ts"
import type { Dialect } from "../../read/dialect.ts"
import { loadConfig } from "../config/load.ts"
import { UsageError } from "../io.ts"
import type { ExitCode, Io } from "../io.ts"
import { suggest } from "../suggest.ts"

/** Print the long text of a diagnostic, or one line for each. */
export async function runExplain(code: string | undefined, io: Io): Promise<ExitCode> {
  if (code === undefined) {
    io.stdout.write(listCodes().map(printLine).join(""))
    return 0
  }
  const definition = findDefinition(code) ?? findDefinition(code, await loadDialects(io))
  if (definition === undefined) {
    const near = suggest(code, listCodes())
    throw new UsageError(
      `no diagnostic has the code \`${code}\`${near === "" ? ";" : near} \`pagewright explain\` lists all codes`,
    )
  }
  io.stdout.write(printDefinition(code, definition))
  return 0
}

/** Dialects of a config explain their own codes; a config that cannot be loaded has none. */
async function loadDialects({ cwd }: Io): Promise<readonly Dialect[]> {
  const { value } = await loadConfig(cwd, undefined)
  return value?.config.dialects ?? []
}

function printLine(code: string): string {
  return `${code.padEnd(36)} ${findDefinition(code)?.title ?? ""}\n`
}

function printDefinition(code: string, { severity, title, explanation, hint }: DiagnosticDefinition): string {
  return `${code} (${severity})\n${title}\n\n${explanation}\n${hint === undefined ? "" : `\nWhat to do: ${hint}\n`}`
}
