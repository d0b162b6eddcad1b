/** Samples as they travel: what a client sends and a service answers, on one line. */
import type { OpenApiDocument } from "../../contract/index.ts"
import type { CallShape, RawSample, WriteSample } from "../protocol.ts"
import type { SoapWire } from "../wire.ts"
import { soapMediaType, writeEnvelope } from "./runtime/client/envelope.ts"
import type { XmlMember } from "./runtime/client/shapes.ts"
import { type ShapeReader, type XmlSchema, createShapeReader } from "./runtime/server/shape-of-schema.ts"

/**
 * Create a writer that looks at each type once, whichever samples it is part of.
 *
 * @param document - As packages see it; see `viewDocument`.
 * @returns Writes nothing for a value that no message of its shape can carry.
 */
export function createSampleWriter({ components }: OpenApiDocument): WriteSample {
  const schemas = components?.schemas ?? {}
  const reader = createShapeReader((key) => schemas[key] as XmlSchema | undefined)
  return (shape, side, value) => writeSample(shape, side, value, reader)
}

function writeSample(
  shape: CallShape,
  side: "request" | "response",
  value: unknown,
  reader: ShapeReader,
): RawSample | undefined {
  const wire = shape.wire as SoapWire
  const { namespace } = wire
  const members = side === "request" ? requestMembers(shape, reader) : responseMembers(shape, reader)
  const name = side === "request" ? wire.operation : wire.response
  const isWhole = side === "response" && wire.result !== undefined
  const content = isWhole ? { [wire.result ?? ""]: value ?? undefined } : (value ?? {})
  const message = { name, namespace, shape: { kind: "carrier", namespace, members } } as const
  // A line break in a text stays one, and begins nothing new in a file of samples.
  const body = tryWriting(() => writeEnvelope(message, content))?.replaceAll("\n", "&#10;")
  if (body === undefined) return undefined
  const action = side === "request" ? [["SOAPAction", `"${wire.soapAction}"`] as const] : []
  return { headers: [["Content-Type", soapMediaType], ...action], body }
}

/** The writer refuses values by throwing, as its callers in packages want it. */
function tryWriting(write: () => string): string | undefined {
  try {
    return write()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function requestMembers({ request, wire }: CallShape, reader: ShapeReader): readonly XmlMember[] {
  return request === undefined
    ? []
    : reader.membersOf(request.schema as XmlSchema, (wire as SoapWire).namespace)
}

function responseMembers(shape: CallShape, reader: ShapeReader): readonly XmlMember[] {
  const { namespace, result } = shape.wire as SoapWire
  const schema = shape.result?.schema as XmlSchema | undefined
  if (schema === undefined) return []
  if (result === undefined) return reader.membersOf(schema, namespace)
  return [[result, reader.shapeOf(schema, namespace)]]
}
