import type { Json, OpenApiDocument, Schema, SchemaType } from "../../contract/index.ts"
import { joinCode, symbolCode, type Code, type ImportedSymbol } from "../../protocols/client.ts"
import { resolveReference } from "../../protocols/references.ts"
import { componentKey } from "../services/schemas.ts"
import { printComment, type CommentPart } from "./comment.ts"
import { toPropertyName, toStringLiteral } from "./escape.ts"

/** What printing a type needs to know beside the schema. */
export interface TypeContext {
  readonly document: OpenApiDocument
  /** Components that are nothing but themselves; see `findCircular`. */
  readonly circular: ReadonlySet<string>
  /** Name of a component; `undefined` when the document has none of that key. */
  nameOf(key: string): ImportedSymbol | undefined
}

/** How a piece of type syntax binds, for parentheses. */
type Binding = "single" | "union" | "intersection"

interface Piece extends Code {
  readonly binding: Binding
}

const unknownPiece: Piece = { text: "unknown", imports: [], binding: "single" }

/**
 * Print the TypeScript type of a schema.
 *
 * Components are printed as their name, so recursion ends there. What a schema leaves open is `unknown`; a
 * restriction that TypeScript cannot say (`pattern`, `not`, `if`) is left to validation.
 */
export function printType(schema: Schema, context: TypeContext): Code {
  const { text, imports } = pieceOf(schema, context, [])
  return { text, imports }
}

/** The members of an object type, ready to be declared. */
export interface ObjectMembers {
  readonly properties: readonly ObjectProperty[]
  /** Type of the members that have no name of their own. */
  readonly rest?: Code
}

export interface ObjectProperty {
  /** As it stands in the source, quoted where it has to be. */
  readonly name: string
  readonly type: Code
  readonly required: boolean
  readonly readOnly: boolean
  readonly comment: readonly CommentPart[]
}

/** Print what an object schema declares itself. */
export function printMembers(schema: Schema, context: TypeContext): ObjectMembers {
  return membersOf(schema, context, [])
}

function pieceOf(schema: Schema, context: TypeContext, path: readonly string[]): Piece {
  const parts: Piece[] = schema.$ref === undefined ? [] : [pieceOfReference(schema.$ref, context, path)]
  parts.push(...own(schema, context, path))
  for (const part of schema.allOf ?? []) parts.push(pieceOf(part, context, path))
  for (const options of [schema.oneOf, schema.anyOf]) {
    const pieces = options?.map((option) => pieceOf(option, context, path))
    if (pieces !== undefined) parts.push(joinPieces(pieces, "union"))
  }
  const known = parts.filter(({ text }) => text !== "unknown")
  const piece = joinPieces(known, "intersection")
  return (schema as { readonly nullable?: boolean }).nullable === true
    ? joinPieces([piece, plain("null")], "union")
    : piece
}

function pieceOfReference(reference: string, context: TypeContext, path: readonly string[]): Piece {
  const key = componentKey(reference)
  if (key !== undefined && context.circular.has(key)) return unknownPiece
  const symbol = key === undefined ? undefined : context.nameOf(key)
  if (symbol !== undefined) return { ...symbolCode(symbol), binding: "single" }
  if (path.includes(reference)) return unknownPiece
  const target = resolveReference<Schema>(context.document, { $ref: reference })
  return target === undefined ? unknownPiece : pieceOf(target, context, [...path, reference])
}

/** What the schema says itself, without the schemas it is put together from. */
function own(schema: Schema, context: TypeContext, path: readonly string[]): readonly Piece[] {
  if (schema.const !== undefined) return [literal(schema.const)]
  if (schema.enum !== undefined) return [joinPieces(schema.enum.map(literal), "union")]
  const known = schema["x-pagewright-open-enum"]
  if (known !== undefined && known.length > 0) {
    return [
      joinPieces([...known.map(literal), { ...plain("string & {}"), binding: "intersection" }], "union"),
    ]
  }
  const types = typesOf(schema)
  return types.length === 0
    ? []
    : [
        joinPieces(
          types.map((type) => pieceOfType(type, schema, context, path)),
          "union",
        ),
      ]
}

