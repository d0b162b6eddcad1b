import type { ExampleObject } from "../../contract/index.ts"
import type { SampleFact } from "../../read/facts.ts"
import type { ModelBody, Type } from "../api-model.ts"
import type { TypedBody } from "../types/typed.ts"

/** A body's type, media types and examples. */
export function buildBody(body: TypedBody, samples: readonly SampleFact[]): ModelBody {
  return {
    mediaTypes: body.fact.mediaTypes.length > 0 ? body.fact.mediaTypes : ["application/json"],
    type: toBinary(body.type),
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
  { side }: TypedBody,
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
