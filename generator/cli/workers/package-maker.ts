import { Worker } from "node:worker_threads"
import { buildPackages } from "../../build.ts"
import { outcome } from "../../contract/index.ts"
import type { Diagnostic, OpenApiDocument, Outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../../emit/file.ts"
import type { PlanOptions } from "../../emit/packages/options.ts"
import type { RememberPart } from "../../emit/remember.ts"
import type { ApiNames } from "../../emit/services/api-names.ts"
import { packageKinds } from "../config/config.ts"

/** Work for another thread. */
export interface PackageJob {
  /** The document as JSON, which crosses threads faster than its objects. */
  readonly text: string
  readonly options: PlanOptions
  readonly name?: string
}

/** Makes packages with as many threads as it was given. */
export interface PackageMaker {
  /**
   * See `buildPackages`: the same files and diagnostics, in the same order, with any number of threads. Only this
   * thread takes anything from an earlier build.
   */
  make(
    document: OpenApiDocument,
    text: string,
    options: PlanOptions,
    name?: string,
    remember?: RememberPart,
    learn?: (names: ApiNames) => void,
  ): Promise<Outcome<readonly GeneratedFile[]>>
  close(): Promise<void>
}

/**
 * Start the threads that make packages.
 *
 * @param workers - Threads in all, this one included; more than the kinds of packages have nothing to do. One when
 *   absent: each thread more holds a document and a compiler of its own, several hundred megabytes for a large API.
 */
export function startPackageMaker(workers: number = 1): PackageMaker {
  // From source, as tests run it, there is no JavaScript that a worker could load.
  const count = import.meta.url.endsWith(".ts") ? 0 : Math.min(workers, packageKinds.length) - 1
  const helpers = Array.from({ length: count }, startHelper)
  return {
    async make(document, text, options, name, remember, learn) {
      if (helpers.length === 0) return buildPackages(document, options, name, remember, learn)
      const kinds = options.only ?? packageKinds
      const made = await Promise.all(
        kinds.map((kind, index) => {
          const helper = index === 0 ? undefined : helpers[(index - 1) % helpers.length]
          const own = { ...options, only: [kind] }
          return helper === undefined
            ? buildPackages(document, own, name, remember)
            : helper.run({ text, options: own, ...(name === undefined ? {} : { name }) })
        }),
      )
      return merge(made)
    },
    close: async () => void (await Promise.all(helpers.map((helper) => helper.close()))),
  }
}

/** Each thread reads the whole document and says what it thinks of it, which is worth hearing once. */
function merge(made: readonly Outcome<readonly GeneratedFile[]>[]): Outcome<readonly GeneratedFile[]> {
  const files = made.flatMap(({ value }) => value)
  const diagnostics = new Map<string, Diagnostic>()
  for (const diagnostic of made.flatMap((each) => each.diagnostics)) {
    diagnostics.set(JSON.stringify(diagnostic), diagnostic)
  }
  return outcome(
    files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    [...diagnostics.values()],
  )
}

interface Helper {
  run(job: PackageJob): Promise<Outcome<readonly GeneratedFile[]>>
  close(): Promise<unknown>
}

type Answer =
  | { readonly id: number; readonly made: Outcome<readonly GeneratedFile[]> }
  | { readonly id: number; readonly problem: string }

function startHelper(): Helper {
  const worker = new Worker(new URL("./package-worker.js", import.meta.url))
  const waiting = new Map<
    number,
    { resolve(made: Outcome<readonly GeneratedFile[]>): void; reject(error: Error): void }
  >()
  worker.on("message", (answer: Answer) => {
    const caller = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ("made" in answer) caller?.resolve(answer.made)
    else caller?.reject(new Error(answer.problem))
  })
  worker.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error)
  })
  let last = 0
  return {
    run(job) {
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
