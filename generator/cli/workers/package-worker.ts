import { parentPort } from "node:worker_threads"
import { buildPackages } from "../../build.ts"
import { recordParts } from "../../cache/known-part.ts"
import { hashText } from "../../emit/hash.ts"
import type { Answer, PackageJob, SentResult } from "./package-helper.ts"

// Loading takes as long as half of the work, and there may be time for it while pages are being read.
await import("../../emit/index.ts")

parentPort?.on("message", async ({ id, ...job }: PackageJob & { readonly id: number }) => {
  try {
    answer({ id, result: await run(job) })
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    answer({ id, problem })
  }
})

async function run({ text, options, name }: PackageJob): Promise<SentResult> {
  const { remember, parts } = recordParts()
  const { value, diagnostics } = await buildPackages(JSON.parse(text), options, name, remember)
  const encoder = new TextEncoder()
  const files = value.map((file) => ({
    path: file.path,
    hash: file.hash ?? hashText(file.text),
    bytes: encoder.encode(file.text),
  }))
  return { files, diagnostics, parts }
}

function answer(value: Answer): void {
  const files = "result" in value ? value.result.files : []
  parentPort?.postMessage(
    value,
    files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  )
}
