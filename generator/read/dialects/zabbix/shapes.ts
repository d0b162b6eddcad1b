import type { Diagnostic, SourceRef } from "../../../contract/index.ts"
import type { NamedShape, ObjectShape, PropertyFact, ScalarShape, Shape, UnionShape } from "../../facts.ts"
import { report } from "./diagnostics.ts"
import type { ValueFacts } from "./values.ts"

const scalars: Readonly<Record<string, Omit<ScalarShape, "kind" | "source">>> = {
  integer: { type: "integer" },
  timestamp: { type: "integer", format: "timestamp" },
  ID: { type: "integer", format: "id" },
  float: { type: "number" },
  string: { type: "string" },
  text: { type: "string", format: "text" },
  boolean: { type: "boolean" },
  flag: { type: "boolean", format: "flag" },
}

/** The word of one value of a type such as `integer/array`; what value lists are typed by. */
export function valueWord(word: string): string {
  return word.split("/").find((part) => part !== "array") ?? word
}

/** What a type word needs to become a shape. */
export interface ShapeContext {
  /** The object that the description names, for `object`, `array` and `query`. */
  readonly object?: NamedShape | ObjectShape | UnionShape
  /** The description says that lists hold this object, whatever one value is. */
  readonly listsObjects?: boolean
  readonly values?: ValueFacts
  readonly maxLength?: number
  readonly source: SourceRef
  readonly diagnostics: Diagnostic[]
}

/** Turn a type word into a shape; an unknown one is reported and stays open. */
export function toShape(word: string, context: ShapeContext): Shape {
  const { source } = context
  const parts = word.split("/")
  if (word === "query") return toQuery(context)
  // A `^` that repeats nothing, which has been reported.
  if (word === "^") return { kind: "unknown", source }
  if (word === "mixed") return { kind: "unknown", word, source }
  if (parts.length > 1 && parts.includes("array")) return toListOrOne(parts, context)
  if (parts.length > 1) return { kind: "union", members: parts.map((part) => toShape(part, context)), source }
  if (word === "array") return { kind: "array", items: toItem(context), source }
  if (word === "object") return context.object ?? { kind: "unknown", word, source }
  const scalar = Object.hasOwn(scalars, word) ? scalars[word] : undefined
  if (scalar !== undefined) return toScalar(scalar, context)
  context.diagnostics.push(report("zabbix/unknown-type", `\`${word}\` is no type that is known`, { source }))
  return { kind: "unknown", word, source }
}

/** `object/array`, `ID/array`: one value or a list of them; a text or a list of objects where such a list is named. */
function toListOrOne(parts: readonly string[], context: ShapeContext): Shape {
  const { object, source, listsObjects } = context
  const one = parts.filter((part) => part !== "array").join("/")
  if (listsObjects === true && one !== "object" && object !== undefined) {
    return {
      kind: "union",
      members: [toShape(one, context), { kind: "array", items: object, source }],
      source,
    }
  }
  const items = one === "object" ? toItem(context) : toShape(one, context)
  return { kind: "array", items, orSingle: true, source }
}

function toItem({ object, source, values }: ShapeContext): Shape {
  if (object !== undefined) return object
  if (values !== undefined && values.members.length > 0) return toEnum("string", values, source)
  return { kind: "unknown", source }
}

function toScalar(scalar: Omit<ScalarShape, "kind" | "source">, context: ShapeContext): Shape {
  const { values, maxLength, source } = context
  const nullable = values?.nullable === true ? { nullable: true } : {}
  if (values !== undefined && values.members.length > 0 && scalar.type !== "boolean") {
    return { ...toEnum(scalar.type === "string" ? "string" : "integer", values, source), ...nullable }
  }
  const constraints = { ...values?.constraints, ...(maxLength === undefined ? {} : { maxLength }) }
  return {
    kind: "scalar",
    ...scalar,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(values === undefined || values.bits.length === 0 ? {} : { bits: values.bits }),
    ...nullable,
    source,
  }
}

function toEnum(type: "string" | "integer", values: ValueFacts, source: SourceRef): Shape {
  return { kind: "enum", type, members: values.members, open: false, source }
}

/** `extend`, perhaps `count`, or a list of the names of the object's properties. */
function toQuery({ object, values, source }: ShapeContext): Shape {
  const counts = values?.members.some(({ value }) => value === "count") === true
  const words = counts ? ["extend", "count"] : ["extend"]
  const keyOf = object?.kind === "named" ? { keyOf: [object] } : {}
  return {
    kind: "union",
    members: [
      { kind: "enum", type: "string", members: words.map((value) => ({ value })), open: false, source },
      { kind: "array", items: { kind: "scalar", type: "string", ...keyOf, source }, source },
    ],
    source,
  }
}

/** An object that must have these properties and no others. */
export function closedObject(properties: readonly PropertyFact[], source: SourceRef): ObjectShape {
  return { kind: "object", properties, open: false, source }
}
