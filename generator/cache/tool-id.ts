import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { fingerprint } from "./fingerprint.ts"

/**
 * Tell this installation's code apart from every other, so that what other code worked out is never taken up: the
 * version alone would stay the same while pagewright itself is being worked on.
 */
export function toolId(version: string): string {
  const folder = fileURLToPath(new URL("..", import.meta.url))
  // Declarations are not run.
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.d)\.[jt]s$/.test(name),
  )
  const marks = files.toSorted().map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return `${name} ${size} ${mtimeMs}`
  })
  return fingerprint([version, process.version, ...marks])
}
