import type { CodePrinter, ImportedSymbol } from "../../protocols/client.ts"
import { findCircular } from "../services/check-references.ts"
import { componentKey } from "../services/schemas.ts"
import type { Api } from "../services/service.ts"
import { toCommentText, toIdentifier } from "./escape.ts"
import { printLiteral } from "./literal.ts"
import { printType, type TypeContext } from "./type.ts"

/** What printing types of an API needs to know. */
export function createTypeContext(api: Api): TypeContext {
  const symbols = new Map<string, ImportedSymbol>(
    [...api.schemas].map(([key, { name, module }]) => [key, { name, module, typeOnly: true }]),
  )
  return { document: api.document, circular: findCircular(api.document), nameOf: (key) => symbols.get(key) }
}

/** The printer that protocols are given. */
export function createCodePrinter(api: Api, context: TypeContext): CodePrinter {
  return {
    typeOf: (schema) => printType(schema, context),
    literalOf: printLiteral,
    nameOf: (key) => context.nameOf(key),
    componentOf(reference) {
      const key = componentKey(reference)
      const found = key === undefined ? undefined : api.schemas.get(key)
      return found === undefined ? undefined : { key: found.key, schema: found.schema }
    },
    identifierOf: toIdentifier,
    commentOf: toCommentText,
  }
}
