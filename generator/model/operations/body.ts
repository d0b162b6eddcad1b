import type { ExampleObject } from "../../contract/index.ts"
import type { SampleFact } from "../../read/facts.ts"
import type { ModelBody, Type } from "../api-model.ts"
import type { CollectedBody } from "../types/collect.ts"
import type { InferredTypes } from "../types/infer.ts"
import { resolveType } from "../types/resolve.ts"
import { find } from "../types/slot.ts"

/** A body's type, media types and examples; nothing when the page shows no content. */
export function buildBody(
  body: CollectedBody,
  samples: readonly SampleFact[],
  { resolver }: InferredTypes,
): ModelBody | undefined {
  const slot = find(body.slot)
  if (!body.hasContent && (slot.names.size === 0 || body.fact.mediaTypes.length === 0)) return undefined
  const type = toBinary(resolveType(slot, resolver))
  return {
    mediaTypes: body.fact.mediaTypes.length > 0 ? body.fact.mediaTypes : ["application/json"],
    type,
    required: body.fact.required ?? body.side === "request",
    ...(body.fact.description === undefined || body.fact.description === ""
      ? {}
      : { description: body.fact.description }),
    examples: readExamples(body, samples),
    provenance: { source: body.fact.source },
  }
}

/** A body of bytes is sent as it is, not as base64 in a JSON string. */
function toBinary(type: Type): Type {
  return type.kind === "scalar" && type.type === "string" && type.format === "byte"
    ? { kind: "binary" }
    : type
}

function readExamples(
  { side }: CollectedBody,
  samples: readonly SampleFact[],
): Readonly<Record<string, ExampleObject>> {
  return Object.fromEntries(
    samples.flatMap((sample) =>
      sample.side === side && sample.json !== undefined && sample.json !== null
        ? [[sample.name, { value: sample.json }]]
        : [],
    ),
  )
}
