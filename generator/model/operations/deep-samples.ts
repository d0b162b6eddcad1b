/** Samples that nest without end would overflow everything that follows them down. */
import { outcome, type Diagnostic, type Outcome } from "../../contract/index.ts"
import type { OperationFact, SampleFact } from "../../read/facts.ts"
import { report } from "../diagnostics.ts"

/** No page of a real manual comes near it: real samples nest about ten levels. */
const deepest = 200

/**
 * Keep samples that nest too deep as text only.
 *
 * @remarks
 * Diagnostics: `model/deep-sample`.
 */
export function flattenDeepSamples(operations: readonly OperationFact[]): Outcome<readonly OperationFact[]> {
  const diagnostics: Diagnostic[] = []
  const kept = operations.map((operation) => {
    if (!operation.samples.some(isDeep)) return operation
    return { ...operation, samples: operation.samples.map(flatten) }
  })
  return outcome(kept, diagnostics)

  function flatten(sample: SampleFact): SampleFact {
    if (!isDeep(sample)) return sample
    const { json: _json, ...rest } = sample
    diagnostics.push(
      report("model/deep-sample", `the sample nests more than ${deepest} levels`, { source: sample.source }),
    )
    return rest
  }
}

/** Brackets in strings count too: they only make a sample look deeper than it is, and real ones are far from deep. */
function isDeep({ json, text }: SampleFact): boolean {
  if (json === undefined || text.length < 2 * deepest) return false
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) depth++
    else if (code === 0x5d || code === 0x7d) depth--
    if (depth > deepest) return true
  }
  return false
}
