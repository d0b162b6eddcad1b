import { parentPort } from "node:worker_threads"
import { buildPackages } from "../../build.ts"
import type { PackageJob } from "./package-maker.ts"

// Loading takes as long as half of the work, and there is time for it while pages are being read.
await import("../../emit/index.ts")

// A thread has no origin to check; the rule means windows.
/* oxlint-disable unicorn/require-post-message-target-origin */
parentPort?.on("message", async ({ id, text, options, name }: PackageJob & { readonly id: number }) => {
  try {
    parentPort?.postMessage({ id, made: await buildPackages(JSON.parse(text), options, name) })
  } catch (error) {
    parentPort?.postMessage({
      id,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
