import type { SourceRef } from "../../../contract/index.ts"
import type { EnumShape, ScalarShape, Shape } from "../../facts.ts"

type Scalar = Pick<ScalarShape, "type" | "format" | "exact">

/**
 * What the words of type columns mean. Capitalised words stand in request tables of the newer revisions and are
 * coarse: `String` hides dates and bytes, `Integer` every width.
 */
const scalars: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["string", { type: "string" }],
  ["int16", { type: "integer", format: "int16" }],
  ["int32", { type: "integer", format: "int32" }],
  ["int64", { type: "integer", format: "int64" }],
  ["uint16", { type: "integer", format: "uint16" }],
  ["uint32", { type: "integer", format: "uint32" }],
  ["uint64", { type: "integer", format: "uint64" }],
  ["integer", { type: "integer" }],
  ["float", { type: "number", format: "float" }],
  ["double", { type: "number", format: "double" }],
  ["decimal", { type: "number", format: "decimal" }],
  ["number", { type: "number" }],
  ["bool", { type: "boolean" }],
  ["boolean", { type: "boolean" }],
  ["date-time", { type: "string", format: "date-time" }],
  ["date", { type: "string", format: "date" }],
  ["time", { type: "string", format: "time" }],
  ["uuid", { type: "string", format: "uuid" }],
  ["uri", { type: "string", format: "uri" }],
  ["byte", { type: "string", format: "byte" }],
  ["String", { type: "string", exact: false }],
  ["Integer", { type: "integer", format: "int32", exact: false }],
  ["Number", { type: "number", format: "double", exact: false }],
  ["Boolean", { type: "boolean" }],
])

/** A type's name: dots, type arguments and array brackets are the vendor's own. */
const typeName = /^[A-Z_][\w.]*$/

/**
 * Read a word of a type column, of a response heading, or of a parameter's row.
 *
 * @returns `undefined` when the word is none of: a known word, `Enum: a, b`, a type's name, or nothing at all
 *   (which is a `named` shape without a name). `array` is an array of unknown items; `object` is unknown, since only
 *   a table or a sample tells an object from a dictionary.
 */
export function readTypeWord(word: string, source: SourceRef): Shape | undefined {
  const scalar = scalars.get(word)
  if (scalar !== undefined) return { kind: "scalar", ...scalar, source }
  if (word === "array") return { kind: "array", items: { kind: "unknown", source }, source }
  if (word === "Array") return { kind: "array", items: { kind: "unknown", source }, exact: false, source }
  if (word === "object") return { kind: "unknown", word, source }
  if (word === "Object") return { kind: "unknown", word: "object", exact: false, source }
  if (/^enum\s*:/i.test(word)) return readEnum(word, source)
  const items = /^([\w.-]{1,200})\[\]$/.exec(word)?.[1]
  if (items !== undefined) return readArray(items, source)
  if (word === "" || typeName.test(word)) return { kind: "named", name: word, source }
  return undefined
}

/** `UserGroup[]` names its items. */
function readArray(word: string, source: SourceRef): Shape | undefined {
  const items = readTypeWord(word, source)
  return items && { kind: "array", items, source }
}

/** `Enum: Yes, No`: the only place where the pages list all members. */
function readEnum(word: string, source: SourceRef): EnumShape {
  const members = word
    .slice(word.indexOf(":") + 1)
    .split(",")
    .map((member) => member.trim())
    .filter((member) => member !== "")
  return {
    kind: "enum",
    type: "string",
    members: [...new Set(members)].map((value) => ({ value })),
    open: false,
    source,
  }
}
