import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import type { Diagnostic } from "../contract/index.ts"
import { report } from "./diagnostics.ts"

/**
 * Write one file that the user named: beside its place, then renamed, so that it is whole at any moment.
 *
 * @remarks Diagnostics: `cli/cannot-write`.
 */
export async function writeNamedFile(file: string, text: string): Promise<readonly Diagnostic[]> {
  const temporary = `${file}.${process.pid}.new`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(temporary, text)
    await rename(temporary, file)
    return []
  } catch (error) {
    await rm(temporary, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    return [report("cli/cannot-write", `cannot write the file: ${reason}`)]
  }
}
