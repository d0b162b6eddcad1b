import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ownCode } from "../contract/own-files.ts"
import { fingerprint } from "./fingerprint.ts"

/**
 * Tell this installation's code apart from every other, so that what other code worked out is never taken up: the
 * version alone would stay the same while pagewright itself is being worked on.
 */
export function toolId(version: string): string {
  const folder = fileURLToPath(ownCode)
  const marks = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = statSync(file)
      return `${file} ${size} ${mtimeMs}`
    })
  return fingerprint([version, process.version, ...marks.toSorted()])
}

/** Declarations are for compilers only. */
function isCode(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.endsWith(".d.ts")
}
