/**
 * The names by which ts-morph tells structures apart, as far as plans use them.
 *
 * ts-morph's own tables come with a whole compiler, which takes half a second to load; the types below hold the
 * numbers to ts-morph's.
 */
import type * as morph from "ts-morph"

type Kind = typeof morph.StructureKind

export const StructureKind: Pick<
  Kind,
  | "ExportDeclaration"
  | "Function"
  | "ImportDeclaration"
  | "Interface"
  | "MethodSignature"
  | "PropertySignature"
  | "TypeAlias"
  | "VariableStatement"
> = {
  ExportDeclaration: 11,
  Function: 13,
  ImportDeclaration: 16,
  Interface: 19,
  MethodSignature: 28,
  PropertySignature: 33,
  TypeAlias: 38,
  VariableStatement: 41,
}

export const VariableDeclarationKind = {
  Const: "const" as morph.VariableDeclarationKind.Const,
}
