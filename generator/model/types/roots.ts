/** What kind of value a body is when neither heading nor table says so. */
import type { Wire } from "../../protocols/wire.ts"
import type { BodyFact, ObjectShape, PropertyFact, SampleFact, ScalarShape, Shape } from "../../read/facts.ts"

/**
 * Read the shape of a body with the help of its samples and its prose: a table may describe the items of an array
 * that only the sample shows, and a body without either is told by its words.
 */
export function readRootShape(body: BodyFact, samples: readonly SampleFact[], wire: Wire): Shape {
  const { shape, source } = body
  if (isPatch(body, wire) && shape.kind === "object") return readPatch(shape)
  const isList = samples.some(({ json }) => Array.isArray(json))
  if (isList && shape.kind !== "array" && shape.kind !== "unknown")
    return { kind: "array", items: shape, source }
  if (shape.kind !== "unknown" || samples.some(({ json }) => json !== undefined && json !== null))
    return shape
  return readProse(body) ?? shape
}

/** Whether the body is a patch whose media types the page leaves out. */
export function isPatch(body: BodyFact, wire: Wire): boolean {
  return wire.protocol === "rest" && wire.method === "patch" && body.mediaTypes.length === 0
}

/** The table lists the members of one operation of a JSON Patch (RFC 6902), whose value may be anything. */
function readPatch(shape: ObjectShape): Shape {
  const { source } = shape
  const properties = shape.properties.map((property): PropertyFact =>
    property.name === "value"
      ? { ...property, shape: { kind: "unknown", source: property.source } }
      : property,
  )
  return { kind: "array", items: { ...shape, name: "JsonPatchOperation", properties }, source }
}

/** Only said in words: "The primary keys." and labels such as `fileContent`, `moduleLicenseNames`. */
function readProse(body: BodyFact): Shape | undefined {
  const { label = "", description = "", source } = body
  if (body.mediaTypes.length > 0 && body.mediaTypes.every((type) => /^(image|multipart)\//.test(type)))
    return { kind: "binary", source }
  if (/\bprimary keys\b/i.test(description) || /(Ids|_ids|Keys)$/.test(label))
    return { kind: "array", items: isText(label) ? text(source) : number(source), source }
  if (/\b(stream|bytes|raw|binary)\b/i.test(`${label} ${description}`)) return { kind: "binary", source }
  if (/\b(dictionary|key.?value pairs?|values|parameters|tags)\b/i.test(`${label} ${description}`))
    return { kind: "map", values: text(source), source }
  if (/\b(list|array|collection) of\b/i.test(description) || /[a-z]Names$/.test(label))
    return { kind: "array", items: text(source), source }
  return undefined
}

function isText(label: string): boolean {
  return /^(sr_|external|guid)/i.test(label)
}

function number(source: Shape["source"]): ScalarShape {
  return { kind: "scalar", type: "integer", format: "int32", source }
}

function text(source: Shape["source"]): ScalarShape {
  return { kind: "scalar", type: "string", source }
}
