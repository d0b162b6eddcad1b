import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../..", import.meta.url))
export const corpus = join(root, "../shared/corpus")

/** How long a command took, in seconds, and how much memory it held at most, in MB (10^6 bytes). */
export interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

/** Whether the pages to measure with are there; says so when they are not. */
export function hasCorpus(folder: string): boolean {
  if (existsSync(join(corpus, folder))) return true
  console.log(`  SKIPPED: there are no pages in ${join(corpus, folder)}`)
  return false
}

/** Run Node and measure it. Its own report of its memory comes through a file descriptor of its own. */
export function measureNode(args: readonly string[], cwd: string): Promise<Measured> {
  const started = performance.now()
  const report = `if(require("node:worker_threads").isMainThread)process.on("exit",()=>require("node:fs").writeSync(3,String(process.resourceUsage().maxRSS)))`
  const preload = `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("/");${report}`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", preload, ...args], {
      cwd,
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    })
    let kilobytes = ""
    let problems = ""
    child.stdio[3]?.on("data", (data: Buffer) => (kilobytes += data.toString()))
    child.stderr?.on("data", (data: Buffer) => (problems += data.toString()))
    child.once("error", reject)
    child.once("close", (code) => {
      if (code !== 0) reject(new Error(`${args.join(" ")} ended with ${code}\n${problems}`))
      else
        resolve({
          seconds: (performance.now() - started) / 1000,
          megabytes: (Number(kilobytes) * 1024) / 1e6,
        })
    })
  })
}

export function pagewright(args: readonly string[], cwd: string): Promise<Measured> {
  return measureNode([join(root, "dist/cli/main.js"), ...args], cwd)
}

const folders: string[] = []
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/**
 * Make a folder to work in. It is gone when all is measured, and not before: where many files have just been removed, ext4
 * without a journal makes new ones ten times as slowly, for minutes.
 */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pagewright-bench-"))
  folders.push(folder)
  return folder
}

/** Move what an earlier run has made out of the way. */
export function setAside(folder: string, names: readonly string[]): void {
  const aside = makeFolder()
  for (const name of names) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name))
  }
}

/** The fastest of several runs: what disturbs a run only ever makes it slower. */
export async function best(runs: number, measure: () => Promise<Measured>): Promise<Measured> {
  let found = await measure()
  for (let run = 1; run < runs; run += 1) {
    const next = await measure()
    found = {
      seconds: Math.min(found.seconds, next.seconds),
      megabytes: Math.max(found.megabytes, next.megabytes),
    }
  }
  return found
}
