import type { Json } from "../../contract/index.ts"
import type { OperationFact, ParameterFact, Shape } from "../../read/facts.ts"
import type { ModelParameter, Type } from "../api-model.ts"

/** Parameters in page order. */
export function buildParameters({ parameters }: OperationFact): readonly ModelParameter[] {
  return parameters.map((fact) => {
    const type = parameterType(fact.shape, fact)
    const example = readExample(type, fact.examples?.[0])
    return {
      name: fact.name,
      in: fact.in,
      required: fact.required || fact.in === "path",
      type,
      ...(fact.description === undefined || fact.description === "" ? {} : { description: fact.description }),
      ...(fact.deprecated === undefined ? {} : { deprecated: fact.deprecated }),
      ...(example === undefined ? {} : { example }),
      ...writeStyle(type, fact),
      provenance: {
        source: fact.source,
        ...(fact.inferred === undefined ? {} : { inferred: fact.inferred }),
      },
    }
  })
}

/** How a value of several parts is written, as the example URL shows it; of a map no page shows it. */
function writeStyle(type: Type, { examples }: ParameterFact): Pick<ModelParameter, "style" | "explode"> {
  if (type.kind === "map") return { style: "deepObject", explode: true }
  return type.kind === "array" ? { explode: !examples?.some((text) => text.includes(",")) } : {}
}

function parameterType(shape: Shape, fact: ParameterFact): Type {
  switch (shape.kind) {
    case "scalar":
      return {
        kind: "scalar",
        type: shape.type,
        ...(shape.format === undefined ? {} : { format: shape.format }),
        ...(shape.constraints === undefined ? {} : { constraints: shape.constraints }),
      }
    case "enum":
      return { kind: "enum", type: shape.type, members: shape.members, open: shape.open }
    case "array":
      return { kind: "array", items: itemType(shape.items, fact) }
    case "unknown":
      return isMap(shape, fact)
        ? { kind: "map", values: { kind: "unknown" } }
        : { kind: "scalar", type: "string" }
    default:
      return { kind: "scalar", type: "string" }
  }
}

/** A query may hold a map, one parameter for each member; nothing else that is called an object fits into one. */
function isMap({ word }: Extract<Shape, { kind: "unknown" }>, fact: ParameterFact): boolean {
  return word === "object" && fact.in === "query"
}

/** `array` says nothing of its items; the example URL shows whole numbers or words. */
function itemType(items: Shape, fact: ParameterFact): Type {
  if (items.kind !== "unknown") return parameterType(items, fact)
  const values = (fact.examples ?? []).flatMap((text) => text.split(","))
  const areNumbers = values.length > 0 && values.every((value) => /^-?\d+$/.test(value))
  return areNumbers
    ? { kind: "scalar", type: "integer", format: "int32" }
    : { kind: "scalar", type: "string" }
}

/** The first printed value as the parameter's type has it; nothing when it is not one of its values. */
function readExample(type: Type, printed: string | undefined): Json | undefined {
  if (printed === undefined) return undefined
  if (type.kind === "array") {
    const values = printed.split(",").map((value) => readExample(type.items, value))
    return values.includes(undefined) ? undefined : (values as readonly Json[])
  }
  const text = decode(printed)
  if (type.kind === "enum")
    return type.members.some(({ value }) => value === text) || type.open ? text : undefined
  if (type.kind !== "scalar") return undefined
  if (type.type === "string") return type.format === "date-time" ? readTime(text) : text
  if (type.type === "boolean") return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined
  const number = Number(text)
  return text !== "" && Number.isFinite(number) ? number : undefined
}

/** Pages print query strings as they are sent, and some as they are not. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readTime(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) ? text : undefined
}
