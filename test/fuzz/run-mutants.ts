import { Worker } from "node:worker_threads"
import type { MutantReport } from "./mutants.ts"

/** Milliseconds without progress after which a mutant counts as hanging. */
const longestSilence = 30_000

/**
 * Read mutants in a worker.
 *
 * @returns Everything found; a mutant that hangs ends the run and is the last finding.
 */
export async function runMutants(seed: number, count: number): Promise<readonly MutantReport[]> {
  const counter = new SharedArrayBuffer(4)
  const progress = new Int32Array(counter)
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), {
    workerData: { seed, from: 0, to: count, counter },
  })
  const reports: MutantReport[] = []
  worker.on("message", (report: MutantReport) => reports.push(report))
  const hung = await new Promise<boolean>((resolve, reject) => {
    let seen = -1
    let since = performance.now()
    const timer = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now !== seen) [seen, since] = [now, performance.now()]
      else if (performance.now() - since > longestSilence) resolve(true)
    }, 250)
    worker.on("error", reject)
    worker.on("exit", () => resolve(false))
    worker.on("exit", () => clearInterval(timer))
  })
  if (!hung) return reports
  await worker.terminate()
  return [...reports, { index: Atomics.load(progress, 0) - 1, page: "", finding: "hangs" }]
}
