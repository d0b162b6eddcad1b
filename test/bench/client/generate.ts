import { execFileSync } from "node:child_process"
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../documents.ts"
import type { Peer } from "./peers.ts"

const installLimitMs = 120_000
const generateLimitMs = 40_000

/** All in one folder, as npm is quickest that way; scripts of packages are not run. */
export function installPeers(peers: readonly Peer[], folder: string): void {
  const manifest = { name: "bench", private: true, type: "module" }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  const packages = [...new Set(peers.flatMap((peer) => peer.packages))]
  if (packages.length === 0) return
  const flags = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"]
  execFileSync("npm", [...flags, ...packages], { cwd: folder, stdio: "pipe", timeout: installLimitMs })
}

/** Run the peer's command on `document.json` and make a package of it; what does not run here is named and left out. */
export function generate(peer: Peer, folder: string): boolean {
  const { name, files = {}, command } = peer
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    if (command === undefined) return true
    const begun = performance.now()
    const [bin = "", ...rest] = command
    const program = join(folder, "node_modules/.bin", bin)
    execFileSync(program, rest, { cwd: folder, stdio: "pipe", timeout: generateLimitMs })
    console.log(`${name}: generated in ${seconds(begun)} s`)
    compile(peer, folder)
    return true
  } catch (error) {
    console.log(`${name}: does not run here (${String(error).split("\n")[0]?.slice(0, 160)})`)
    return false
  }
}

/** What a peer writes is TypeScript; its users compile it once and install the result. Errors under strict are its own. */
function compile({ made = [], package: target = "" }: Peer, folder: string): void {
  const out = join(folder, "node_modules", target)
  mkdirSync(out, { recursive: true })
  const exports = { "./*": { types: "./*.d.ts", default: "./*.js" } }
  writeFileSync(
    join(out, "package.json"),
    JSON.stringify({ name: target, version: "1.0.0", type: "module", exports }),
  )
  const compiler = join(projectRoot, "node_modules/typescript/bin/tsc")
  const flags =
    "--declaration --module esnext --moduleResolution bundler --target es2023 --lib es2023,dom,dom.iterable " +
    "--rewriteRelativeImportExtensions --skipLibCheck --rootDir . --outDir"
  try {
    execFileSync(process.execPath, [compiler, ...flags.split(" "), out, ...made], {
      cwd: folder,
      stdio: "pipe",
    })
  } catch {
    // It emits all the same.
  }
}

/** Made by the compiled program in a process of its own, as the peers are. */
export function makeOwn(folder: string): void {
  execFileSync("npm", ["run", "build"], { cwd: projectRoot, stdio: "pipe" })
  const begun = performance.now()
  const out = join(folder, "own")
  const flags = ["--name", "@bench/api", "--only", "client", "-o", out]
  const main = join(projectRoot, "dist/cli/main.js")
  const command = [main, "packages", join(folder, "document.json"), ...flags]
  execFileSync(process.execPath, command, { stdio: "pipe" })
  console.log(`pagewright: generated, compiled and documented in ${seconds(begun)} s`)
  mkdirSync(join(folder, "node_modules/@bench"), { recursive: true })
  symlinkSync(join(out, "client"), join(folder, "node_modules/@bench/api"))
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1)
}
