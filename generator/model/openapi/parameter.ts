import type { ParameterObject } from "../../contract/index.ts"
import type { ModelParameter } from "../api-model.ts"
import { writeProvenance, writeType, type SchemaContext } from "./schema.ts"

export function writeParameter(parameter: ModelParameter, context: SchemaContext): ParameterObject {
  const { name, description, deprecated, explode, example } = parameter
  const { style = parameter.in === "query" ? "form" : "simple" } = parameter
  return {
    name,
    in: parameter.in,
    ...(description === undefined ? {} : { description }),
    ...(parameter.required ? { required: true } : {}),
    ...(deprecated === true ? { deprecated } : {}),
    ...(explode === undefined ? {} : { style, explode }),
    schema: writeType(parameter.type, context),
    ...(example === undefined ? {} : { example }),
    ...writeProvenance(parameter.provenance, context),
  }
}
