/** Operations whose bodies are described by tables. */
import type { ExampleObject, Json } from "../../../contract/index.ts"
import type {
  BodyFact,
  ObjectShape,
  OperationFact,
  ResponseFact,
  SampleFact,
  Shape,
} from "../../../read/facts.ts"
import type { ModelBody, ModelOperation, ModelResponse } from "../../api-model.ts"
import { type Converter, convertShape, placeKey } from "./convert.ts"
import { give, operationTypeName } from "./type-names.ts"
import { response, type UseContext } from "./uses.ts"
import { listSampleSources } from "../../sample-sources.ts"

export function buildOperation(
  fact: OperationFact,
  samples: readonly SampleFact[],
  converter: Converter,
): ModelOperation {
  const request = fact.request && buildRequest(fact, fact.request, samples, converter)
  return {
    id: fact.id,
    service: fact.service,
    wire: fact.wire,
    ...(fact.summary === undefined ? {} : { summary: fact.summary }),
    ...(fact.description === undefined ? {} : { description: fact.description }),
    ...(fact.deprecated === undefined ? {} : { deprecated: fact.deprecated }),
    parameters: [],
    security: fact.security,
    ...(request === undefined ? {} : { request }),
    responses: fact.responses.map((result) => buildResponse(fact, result, samples, converter)),
    provenance: { source: fact.source },
  }
}

function buildRequest(
  fact: OperationFact,
  body: BodyFact,
  samples: readonly SampleFact[],
  converter: Converter,
): ModelBody {
  const either = body.use === undefined ? { either: true as const } : {}
  const context: UseContext = { use: body.use ?? "create", nested: false, owners: [], ...either }
  nameObject(body.shape, fact, context, converter)
  const name = operationTypeName(fact.id, "Params", converter.names)
  const provenance = { source: body.source }
  converter.types.set(name, { name, type: convertShape(body.shape, context, converter), provenance })
  return {
    mediaTypes: body.mediaTypes,
    type: { kind: "ref", name },
    required: body.required ?? true,
    ...(body.description === undefined || body.description === "" ? {} : { description: body.description }),
    examples: writeExamples(samples, "request", "params"),
    exampleSources: listSampleSources(samples, "request"),
    provenance,
  }
}

function buildResponse(
  fact: OperationFact,
  result: ResponseFact,
  samples: readonly SampleFact[],
  converter: Converter,
): ModelResponse {
  const { body } = result
  const provenance = { source: result.source }
  if (body === undefined) return { status: result.status, description: result.description, provenance }
  const name = operationTypeName(fact.id, "Result", converter.names)
  nameObject(body.shape, fact, response, converter)
  converter.types.set(name, {
    name,
    type: convertShape(body.shape, response, converter),
    provenance: { source: body.source },
  })
  return {
    status: result.status,
    description: result.description,
    body: {
      mediaTypes: body.mediaTypes.slice(0, 1),
      type: { kind: "ref", name },
      required: false,
      examples: writeExamples(samples, "response", "result"),
      exampleSources: listSampleSources(samples, "response"),
      provenance: { source: body.source },
    },
    provenance,
  }
}

/**
 * Give the object that a method is about a name of its own: `HostCreate`, `HostUpdate`, and `HostRecord` for what a
 * list of hosts holds.
 */
function nameObject(shape: Shape, fact: OperationFact, context: UseContext, converter: Converter): void {
  const object = findObject(shape)
  const [base] = object?.extends ?? []
  const type = base && converter.book.find(base)
  const suffix = suffixOf(fact, context)
  if (object === undefined || type === undefined || suffix === undefined) return
  const { name } = give(`${fact.id} ${context.use} object`, `${type.name}${suffix}`, converter.names)
  const provenance = { source: object.source }
  converter.types.set(name, { name, type: convertShape(object, context, converter), provenance })
  converter.placed.set(placeKey(object), { kind: "ref", name })
}

function suffixOf(fact: OperationFact, { use }: UseContext): string | undefined {
  const action = fact.id.split(".").at(-1) ?? ""
  if (use === "response") return action === "get" ? "Record" : undefined
  if (use === "create" && action.startsWith("create")) return "Create"
  return use === "update" && action.startsWith("update") ? "Update" : undefined
}

function findObject(shape: Shape): ObjectShape | undefined {
  if (shape.kind === "object") return shape
  if (shape.kind === "array") return findObject(shape.items)
  if (shape.kind === "map") return findObject(shape.values)
  if (shape.kind !== "union") return undefined
  return shape.members.map(findObject).find((object) => object !== undefined)
}

/** Examples without their envelopes; what is no JSON stays as text, and a reader sees why it is no value. */
function writeExamples(
  samples: readonly SampleFact[],
  side: SampleFact["side"],
  member: "params" | "result",
): Readonly<Record<string, ExampleObject>> {
  return Object.fromEntries(
    samples.flatMap((sample): readonly (readonly [string, ExampleObject])[] => {
      if (sample.side !== side) return []
      if (sample.json === undefined) return [[sample.name, writeBroken(sample)]]
      const value = readMember(sample.json, member)
      return value === undefined ? [] : [[sample.name, { value }]]
    }),
  )
}

function writeBroken({ text }: SampleFact): ExampleObject {
  return { summary: "not JSON in the page", description: `\`\`\`\n${text}\n\`\`\`` }
}

export function readMember(message: Json, member: string): Json | undefined {
  if (typeof message !== "object" || message === null || Array.isArray(message)) return undefined
  return (message as Readonly<Record<string, Json>>)[member]
}
