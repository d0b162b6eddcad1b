/** The self-check of a finished model: nothing of it needs to know the API. */
import { outcome, type OpenApiDocument, type Outcome } from "../../contract/index.ts"
import type { ApiModel } from "../api-model.ts"
import { checkSamples, type SampleCheck } from "./samples.ts"
import { summariseModel, type ModelSummary } from "./summary.ts"
import { checkTypes } from "./types.ts"

export interface ModelCheck extends ModelSummary, SampleCheck {}

/**
 * Check a model and its document against the pages' own samples, and count what the pages state.
 *
 * @remarks
 * Diagnostics: `model/sample-mismatch`, `model/open-type`, `model/alike-types`.
 */
export function checkModel(model: ApiModel, document: OpenApiDocument): Outcome<ModelCheck> {
  const samples = checkSamples(model, document)
  return outcome({ ...summariseModel(model), ...samples.value }, [
    ...samples.diagnostics,
    ...checkTypes(model),
  ])
}
