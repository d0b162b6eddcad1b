import { workerData } from "node:worker_threads"
import { printFacts } from "../../cache/fact-line.ts"
import { readFoundPages } from "../../read/index.ts"
import type { Page } from "../../read/pages/page.ts"
import { claim } from "./claims.ts"
import type { FactAnswer, FactJob } from "./fact-reader.ts"

const { blocks, all, dialect, port, claims } = workerData as FactJob
try {
  port.postMessage(Array.from(claim("back", blocks, all, claims), readPages))
} finally {
  Atomics.store(claims, 0, 1)
  Atomics.notify(claims, 0)
}

function readPages(pages: readonly Page[]): FactAnswer[number] {
  const lines: FactAnswer[number][number][] = []
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
