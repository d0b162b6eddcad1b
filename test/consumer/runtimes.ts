import { existsSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../documents.ts"

/** A program that runs JavaScript, and its arguments before the name of a module. */
export interface Runtime {
  readonly name: string
  readonly command: readonly string[]
}

/** `npm run runtimes` puts them there; the suite itself asks nothing of a registry. */
const folder = join(projectRoot, "node_modules/.cache/runtimes/node_modules")
const deno = ["run", "--quiet", "--no-lock", "--node-modules-dir=manual", "--allow-net", "--allow-read"]

const all: readonly Runtime[] = [
  { name: "Node 22", command: [join(folder, "node22/bin/node")] },
  { name: "Node 24", command: [join(folder, "node24/bin/node")] },
  { name: "Deno", command: [join(folder, "@deno/linux-x64-glibc/deno"), ...deno] },
  { name: "Bun", command: [join(folder, "@oven/bun-linux-x64/bin/bun"), "run"] },
]

/** Those that are here; what is missing is said. The first is the one that runs the tests. */
export function findRuntimes(): readonly Runtime[] {
  const missing = all.filter(({ command: [program = ""] }) => !existsSync(program))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(", ")
    console.warn(`SKIPPED: clients do not run on ${names}, which \`npm run runtimes\` installs`)
  }
  return [
    { name: `Node ${process.version}`, command: [process.execPath] },
    ...all.filter((runtime) => !missing.includes(runtime)),
  ]
}

/** Debian's package `chromium`, or what else is usual. */
export function findChromium(): string | undefined {
  const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  const found = paths.find((path) => existsSync(path))
  if (found === undefined) console.warn("SKIPPED: clients do not run in a browser, for there is no Chromium")
  return found
}
