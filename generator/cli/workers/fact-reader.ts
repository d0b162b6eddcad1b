import { availableParallelism } from "node:os"
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads"
import type { FactLine } from "../../cache/fact-line.ts"
import { workerCode } from "../../contract/own-files.ts"
import type { Page } from "../../read/pages/page.ts"
import type { BuildCache } from "../cache.ts"
import type { FoundApi } from "../make-documents.ts"
import { claim, createClaims, type Claims } from "./claims.ts"

/** Pages that are read one behind the other. */
type Block = readonly Page[]

/** What a thread is told that reads pages. */
export interface FactJob {
  /** The last ones of all, of which it takes as many as it can. */
  readonly blocks: readonly Block[]
  /** How many blocks there are in all. */
  readonly all: number
  readonly dialect?: string
  readonly port: MessagePort
  /** The first number is 0 while the thread reads. */
  readonly claims: Claims
}

/** What the thread has read, page by page and block by block, from the last one on. */
export type FactAnswer = readonly (readonly FactLine[])[]

/** Pages that two threads read. */
export interface SharedPages {
  /** Those that this thread reads: a few, and when they are read, more. */
  readonly own: Iterable<Block>
  /** Those that the other thread has read meanwhile, with their facts; waits for it. */
  collect(): readonly (readonly [page: Page, facts: FactLine])[]
}

/** With fewer pages, this thread has read them before the other has begun. */
const fewPages = 400
/** The other thread has to load what reads pages, and to print facts, which are parsed here. */
const most = 3 / 5
/** Long enough that claims take no time, short enough that nobody waits for the other's last. */
const blockLength = 10
/** Milliseconds; a thread that has not begun by then has died. */
const patience = 20_000

/**
 * Have another thread read some of the pages, if there are many and there is a processor for it.
 *
 * Facts come as the lines in which they are kept, and are parsed in a fifth of the time that pages take to read. What
 * the thread does not bring is missing in `collect`, and left to whoever asks for it.
 */
export function sharePages(pages: readonly Page[], dialect?: string): SharedPages {
  const code = workerCode("cli/workers/fact-worker")
  if (code === undefined || availableParallelism() < 2 || pages.length < fewPages)
    return { own: [pages], collect: () => [] }
  const blocks = splitBlocks(pages)
  const claims = createClaims()
  const wait = startReading(code, blocks, claims, dialect)
  return {
    own: claim("front", blocks, blocks.length, claims),
    collect() {
      const facts = wait()
      return facts.flatMap((lines, index) => {
        const block = blocks.at(-1 - index) ?? []
        return lines.flatMap((line, at) => (block[at] === undefined ? [] : [[block[at], line] as const]))
      })
    },
  }
}

/** The same for the pages of one entry that no earlier build has read. */
export function shareNewPages({ api, found }: FoundApi, cache: BuildCache): SharedPages {
  return sharePages(cache.factsOf(api).listNew(found), api.dialect)
}

function splitBlocks(pages: readonly Page[]): readonly Block[] {
  const count = Math.ceil(pages.length / blockLength)
  return Array.from({ length: count }, (_, index) =>
    pages.slice(index * blockLength, (index + 1) * blockLength),
  )
}

/** The caller is no promise, so it waits for the thread itself and not for a message. */
function startReading(
  code: URL,
  blocks: readonly Block[],
  claims: Claims,
  dialect: string | undefined,
): () => FactAnswer {
  const { port1, port2 } = new MessageChannel()
  const workerData = {
    blocks: blocks.slice(Math.floor(blocks.length * (1 - most))),
    all: blocks.length,
    port: port2,
    claims,
    ...(dialect === undefined ? {} : { dialect }),
  }
  const worker = new Worker(code, { workerData, transferList: [port2] })
  // The pages that it does not bring are read here.
  worker.on("error", () => {})
  return () => {
    Atomics.wait(claims, 0, 0, patience)
    const answer = receiveMessageOnPort(port1) as { readonly message: FactAnswer } | undefined
    port1.close()
    void worker.terminate()
    return answer?.message ?? []
  }
}
