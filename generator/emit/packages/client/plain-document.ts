import { httpMethods, type OpenApiDocument } from "../../../contract/index.ts"
import { createReferenceCheck, hasMeaning, toDecodable, type LeadsSomewhere } from "./type-members.ts"

/** Whether a value holds nothing but what is known how to print. */
type Check = (value: unknown, leads: LeadsSomewhere) => boolean

/**
 * Tell whether a document holds nothing but what `printPlainTypes` knows how to print: no members that make a difference
 * and are not listed below, no names that have to be escaped, no references that lead nowhere, and none of the places
 * where openapi-typescript declares helpers.
 */
export function isPlainDocument(document: OpenApiDocument): boolean {
  return rootCheck(document, createReferenceCheck(document))
}

/** Printable ASCII without quotes and backslashes, which openapi-typescript takes as it is. */
const isName: Check = (value) =>
  typeof value === "string" && /^[ !#-[\]-~]*$/.test(value) && toDecodable(value) === value

/** Percent signs and tildes are escapes in references, and `#` is replaced in the names of operations. */
const isPlainId: Check = (value) => typeof value === "string" && /^[ !$&-[\]-}]+$/.test(value)

const isAnything: Check = () => true

const isScalar: Check = (value) => value === null || /^(?:string|number|boolean)$/.test(typeof value)

const isBoolean: Check = (value) => typeof value === "boolean"

const isType: Check = (value) => /^(?:string|integer|number|boolean|object|array|null)$/.test(String(value))

function leadsTo(section: string): Check {
  const pattern = new RegExp(`^#/components/${section}/[ !$&-.0-[\\]-}]+$`)
  return (value, leads) => typeof value === "string" && pattern.test(value) && leads(value)
}

function isListOf(check: Check): Check {
  return (value, leads) => Array.isArray(value) && value.every((item) => check(item, leads))
}

function isMapOf(check: Check): Check {
  return (value, leads) =>
    isObject(value) && haveAll(value, (name, member) => isName(name, leads) && check(member, leads))
}

/** An object without members that are not listed, but for those that make no difference. */
function isMadeOf(members: Readonly<Record<string, Check>>): Check {
  const checks = new Map(Object.entries(members))
  return (value, leads) =>
    isObject(value) &&
    haveAll(value, (name, member) => checks.get(name)?.(member, leads) ?? !hasMeaning(name))
}

/** Of plain data, without a list of its members: there are millions. */
function haveAll(members: object, check: (name: string, member: unknown) => boolean): boolean {
  for (const name in members)
    if (!check(name, (members as Readonly<Record<string, unknown>>)[name])) return false
  return true
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function ignore(members: string): Readonly<Record<string, Check>> {
  return Object.fromEntries(members.split(" ").map((name) => [name, isAnything]))
}

const hasSchemaMembers = isMadeOf({
  ...ignore(
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems " +
      "minProperties maxProperties propertyNames contentEncoding contentMediaType",
  ),
  $ref: leadsTo("schemas"),
  type: (value, leads) =>
    Array.isArray(value) ? value.every((one) => isType(one, leads)) : isType(value, leads),
  required: isListOf((name) => typeof name === "string"),
  readOnly: isBoolean,
  writeOnly: isBoolean,
  deprecated: isBoolean,
  const: isScalar,
  enum: isListOf(isScalar),
  items: isSchema,
  properties: isMapOf(isSchema),
  additionalProperties: (value, leads) => typeof value === "boolean" || isSchema(value, leads),
  allOf: isListOf(isSchema),
  anyOf: isListOf(isSchema),
  oneOf: isListOf(isSchema),
})

function isSchema(value: unknown, leads: LeadsSomewhere): boolean {
  return hasSchemaMembers(value, leads) && !isTwisted(value as Readonly<Record<string, unknown>>)
}

/** Members that openapi-typescript reads differently when they meet. */
function isTwisted(schema: Readonly<Record<string, unknown>>): boolean {
  const { type, enum: values, oneOf, required = [] } = schema
  const isEnumOfObjects =
    values !== undefined && (type === "object" || "properties" in schema || "additionalProperties" in schema)
  return (
    isEnumOfObjects ||
    (Array.isArray(type) && oneOf !== undefined) ||
    ((required as readonly string[]).length > 0 && refersInParts(schema))
  )
}

/** What is required of another schema's properties is said with a helper. */
function refersInParts({ allOf = [] }: { readonly allOf?: readonly object[] }): boolean {
  return allOf.some((part) => "$ref" in part || refersInParts(part))
}

const isMedia = isMapOf(isMadeOf({ schema: isSchema, encoding: isAnything }))
const isResponse = isMadeOf({ content: isMedia })
const isParameter = isWith(
  ["name", "in"],
  isMadeOf({
    ...ignore("style explode allowReserved allowEmptyValue"),
    name: isName,
    in: (place) => /^(?:query|header|path|cookie)$/.test(String(place)),
    required: isBoolean,
    deprecated: isBoolean,
    schema: isSchema,
  }),
)

function isReferenceTo(section: string): Check {
  return isWith(["$ref"], isMadeOf({ $ref: leadsTo(section) }))
}

function isWith(names: readonly string[], check: Check): Check {
  return (value, leads) => check(value, leads) && names.every((name) => Object.hasOwn(value as object, name))
}

function isEither(one: Check, other: Check): Check {
  return (value, leads) => one(value, leads) || other(value, leads)
}

const isOperation = isMadeOf({
  security: isAnything,
  deprecated: isBoolean,
  operationId: isPlainId,
  parameters: isListOf(isEither(isReferenceTo("parameters"), isParameter)),
  requestBody: isWith(["content"], isMadeOf({ required: isBoolean, content: isMedia })),
  responses: isMapOf(isEither(isReferenceTo("responses"), isResponse)),
})

const rootCheck = isMadeOf({
  ...ignore("openapi info security jsonSchemaDialect"),
  paths: isMapOf(isMadeOf(Object.fromEntries(httpMethods.map((method) => [method, isOperation])))),
  components: isMadeOf({
    securitySchemes: isAnything,
    schemas: isMapOf(isSchema),
    responses: isMapOf(isResponse),
    parameters: isMapOf(isParameter),
  }),
})
