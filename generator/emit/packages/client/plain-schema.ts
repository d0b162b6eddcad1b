import type { Json, Schema } from "../../../contract/index.ts"
import { printBlock, type Member } from "./plain-member.ts"

/** A type as text. */
export interface PlainType {
  readonly text: string
  /** What decides on parentheses around it, and on the brackets of a list. */
  readonly kind: "single" | "array" | "union" | "intersection"
}

/**
 * Print the type of a schema as openapi-typescript does, twists included; see `isPlainDocument` for the schemas that it
 * can be asked for.
 *
 * @param depth - Of the line on which the type begins.
 */
export function printPlainSchema(schema: Schema, depth: number): PlainType {
  if (schema.$ref !== undefined) return single(printReference(schema.$ref))
  if (schema.const !== undefined && schema.const !== null) return single(printScalar(schema.const))
  if (schema.enum !== undefined) return printEnum(schema.enum, schema.type)
  const base = [...printOwn(schema, depth), ...printAllOf(schema, depth)]
  const whole = base.length === 0 ? [] : [intersect(base)]
  const any = (schema.anyOf ?? []).map((option) => printPlainSchema(option, depth))
  const widened = any.length === 0 ? whole : [unite([...whole, ...any])]
  const one = (schema.oneOf ?? []).map((option) => printPlainSchema(option, depth))
  if (one.length > 0) return addOneOf(widened, one)
  return widened[0] ?? single(schema.type === undefined ? "unknown" : "Record<string, never>")
}

/** What is said beside a member whose value has the schema. */
export function listNotes(schema: Pick<Schema, "deprecated" | "enum" | "type">): readonly string[] {
  const { deprecated, enum: values, type = "unknown" } = schema
  return [
    ...(deprecated === true ? ["@deprecated"] : []),
    ...("const" in schema ? ["@constant"] : []),
    ...(values === undefined ? [] : [`@enum {${[type].flat().join("|")}}`]),
  ]
}

/** `#/components/schemas/Ship` is `components["schemas"]["Ship"]`. */
export function printReference(reference: string): string {
  const [, , section, name] = reference.split("/")
  return `components["${section}"]["${name}"]`
}

function printEnum(values: readonly Json[], type: Schema["type"]): PlainType {
  const members = values.map((value) => single(printScalar(value)))
  return unite(Array.isArray(type) && type.includes("null") ? [...members, single("null")] : members)
}

function printScalar(value: Json): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value)
}

/** Several types are each printed with all else that the schema says. */
function printOwn(schema: Schema, depth: number): readonly PlainType[] {
  const { type } = schema
  if (typeof type === "object")
    return [
      unite(
        type.map((one) =>
          one === "null" ? single("null") : printPlainSchema({ ...schema, type: one }, depth),
        ),
      ),
    ]
  if (type === "integer") return [single("number")]
  if (type === "array") return [printArray(schema.items, depth)]
  return type === undefined || type === "object" ? printObject(schema, depth) : [single(type)]
}

/** A list of what is printed as a list without saying so itself is taken for that list. */
function printArray(items: Schema | undefined, depth: number): PlainType {
  const item = items === undefined ? single("unknown") : printPlainSchema(items, depth)
  return item.kind === "array" && items?.type !== "array"
    ? item
    : { text: `${enclose(item)}[]`, kind: "array" }
}

function printObject(schema: Schema, depth: number): readonly PlainType[] {
  const { properties = {}, additionalProperties: rest = false, required = [] } = schema
  const members = Object.entries(properties).map(([name, property]): Member => {
    const { text } = printPlainSchema(property, depth + 1)
    const optional = !required.includes(name)
    return { name, type: text, optional, readOnly: property.readOnly === true, notes: listNotes(property) }
  })
  const named = members.length === 0 ? [] : [single(printBlock(members, depth))]
  if (rest === false) return named
  const isOpen = rest === true || Object.keys(rest).length === 0
  const type = isOpen ? "unknown" : printPlainSchema(rest, depth + 1).text
  return [intersect([...named, single(printBlock([], depth, `[key: string]: ${type}`))])]
}

/** What the whole requires, its parts require too. */
function printAllOf({ allOf = [], required = [] }: Schema, depth: number): readonly PlainType[] {
  const parts = allOf.map((part) =>
    printPlainSchema({ ...part, required: [...required, ...(part.required ?? [])] }, depth),
  )
  return parts.length === 0 ? [] : [intersect(parts)]
}

function addOneOf(base: readonly PlainType[], options: readonly PlainType[]): PlainType {
  return options.every(isPrimitive) ? unite([...base, ...options]) : intersect([...base, unite(options)])
}

/** These are named once in a union, however often they are meant. */
function isPrimitive({ text, kind }: PlainType): boolean {
  return kind === "single" && primitives.has(text)
}

function isSame(one: PlainType, other: PlainType): boolean {
  return one.text === other.text && one.kind === other.kind
}

const primitives: ReadonlySet<string> = new Set(["boolean", "never", "null", "number", "string"])

function unite(types: readonly PlainType[]): PlainType {
  return types.length === 0 ? single("never") : join(types, "union", " | ")
}

function intersect(types: readonly PlainType[]): PlainType {
  return join(types, "intersection", " & ")
}

function join(types: readonly PlainType[], kind: PlainType["kind"], sign: string): PlainType {
  const [first] = types
  if (first !== undefined && types.length === 1) return first
  const distinct = types.filter(
    (type, index) => !isPrimitive(type) || types.findIndex((one) => isSame(one, type)) === index,
  )
  return { text: distinct.map(enclose).join(sign), kind }
}

function enclose({ text, kind }: PlainType): string {
  return kind === "union" || kind === "intersection" ? `(${text})` : text
}

function single(text: string): PlainType {
  return { text, kind: "single" }
}
