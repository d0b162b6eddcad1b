import { execFileSync, fork, spawn, type ChildProcess } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"

/** A server in a process of its own. */
export interface Running {
  readonly name: string
  readonly url: string
  /** From the start of its process's own code (Prism: of its process) until it listens. */
  readonly milliseconds: number
  /** Resident memory once it listens, before the first call. */
  readonly megabytes: number
  stop(): void
}

interface Started {
  readonly url: string
  readonly milliseconds: number
  readonly megabytes: number
}

/** Start one of the scripts beside this file and wait until it listens. */
export function startScript(name: string, script: string, args: readonly string[]): Promise<Running> {
  const child = fork(join(import.meta.dirname, script), args, { execArgv: [] })
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)))
    child.once("message", (message) => resolve({ name, ...(message as Started), stop: () => child.kill() }))
  })
}

/** The last Prism that runs on Node 20, installed beside the packages that are measured; nothing of it stays. */
const prismVersion = "5.14.2"

/** Install and start Prism on a document; waits at most two minutes for it to listen. */
export async function startPrism(folder: string, document: string): Promise<Running> {
  execFileSync(
    "npm",
    ["install", "--no-save", "--no-audit", "--ignore-scripts", `@stoplight/prism-cli@${prismVersion}`],
    {
      cwd: folder,
      stdio: "ignore",
    },
  )
  const port = await freePort()
  const started = performance.now()
  const bin = join(folder, "node_modules/@stoplight/prism-cli/dist/index.js")
  const child = spawn(process.execPath, [bin, "mock", "-p", String(port), document], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  await waitForOutput(child, /listening/i, 120_000)
  const milliseconds = performance.now() - started
  return {
    name: `Prism ${prismVersion}`,
    url: `http://127.0.0.1:${port}`,
    milliseconds,
    megabytes: memoryOf(child),
    stop: () => child.kill(),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}

function waitForOutput(child: ChildProcess, pattern: RegExp, limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill()
      reject(new Error(`did not listen within ${limit / 1000} s`))
    }, limit)
    const look = (chunk: Buffer) => {
      if (!pattern.test(chunk.toString())) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on("data", look)
    child.stderr?.on("data", look)
    child.once("exit", (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}`))
    })
  })
}

/** Of another process, as the system sees it. */
function memoryOf(child: ChildProcess): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1000
}
