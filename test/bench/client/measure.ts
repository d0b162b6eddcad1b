import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { projectRoot } from "../../documents.ts"
import type { Consumer } from "./peers.ts"

const rounds = 5
const callsPerRound = 4000

/** Bytes of each consumer, bundled, minified and compressed. */
export async function measureSizes(
  all: readonly Consumer[],
  folder: string,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const { name, file } of all) {
    const contents = `import { run } from "./${file}"\nrun().then(console.log)`
    try {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: folder, loader: "ts" },
        bundle: true,
        minify: true,
        format: "esm",
        write: false,
        logLevel: "silent",
      })
      sizes.set(name, gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length)
    } catch (error) {
      console.log(`${name}: cannot be bundled (${String(error).split("\n")[1]})`)
    }
  }
  return sizes
}

/** Processor seconds of `tsc` on each consumer, as medians of interleaved rounds. */
export function measureTypes(
  all: readonly Consumer[],
  folder: string,
  compiler: "typescript" | "typescript-7",
): ReadonlyMap<string, number> {
  const script = join(projectRoot, "node_modules", compiler, "bin/tsc")
  const flags =
    "--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --target es2023 --lib es2023,dom,dom.iterable"
  return measureRounds(all, ({ file }) => measureCpu([script, ...flags.split(" "), file], folder))
}

/** User and system time of a script in seconds, from the shell's own account. */
function measureCpu(args: readonly string[], folder: string): number {
  const stdout = execFileSync("sh", ["-c", '"$@" >&2; times', "sh", process.execPath, ...args], {
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

/** Calls per second of each consumer with a `fetch` that answers at once. */
export async function measureCalls(
  all: readonly Consumer[],
  folder: string,
): Promise<ReadonlyMap<string, number>> {
  const body = JSON.stringify({ Id: 7, Value: "Pilots", Tooltip: "On board", Rank: 3, Deleted: false })
  globalThis.fetch = async () => new Response(body, { headers: { "content-type": "application/json" } })
  const runs = new Map<string, () => Promise<unknown>>()
  for (const consumer of all) {
    const run = await load(consumer, folder)
    if (run !== undefined) runs.set(consumer.name, run)
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

async function load({ name, file }: Consumer, folder: string): Promise<(() => Promise<unknown>) | undefined> {
  const outfile = join(folder, `${file}.mjs`)
  await build({
    entryPoints: [join(folder, file)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  })
  try {
    const { run } = (await import(pathToFileURL(outfile).href)) as { run: () => Promise<unknown> }
    await run()
    return run
  } catch (error) {
    console.log(`${name}: makes no call (${String(error).slice(0, 120)})`)
    return undefined
  }
}

function measureRounds(
  all: readonly Consumer[],
  measure: (consumer: Consumer) => number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const consumer of all) found.get(consumer.name)?.push(measure(consumer))
  }
  return new Map([...found].map(([name, list]) => [name, median(list)]))
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}
