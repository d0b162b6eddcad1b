import { availableParallelism } from "node:os"
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads"
import type { FactLine } from "../../cache/fact-line.ts"
import type { Page } from "../../read/pages/page.ts"

/** What a thread is told that reads pages. */
export interface FactJob {
  readonly pages: readonly Page[]
  readonly dialect?: string
  readonly port: MessagePort
  /** One number: 0 while the thread reads. */
  readonly state: Int32Array
}

/** What the thread has read, page by page. */
export type FactAnswer = readonly FactLine[]

/** Pages that two threads read. */
export interface SharedPages {
  /** Those that are left for this thread. */
  readonly own: readonly Page[]
  /** Those that the other thread has read meanwhile, with their facts; waits for it. */
  collect(): readonly (readonly [page: Page, facts: FactLine])[]
}

/** With fewer pages, this thread has read them before the other has begun. */
const fewPages = 400
/** The other thread has to load what reads pages, and to print facts, which are parsed here. */
const share = 2 / 5
/** Milliseconds; a thread that has not begun by then has died. */
const patience = 20_000

/**
 * Have another thread read some of the pages, if there are many and there is a processor for it.
 *
 * Facts come as the lines in which they are kept, and are parsed in a fifth of the time that pages take to read. What
 * the thread does not bring is missing in `collect`, and left to whoever asks for it.
 */
export function sharePages(pages: readonly Page[], dialect?: string): SharedPages {
  // From source, as tests run it, there is no JavaScript that a worker could load.
  const isAlone = import.meta.url.endsWith(".ts") || availableParallelism() < 2
  if (isAlone || pages.length < fewPages) return { own: pages, collect: () => [] }
  const start = Math.ceil(pages.length * (1 - share))
  const others = pages.slice(start)
  const wait = startReading(others, dialect)
  return {
    own: pages.slice(0, start),
    collect() {
      const facts = wait()
      return others.flatMap((page, index) => {
        const line = facts[index]
        return line === undefined ? [] : [[page, line] as const]
      })
    },
  }
}

/** The caller is no promise, so it waits for the thread itself and not for a message. */
function startReading(pages: readonly Page[], dialect: string | undefined): () => FactAnswer {
  const { port1, port2 } = new MessageChannel()
  const state = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { pages, port: port2, state, ...(dialect === undefined ? {} : { dialect }) }
  const worker = new Worker(new URL("./fact-worker.js", import.meta.url), {
    workerData,
    transferList: [port2],
  })
  // The pages that it does not bring are read here.
  worker.on("error", () => {})
  return () => {
    Atomics.wait(state, 0, 0, patience)
    const answer = receiveMessageOnPort(port1) as { readonly message: FactAnswer } | undefined
    port1.close()
    void worker.terminate()
    return answer?.message ?? []
  }
}
