import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import type { Diagnostic } from "../contract/index.ts"
import { report } from "./diagnostics.ts"

/**
 * Write one file that the user named: beside its place, then renamed, so that it is whole at any moment. A link is
 * followed. What is there and is no regular file (`/dev/stdout`, a pipe) is written to, never replaced.
 *
 * @remarks Diagnostics: `cli/cannot-write`.
 */
export async function writeNamedFile(
  file: string,
  text: string | Uint8Array,
): Promise<readonly Diagnostic[]> {
  const target = await realpath(file).catch(() => file)
  const temporary = `${target}.${process.pid}.new`
  try {
    const there = await stat(target).catch(() => undefined)
    if (there !== undefined && !there.isFile()) {
      await writeFile(target, text)
      return []
    }
    await mkdir(dirname(target), { recursive: true })
    await writeFile(temporary, text)
    await rename(temporary, target)
    return []
  } catch (error) {
    await rm(temporary, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    return [report("cli/cannot-write", `cannot write the file: ${reason}`)]
  }
}
