import { workerData } from "node:worker_threads"
import { printFacts } from "../../cache/fact-line.ts"
import { readFoundPages } from "../../read/index.ts"
import type { FactAnswer, FactJob } from "./fact-reader.ts"

const { pages, dialect, port, state } = workerData as FactJob
try {
  port.postMessage(readPages())
} finally {
  Atomics.store(state, 0, 1)
  Atomics.notify(state, 0)
}

function readPages(): FactAnswer {
  const lines: FactAnswer[number][] = []
  readFoundPages(
    { pages, included: new Set() },
    {
      ...(dialect === undefined ? {} : { dialect }),
      remember(_page, read) {
        const facts = read()
        lines.push(printFacts(facts))
        return facts
      },
    },
  )
  return lines
}
