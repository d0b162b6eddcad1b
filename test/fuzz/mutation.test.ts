import { expect, test } from "vitest"
import { isFuzz, seed } from "../random.ts"
import { hasCorpus, listPages } from "./mutants.ts"
import { runMutants } from "./run-mutants.ts"

const count = Number(process.env["FUZZ_MUTANTS"] ?? (isFuzz ? 20_000 : 1_000))

test(`${count} damaged pages are read or reported`, { timeout: isFuzz ? 3_600_000 : 300_000 }, async () => {
  const started = performance.now()
  if (!hasCorpus()) console.warn("SKIPPED: no corpus beside the project; only the pages of docs/ are damaged")
  const reports = await runMutants(seed, count)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.info(`fuzz: ${count} mutants of ${listPages().length} pages, seed ${seed}, ${seconds} s`)
  expect(reports.slice(0, 20), `repeat with SEED=${seed}`).toEqual([])
})
