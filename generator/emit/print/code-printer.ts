import type { CodePrinter } from "../../protocols/client.ts"
import { memberOf } from "../../protocols/runtime/server/json.ts"
import { componentKey } from "../services/schemas.ts"
import type { Api } from "../services/service.ts"
import { toCommentText, toIdentifier } from "./escape.ts"
import { printLiteral } from "./literal.ts"
import { printType, type TypeContext } from "./type.ts"

/** What printing types of an API needs to know. */
export function createTypeContext({ document, circular, schemas }: Api): TypeContext {
  return {
    document,
    circular,
    nameOf(key) {
      const schema = schemas.get(key)
      return schema === undefined ? undefined : { name: schema.name, module: schema.module, typeOnly: true }
    },
  }
}

/** The printer that protocols are given. */
export function createCodePrinter(api: Api, context: TypeContext): CodePrinter {
  return {
    typeOf: (schema) => printType(schema, context),
    literalOf: printLiteral,
    nameOf: (key) => context.nameOf(key),
    componentOf(reference) {
      const key = componentKey(reference)
      const schema = key === undefined ? undefined : memberOf(api.shapes.components?.schemas ?? {}, key)
      return key === undefined || schema === undefined ? undefined : { key, schema }
    },
    identifierOf: toIdentifier,
    commentOf: toCommentText,
  }
}
