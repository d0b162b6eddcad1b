import { Worker } from "node:worker_threads"
import type { NamedPart } from "../../cache/known-part.ts"
import { outcome } from "../../contract/index.ts"
import type { Diagnostic, Outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../../emit/file.ts"
import type { PlanOptions } from "../../emit/packages/options.ts"

/** Work for another thread. */
export interface PackageJob {
  /** The document as JSON. */
  readonly text: string
  readonly options: PlanOptions
  readonly name?: string
}

/** What it has made, and what there is to know of the parts. */
export interface HelperResult {
  readonly made: Outcome<readonly GeneratedFile[]>
  readonly parts: readonly NamedPart[]
}

/** The same between threads: bytes are handed over, texts would be copied twice. */
export interface SentResult {
  readonly files: readonly Required<Pick<GeneratedFile, "path" | "hash" | "bytes">>[]
  readonly diagnostics: readonly Diagnostic[]
  readonly parts: readonly NamedPart[]
}

/** A thread that makes packages. */
export interface Helper {
  run(job: PackageJob): Promise<HelperResult>
  close(): Promise<unknown>
}

export type Answer =
  | { readonly id: number; readonly result: SentResult }
  | { readonly id: number; readonly problem: string }

export function startHelper(code: URL): Helper {
  const worker = new Worker(code)
  const waiting = new Map<number, { resolve(result: HelperResult): void; reject(error: Error): void }>()
  worker.on("message", (answer: Answer) => {
    const caller = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ("result" in answer) caller?.resolve(receive(answer.result))
    else caller?.reject(new Error(answer.problem))
  })
  let failure: Error | undefined
  worker.on("error", (error: Error) => {
    failure = error
    for (const { reject } of waiting.values()) reject(error)
  })
  let last = 0
  return {
    run(job) {
      // A thread that has died answers nothing.
      if (failure !== undefined) return Promise.reject(failure)
      const id = (last += 1)
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ id, ...job })
      })
    },
    close: () => worker.terminate(),
  }
}

function receive({ files, diagnostics, parts }: SentResult): HelperResult {
  const received = files.map((file): GeneratedFile => ({
    ...file,
    get text() {
      return Buffer.from(file.bytes).toString("utf8")
    },
  }))
  return { made: outcome(received, diagnostics), parts }
}
