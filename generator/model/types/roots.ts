/** What kind of value a body is when neither heading nor table says so. */
import type { Wire } from "../../protocols/wire.ts"
import type { BodyFact, ObjectShape, PropertyFact, SampleFact, ScalarShape, Shape } from "../../read/facts.ts"
import { toSingular } from "./words.ts"

/**
 * Read the shape of a body with the help of its samples and its label: a table may describe the items of an array
 * that only the sample shows, or only the plural in front of it.
 */
export function readRootShape(body: BodyFact, samples: readonly SampleFact[], wire: Wire): Shape {
  const { shape, source } = body
  if (isPatch(body, wire) && shape.kind === "object") return readPatch(shape)
  const shown = samples.find(({ json }) => json !== undefined && json !== null)
  const isList = shown === undefined ? isCalledList(body) : Array.isArray(shown.json)
  const isTable = shape.kind === "object" || shape.kind === "named"
  return isList && isTable ? { kind: "array", items: shape, source } : shape
}

/** `harbours`, or a text that opens with "An array with ...". */
function isCalledList({ label = "", description = "" }: BodyFact): boolean {
  return (
    toSingular(label) !== label || /^(?:an? |the )?(?:array|list|collection) (?:of|with)\b/i.test(description)
  )
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
      ? { ...property, shape: { kind: "unknown", word: "any", source: property.source } }
      : property,
  )
  return { kind: "array", items: { ...shape, name: "JsonPatchOperation", properties }, source }
}

/**
 * Read what only words say of a body without table and sample: "The primary keys.", "A dictionary of ...", and labels
 * such as `moduleLicenseNames`.
 *
 * @returns `undefined` when the words say nothing of the kind.
 */
export function readProse({ label = "", description = "", source }: BodyFact): Shape | undefined {
  const words = `${label} ${description}`
  if (/dictionary|\bkey.?value pairs?\b/i.test(words)) return { kind: "map", values: text(source), source }
  if (/\b(stream|bytes|raw|binary|bitmap)\b/i.test(words)) return { kind: "binary", source }
  if (/\bprimary keys\b/i.test(description) || /(^i|I|_i)ds$/.test(label)) {
    const items = /\bstring\b|'\w+'/i.test(description) ? text(source) : number(source)
    return { kind: "array", items, source }
  }
  if (/\b(list|array|collection) of\b/i.test(description) || /[a-z]Names$/.test(label))
    return { kind: "array", items: text(source), source }
  if (/\b(values|parameters|variables|tags)\b/i.test(words))
    return { kind: "map", values: text(source), source }
  return /^(the )?(name|title|content|text)\b/i.test(description) ? text(source) : undefined
}

/** Pictures, office documents and the like are bytes, whatever else the server may send instead. */
export function readMediaTypes({ mediaTypes, source }: BodyFact): Shape | undefined {
  const isStream = mediaTypes.some(
    (type) => !/^text\/|^multipart\/|[/+](json|xml|x-www-form-urlencoded)\b/.test(type),
  )
  return isStream ? { kind: "binary", source } : undefined
}

function number(source: Shape["source"]): ScalarShape {
  return { kind: "scalar", type: "integer", format: "int32", source }
}

function text(source: Shape["source"]): ScalarShape {
  return { kind: "scalar", type: "string", source }
}