function typesOf(schema: Schema): readonly SchemaType[] {
  if (schema.type !== undefined) return typeof schema.type === "string" ? [schema.type] : schema.type
  if (schema.properties !== undefined || typeof schema.additionalProperties === "object") return ["object"]
  return schema.items !== undefined || schema.prefixItems !== undefined ? ["array"] : []
}

function pieceOfType(type: SchemaType, schema: Schema, context: TypeContext, path: readonly string[]): Piece {
  switch (type) {
    case "integer":
    case "number":
      return plain("number")
    case "array":
      return pieceOfArray(schema, context, path)
    case "object":
      return pieceOfObject(schema, context, path)
    case "string":
      if (schema.format === "binary") return { ...plain("string | Blob"), binding: "union" }
      return keysOf(schema, context) ?? plain(type)
    case "boolean":
    case "null":
      return plain(type)
    default:
      return unknownPiece
  }
}

function pieceOfArray(schema: Schema, context: TypeContext, path: readonly string[]): Piece {
  if (schema.prefixItems !== undefined) return pieceOfTuple(schema, schema.prefixItems, context, path)
  if (schema.maxItems === 0) return plain("[]")
  const items = schema.items === undefined ? unknownPiece : pieceOf(schema.items, context, path)
  return single(joinCode(wrap(items), "[]"))
}

function pieceOfTuple(
  schema: Schema,
  items: readonly Schema[],
  context: TypeContext,
  path: readonly string[],
): Piece {
  const required = schema.minItems ?? 0
  const members = items.map((item, index) => {
    const piece = pieceOf(item, context, path)
    return index < required ? piece : joinCode(wrap(piece), "?")
  })
  const closed = (schema.items as unknown) === false || schema.maxItems === items.length
  const rest = schema.items === undefined || closed ? unknownPiece : pieceOf(schema.items, context, path)
  const all = closed ? members : [...members, joinCode("...", wrap(rest), "[]")]
  return single(
    joinCode("[", ...all.flatMap((member, index) => (index === 0 ? [member] : [", ", member])), "]"),
  )
}

function pieceOfObject(schema: Schema, context: TypeContext, path: readonly string[]): Piece {
  if (schema.properties !== undefined && Object.keys(schema.properties).length > 0) {
    return single(printInline(membersOf(schema, context, path)))
  }
  if (schema.additionalProperties === false) return plain("Record<string, never>")
  const values = valuesOf(schema, context, path) ?? unknownPiece
  const keys = keysOf(schema, context)
  if (keys !== undefined) return single(joinCode("{ [Key in ", keys, "]?: ", values, " }"))
  return single(joinCode("Record<string, ", values, ">"))
}

/** `keyof Ship | keyof Berth`, where the document says whose property names are meant. */
function keysOf(schema: Schema, context: TypeContext): Piece | undefined {
  const symbols = (schema["x-pagewright-keys-of"] ?? []).map((key) => context.nameOf(key))
  if (symbols.length === 0 || symbols.includes(undefined)) return undefined
  const keys = symbols.flatMap((symbol) =>
    symbol === undefined ? [] : [single(joinCode("keyof ", symbolCode(symbol)))],
  )
  // `keyof` binds looser than the brackets of an array.
  return { ...joinPieces(keys, "union"), binding: "union" }
}

/** Type of the members that have no name of their own; `undefined` when the schema speaks of none. */
function valuesOf(schema: Schema, context: TypeContext, path: readonly string[]): Piece | undefined {
  const { additionalProperties, patternProperties } = schema
  const patterns = Object.values(patternProperties ?? {}).map((value) => pieceOf(value, context, path))
  if (additionalProperties === true) return unknownPiece
  if (typeof additionalProperties === "object") patterns.push(pieceOf(additionalProperties, context, path))
  return patterns.length === 0 ? undefined : joinPieces(patterns, "union")
}

