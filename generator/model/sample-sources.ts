import type { SourceRef } from "../contract/index.ts"
import type { SampleFact } from "../read/facts.ts"

/** Where the samples of one side stand, by their names. */
export function listSampleSources(
  samples: readonly SampleFact[],
  side: SampleFact["side"],
): Readonly<Record<string, SourceRef>> {
  return Object.fromEntries(
    samples.flatMap((sample) => (sample.side === side ? [[sample.name, sample.source]] : [])),
  )
}
