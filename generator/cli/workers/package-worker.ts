import { parentPort } from "node:worker_threads"
import { buildPackages } from "../../build.ts"
import { recordParts } from "../../cache/known-part.ts"
import { outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../../emit/file.ts"
import { hashText } from "../../emit/hash.ts"
import type { RememberPart } from "../../emit/remember.ts"
import { freeMemory } from "../free-memory.ts"
import type { Answer, PackageJob, SentResult } from "./package-helper.ts"

// Loading takes as long as half of the work, and there may be time for it while pages are being read.
await import("../../emit/index.ts")

const encoder = new TextEncoder()

parentPort?.on("message", async ({ id, ...job }: PackageJob & { readonly id: number }) => {
  try {
    answer({ id, result: await run(job) })
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    answer({ id, problem })
  }
})

async function run({ text, options, name }: PackageJob): Promise<SentResult> {
  // What the job before has left would stand beside what this one needs.
  freeMemory()
  const { remember, parts } = recordParts()
  const encode: RememberPart = async (part, make) => {
    const { value, diagnostics } = await remember(part, make)
    return outcome(value.map(encodeFile), diagnostics)
  }
  const { value, diagnostics } = await buildPackages(JSON.parse(text), options, name, encode)
  const files = value.map(({ path, hash = "", bytes = new Uint8Array() }) => ({ path, hash, bytes }))
  return { files, diagnostics, parts }
}

/** Bytes can be handed over, and are held outside of the memory that is collected; the text is let go. */
function encodeFile({ path, text, hash = hashText(text) }: GeneratedFile): GeneratedFile {
  const bytes = encoder.encode(text)
  return {
    path,
    hash,
    bytes,
    get text() {
      return Buffer.from(bytes).toString("utf8")
    },
  }
}

function answer(value: Answer): void {
  const files = "result" in value ? value.result.files : []
  parentPort?.postMessage(
    value,
    files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  )
}
