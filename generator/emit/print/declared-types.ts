import type { StatementStructures } from "ts-morph"
import type { Schema } from "../../contract/index.ts"
import type { ImportedSymbol } from "../../protocols/client.ts"
import { joinComment, toDoc } from "./comment.ts"
import { describeProperty, printMembers, printType, type ObjectMembers, type TypeContext } from "./type.ts"
import type { ApiSchema } from "../services/service.ts"
import { StructureKind } from "./kinds.ts"

export interface PrintedTypes {
  readonly statements: readonly StatementStructures[]
  readonly imports: readonly ImportedSymbol[]
}

/** Declare component types: an interface for a plain object, an alias for anything else. */
export function printTypes(schemas: readonly ApiSchema[], context: TypeContext): PrintedTypes {
  const printed = schemas.map((schema) => declareType(schema, context))
  return {
    statements: printed.map(({ statement }) => statement),
    imports: printed.flatMap(({ imports }) => imports),
  }
}

function declareType({ name, schema }: ApiSchema, context: TypeContext) {
  const comment = joinComment(describeProperty(schema))
  const shared = { name, isExported: true, docs: comment === "" ? [] : [toDoc(comment)] }
  if (isPlainObject(schema)) {
    const members = printMembers(schema, context)
    const statement: StatementStructures = {
      kind: StructureKind.Interface,
      ...shared,
      ...declareMembers(members),
    }
    return { statement, imports: listImports(members) }
  }
  const type = printType(schema, context)
  const statement: StatementStructures = { kind: StructureKind.TypeAlias, ...shared, type: type.text }
  return { statement, imports: type.imports }
}

function declareMembers({ properties, rest }: ObjectMembers) {
  return {
    properties: properties.map(({ name, type, required, readOnly, comment }) => {
      const text = joinComment(comment)
      const docs = text === "" ? [] : [toDoc(text)]
      return { name, type: type.text, hasQuestionToken: !required, isReadonly: readOnly, docs }
    }),
    indexSignatures: rest === undefined ? [] : [{ keyName: "key", keyType: "string", returnType: rest.text }],
  }
}

function listImports({ properties, rest }: ObjectMembers): readonly ImportedSymbol[] {
  return [...properties.flatMap(({ type }) => type.imports), ...(rest?.imports ?? [])]
}

/** `Record<string, X>` would not be allowed to hold itself as an alias, so maps are interfaces too. */
function isPlainObject(schema: Schema): boolean {
  const isObject = schema.type === "object" || (schema.type === undefined && schema.properties !== undefined)
  const isMade = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? schema.$ref ?? schema.enum ?? schema.const
  const hasMembers =
    Object.keys(schema.properties ?? {}).length > 0 || typeof schema.additionalProperties === "object"
  const isNullable = (schema as { readonly nullable?: boolean }).nullable === true
  return (
    isObject &&
    isMade === undefined &&
    hasMembers &&
    !isNullable &&
    schema["x-pagewright-keys-of"] === undefined
  )
}
