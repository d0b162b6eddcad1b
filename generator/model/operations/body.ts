import type { ExampleObject, Json } from "../../contract/index.ts"
import type { SampleFact } from "../../read/facts.ts"
import type { ModelBody, Type } from "../api-model.ts"
import { listSampleSources } from "../sample-sources.ts"
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
    exampleSources: listSampleSources(samples, body.side),
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
        ? [[sample.name, { value: dropHoles(sample.json) }]]
        : [],
    ),
  )
}

/**
 * Leave out what a sample does not show: `null` stands where the page generator had no value, and no page says that
 * anything may be null.
 */
export function dropHoles(value: Json): Json {
  if (typeof value !== "object" || value === null || !hasHoles(value)) return value
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(dropHoles)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, dropHoles(member)]])),
  )
}

/** Most samples have none: these go into the document as they are, without a copy. */
function hasHoles(value: Json): boolean {
  if (typeof value !== "object" || value === null) return value === null
  return (Array.isArray(value) ? value : Object.values(value)).some(hasHoles)
}
