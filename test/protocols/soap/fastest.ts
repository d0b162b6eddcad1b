import { cpuTime } from "../../cpu-time.ts"

/** Milliseconds of processor time of the fastest of five runs: what the work takes, whatever else the machine does. */
export async function fastest(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const start = cpuTime()
    await run()
    times.push(cpuTime() - start)
  }
  return Math.min(...times)
}
