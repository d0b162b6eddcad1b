// Reads mutants away from the test's thread, which watches the counter: a hang shows as a counter that stands still.
import { parentPort, workerData } from "node:worker_threads"
import { createJiti } from "jiti"

const { listPages, tryMutant } = await createJiti(import.meta.url).import("./mutants.ts")
const { seed, from, to, counter } = workerData
const progress = new Int32Array(counter)
const pages = listPages()
for (let index = from; index < to; index += 1) {
  Atomics.store(progress, 0, index + 1)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
  for (const report of tryMutant(pages, seed, index)) parentPort.postMessage(report)
}