function membersOf(schema: Schema, context: TypeContext, path: readonly string[]) {
  const required = new Set(schema.required ?? [])
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name: toPropertyName(name),
    type: pieceOf(property, context, path),
    required: required.has(name),
    readOnly: property.readOnly === true,
    comment: describeProperty(property),
  }))
  const values = valuesOf(schema, context, path)
  return { properties, ...(values === undefined ? {} : { rest: widenRest(values, properties) }) }
}

/** An index signature must admit what the named members hold. */
function widenRest(
  values: Piece,
  properties: readonly { readonly type: Piece; readonly required: boolean }[],
): Piece {
  if (values.text === "unknown") return values
  const optional = properties.some(({ required }) => !required) ? [plain("undefined")] : []
  return joinPieces([values, ...properties.map(({ type }) => type), ...optional], "union")
}

function printInline(members: ObjectMembers): Code {
  const lines = members.properties.map(({ name, type, required, readOnly, comment }) =>
    joinCode(printComment(comment), readOnly ? "readonly " : "", name, required ? ": " : "?: ", type),
  )
  if (members.rest !== undefined) lines.push(joinCode("[key: string]: ", members.rest))
  return joinCode("{\n", ...lines.flatMap((line) => [line, "\n"]), "}")
}

/** What a property's comment says: what it is, its limits and default, whether it still should be used. */
export function describeProperty(schema: Schema): readonly CommentPart[] {
  const limits = [
    ...(schema.maxLength === undefined ? [] : [`At most ${schema.maxLength} characters.`]),
    ...(schema.minimum === undefined ? [] : [`At least ${schema.minimum}.`]),
    ...(schema.maximum === undefined ? [] : [`At most ${schema.maximum}.`]),
  ]
  const labels = Object.entries(schema["x-pagewright-enum-labels"] ?? {}).map(
    ([value, label]) => `- ${value}: ${label}`,
  )
  const isPlainDefault = schema.default !== undefined && typeof schema.default !== "object"
  return [
    schema.description ?? schema.title ?? "",
    labels.join("\n"),
    limits.join(" "),
    ...(isPlainDefault ? [{ tag: "@defaultValue", text: JSON.stringify(schema.default) }] : []),
    ...(schema.deprecated === true ? [{ tag: "@deprecated" }] : []),
  ]
}

function literal(value: Json): Piece {
  if (typeof value === "string") return plain(toStringLiteral(value))
  if (typeof value !== "object") return plain(String(value))
  return value === null ? plain("null") : unknownPiece
}

/** Join alternatives or parts; equal ones are written once, and `unknown` swallows a union. */
function joinPieces(pieces: readonly Piece[], binding: "union" | "intersection"): Piece {
  // Nearly always there is one.
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0]
  const distinct = [...new Map(pieces.map((piece) => [piece.text, piece])).values()]
  const [first] = distinct
  if (first === undefined) return unknownPiece
  if (distinct.length === 1) return first
  if (binding === "union" && distinct.some(({ text }) => text === "unknown")) return unknownPiece
  const sign = binding === "union" ? " | " : " & "
  const wrapped = distinct.map((piece) =>
    piece.binding === binding || piece.binding === "single" ? piece : wrap(piece),
  )
  return {
    ...joinCode(...wrapped.flatMap((piece, index) => (index === 0 ? [piece] : [sign, piece]))),
    binding,
  }
}

function wrap(piece: Piece): Code {
  return piece.binding === "single" ? piece : joinCode("(", piece, ")")
}

function single(code: Code): Piece {
  return { ...code, binding: "single" }
}

function plain(text: string): Piece {
  return { text, imports: [], binding: "single" }
}
