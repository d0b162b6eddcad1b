/**
 * The client package beside what other generators make of the same document: bytes of a one-call consumer, time of
 * `tsc` on it, calls per second, time to generate. `npm run bench:client -- [document.json] [--peers=orval,oazapfts]`;
 * `--peers=` alone does without any.
 *
 * Peers are installed into a temporary folder and measured where they run; rounds are interleaved and medians
 * compared, so that a busy machine slows all of them alike.
 */
import { execFileSync } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { buildDocumentOf, projectRoot } from "../../documents.ts"
import { pagewright, peers, raw, type Peer } from "./peers.ts"

const rounds = 5
const callsPerRound = 4000
const generateLimitMs = 300_000

const folder = await mkdtemp(join(tmpdir(), "pagewright-bench-"))
try {
  await run()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const document = await readDocument()
  await writeFile(join(folder, "document.json"), JSON.stringify(document))
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "bench", private: true, type: "module" }),
  )
  const chosen = process.argv
    .find((argument) => argument.startsWith("--peers="))
    ?.slice("--peers=".length)
    .split(",")
  const wanted = peers.filter(({ name }) => chosen?.includes(name) ?? true)
  const ready: Peer[] = []
  for (const peer of wanted) if (await prepare(peer)) ready.push(peer)
  await makeOwn()
  const all = [raw, pagewright, ...ready]
  for (const peer of all) await writeFile(join(folder, fileOf(peer)), peer.consumer)
  const sizes = await measureSizes(all)
  const types = measureTypes(all)
  const calls = await measureCalls(all.filter((peer) => sizes.has(peer.name)))
  const baseline = { types: types.get(raw.name) ?? 1, calls: calls.get(raw.name) ?? 1 }
  for (const { name } of all) print(name, baseline, sizes.get(name), types.get(name), calls.get(name))
}

async function readDocument(): Promise<OpenApiDocument> {
  const given = process.argv.slice(2).find((argument) => argument.endsWith(".json"))
  if (given !== undefined) return JSON.parse(await readFile(given, "utf8")) as OpenApiDocument
  return buildDocumentOf(join(projectRoot, "../shared/corpus/superoffice/restful"))
}

/** Install and generate; what does not run here is named and left out. */
async function prepare(peer: Peer): Promise<boolean> {
  try {
    const flags = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"]
    execFileSync("npm", [...flags, ...peer.packages], { cwd: folder, stdio: "pipe", timeout: 180_000 })
    for (const [name, text] of Object.entries(peer.files ?? {})) await writeFile(join(folder, name), text)
    const begun = performance.now()
    const [command, ...rest] = peer.command ?? []
    if (command !== undefined) {
      const path = join(folder, "node_modules/.bin", command)
      // Some need more than Node gives by itself for a document of this size.
      const env = { ...process.env, NODE_OPTIONS: "--max-old-space-size=6144" }
      execFileSync(path, rest, { cwd: folder, env, stdio: "pipe", timeout: generateLimitMs })
    }
    console.log(`${peer.name}: generated in ${seconds(begun)} s`)
    return true
  } catch (error) {
    console.log(`${peer.name}: does not run here (${String(error).split("\n")[0]?.slice(0, 160)})`)
    return false
  }
}

/** Made by the compiled program in a process of its own, as the peers are. */
async function makeOwn(): Promise<void> {
  execFileSync("npm", ["run", "build"], { cwd: projectRoot, stdio: "pipe" })
  const begun = performance.now()
  const out = join(folder, "own")
  const flags = ["--name", "@bench/api", "--only", "client", "-o", out]
  const main = join(projectRoot, "dist/cli/main.js")
  execFileSync(process.execPath, [main, "packages", join(folder, "document.json"), ...flags], {
    stdio: "pipe",
  })
  console.log(`pagewright: generated, compiled and documented in ${seconds(begun)} s`)
  await mkdir(join(folder, "node_modules/@bench"), { recursive: true })
  await symlink(join(out, "client"), join(folder, "node_modules/@bench/api"))
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1)
}

function fileOf({ name }: Peer): string {
  return `consumer-${name.replaceAll(/\W+/g, "-")}.ts`
}

async function measureSizes(all: readonly Peer[]): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const peer of all) {
    try {
      const { outputFiles } = await build({
        stdin: { contents: `${peer.consumer}\nrun().then(console.log)`, resolveDir: folder, loader: "ts" },
        bundle: true,
        minify: true,
        format: "esm",
        write: false,
        logLevel: "silent",
      })
      sizes.set(peer.name, gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length)
    } catch (error) {
      console.log(`${peer.name}: cannot be bundled (${String(error).split("\n")[1]})`)
    }
  }
  return sizes
}

/** CPU seconds of `tsc`, as medians of interleaved rounds. */
function measureTypes(all: readonly Peer[]): ReadonlyMap<string, number> {
  const compiler = join(projectRoot, "node_modules/typescript/bin/tsc")
  const flags =
    "--noEmit --strict --module nodenext --target es2023 --lib es2023,dom,dom.iterable --allowImportingTsExtensions"
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const peer of all)
      times.get(peer.name)?.push(measureCpu(compiler, [...flags.split(" "), fileOf(peer)]))
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]))
}

/** User and system time of a script in seconds, from the shell's own account; errors under strict are the peer's. */
function measureCpu(script: string, args: readonly string[]): number {
  const command = '"$@" >&2; times'
  const stdout = execFileSync("sh", ["-c", command, "sh", process.execPath, script, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })
  const parts = stdout.trim().split("\n").at(-1)?.split(" ") ?? []
  return parts.reduce((sum, part) => {
    const [, minutes = "0", second = "0"] = /^(\d+)m([\d.]+)s$/.exec(part) ?? []
    return sum + Number(minutes) * 60 + Number(second)
  }, 0)
}

/** Calls per second with a `fetch` that answers at once. */
async function measureCalls(all: readonly Peer[]): Promise<ReadonlyMap<string, number>> {
  const body = JSON.stringify({ Id: 7, Value: "Pilots", Tooltip: "On board", Rank: 3, Deleted: false })
  globalThis.fetch = async () => new Response(body, { headers: { "content-type": "application/json" } })
  const runs = new Map<string, () => Promise<unknown>>()
  for (const peer of all) {
    const outfile = join(folder, `${fileOf(peer)}.mjs`)
    await build({
      entryPoints: [join(folder, fileOf(peer))],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "silent",
    })
    try {
      const module = (await import(pathToFileURL(outfile).href)) as { run: () => Promise<unknown> }
      await module.run()
      runs.set(peer.name, module.run)
    } catch (error) {
      console.log(`${peer.name}: makes no call (${String(error).slice(0, 120)})`)
    }
  }
  const rates = new Map<string, number[]>([...runs.keys()].map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of runs) {
      const begun = performance.now()
      for (let count = 0; count < callsPerRound; count++) await call()
      rates.get(name)?.push((callsPerRound * 1000) / (performance.now() - begun))
    }
  }
  return new Map([...rates].map(([name, list]) => [name, median(list)]))
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}

/** Times and rates are given as multiples of raw fetch's. */
function print(
  name: string,
  baseline: { readonly types: number; readonly calls: number },
  size?: number,
  types?: number,
  calls?: number,
): void {
  const columns = [
    name.padEnd(22),
    `${size ?? "-"} bytes gzip`.padStart(18),
    `tsc x${((types ?? 0) / baseline.types).toFixed(2)}`.padStart(12),
    `calls x${((calls ?? 0) / baseline.calls).toFixed(2)}`.padStart(14),
  ]
  console.log(columns.join(""))
}
