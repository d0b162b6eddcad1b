/** Scalars and lists of values in requests and in results. */
import type { EnumShape, NamedShape, ScalarShape } from "../../../read/facts.ts"
import type { EnumType, ScalarType } from "../../api-model.ts"
import type { UseContext } from "./uses.ts"

/** IDs are numbers, as long as no sample shows another one. */
export const idPattern = "^\\d+$"

/** Requests take a number or its digits; results carry text, but for true and false. */
export function writeScalar(
  shape: ScalarShape,
  { use }: UseContext,
  nameOf: (named: NamedShape) => string | undefined,
): ScalarType {
  if (shape.type === "boolean") return { kind: "scalar", type: "boolean" }
  if (use === "response") return { kind: "scalar", type: "string" }
  if (shape.type === "string") {
    const keys = (shape.keyOf ?? []).flatMap((named) => nameOf(named) ?? [])
    return {
      kind: "scalar",
      type: "string",
      ...(shape.constraints === undefined ? {} : { constraints: shape.constraints }),
      ...(keys.length === 0 ? {} : { keyOf: keys }),
    }
  }
  const constraints = {
    ...shape.constraints,
    ...(shape.format === "id" ? { minimum: 0, pattern: idPattern } : {}),
  }
  return {
    kind: "scalar",
    type: shape.type,
    orText: true,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}

export function writeEnum(shape: EnumShape, { use }: UseContext): EnumType {
  if (shape.type !== "integer")
    return { kind: "enum", type: shape.type, members: shape.members, open: shape.open }
  if (use !== "response")
    return { kind: "enum", type: "integer", orText: true, members: shape.members, open: shape.open }
  const members = shape.members.map((member) => ({ ...member, value: String(member.value) }))
  return { kind: "enum", type: "string", members, open: shape.open }
}
