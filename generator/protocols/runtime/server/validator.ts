import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { isRecord, memberOf } from "./json.ts"
import type { Operation, ServerSchema } from "./operation.ts"
import type { Violation } from "./problem.ts"
import { componentKey, type SchemaLibrary } from "./schema-library.ts"

/** Judges one value by a schema of the document; without violations it is fine. */
export interface Validator {
  check(value: unknown, schema: ServerSchema, rules: ValidationRules): readonly Violation[]
}

export interface ValidationRules {
  readonly in: Violation["in"]
  /** Pointer of the value itself, put before every violation's. */
  readonly pointer?: string
  /** Take `null` for members that are not required, and numbers for the names of enumerations. */
  readonly lenient?: boolean
  /** Look at read-only members, too. Callers send them back as they got them, changed or not; servers ignore them. */
  readonly readOnly?: boolean
  /** Name all that is wrong instead of the first thing; costs memory in proportion to the value. */
  readonly all?: boolean
}

/** At most this many violations are named; the rest of a bad request looks alike. */
const maximumViolations = 20

/**
 * Validate with ajv, compiling as late as possible: an operation's schema when it is first called, a component when a
 * value first reaches it. (Compiling a type with everything that it refers to takes seconds for large documents.)
 */
export function createValidator(library: SchemaLibrary): Validator {
  const modes: Mode[] = []
  return {
    check(value, schema, rules) {
      const number =
        Number(rules.lenient === true) + 2 * Number(rules.readOnly === true) + 4 * Number(rules.all === true)
      const mode = (modes[number] ??= createMode(library, rules))
      const validate = mode.compile(schema)
      if (validate(value)) return []
      return (validate.errors ?? []).slice(0, maximumViolations).map((error) => ({
        in: rules.in,
        pointer: `${rules.pointer ?? ""}${error.instancePath}`,
        message: describe(error),
        rule: { keyword: error.keyword, params: error.params },
      }))
    },
  }
}

interface Mode {
  compile(schema: ServerSchema): ValidateFunction
}

function createMode(library: SchemaLibrary, rules: ValidationRules): Mode {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: rules.all === true,
    logger: false,
    validateSchema: false,
    addUsedSchema: false,
    unicodeRegExp: true,
  })
  addFormats.default(ajv)
  for (const format of laxFormats) ajv.addFormat(format, true)
  const lenient = rules.lenient === true
  const bySchema = new WeakMap<ServerSchema, ValidateFunction>()
  const byKey = new Map<string, ValidateFunction>()
  const compile = (schema: ServerSchema): ValidateFunction => {
    // Most bodies are nothing but a component.
    const key = Object.keys(schema).length === 1 ? componentKey(schema) : undefined
    if (key !== undefined) return compileComponent(key)
    const known =
      bySchema.get(schema) ??
      compileSafely(
        ajv,
        prepare(schema, {
          library,
          lenient,
          skipReadOnly: lenient && rules.readOnly !== true,
          inlined: undefined,
        }),
      )
    bySchema.set(schema, known)
    return known
  }
  const compileComponent = (key: string): ValidateFunction => {
    const known = byKey.get(key) ?? compile(memberOf(library.schemas, key) ?? {})
    byKey.set(key, known)
    return known
  }
  ajv.addKeyword({
    keyword: componentKeyword,
    errors: "full",
    validate: checkComponent(compileComponent),
  })
  ajv.addKeyword({ keyword: namesKeyword, type: "string", errors: true, validate: checkNames() })
  return { compile }
}

function checkNames() {
  function check(names: readonly unknown[], value: unknown): boolean {
    const isValid = names.includes(value)
    check.errors = isValid ? [] : [{ keyword: namesKeyword, params: { allowedValues: names } }]
    return isValid
  }
  check.errors = [] as Partial<ErrorObject>[]
  return check
}

/** Formats that pages name and servers do not hold to: empty dates, dates without a zone, any string as a URL. */
const laxFormats = [
  "date-time",
  "date",
  "time",
  "duration",
  "byte",
  "binary",
  "password",
  "uri",
  "url",
  "uri-reference",
]

const componentKeyword = "pagewrightComponent"

/** An enumeration's names, where a number or null is fine as well. */
const namesKeyword = "pagewrightNames"

function checkComponent(compileComponent: (key: string) => ValidateFunction) {
  function check(target: ComponentTarget, value: unknown, _parent?: unknown, context?: object): boolean {
    if (value === null && target.orNull) return true
    const validate = compileComponent(target.key)
    const isValid = validate(value, context as never)
    check.errors = validate.errors ?? []
    return isValid
  }
  check.errors = [] as Partial<ErrorObject>[]
  return check
}

interface ComponentTarget {
  readonly key: string
  readonly orNull: boolean
}

/** A schema that ajv refuses, such as one with a broken pattern, must not make the operation unusable. */
function compileSafely(ajv: Ajv2020, schema: AnySchemaObject): ValidateFunction {
  try {
    return ajv.compile(schema)
  } catch {
    return ajv.compile({})
  }
}

const schemaMaps = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"])
/** Keywords whose schemas judge the same value as the schema that they stand in. */
const inPlace = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else"])
const schemaMembers = new Set([
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "propertyNames",
  "contains",
])
const skipped = new Set([
  "xml",
  "discriminator",
  "example",
  "examples",
  "default",
  "description",
  "title",
  "$ref",
])

interface Preparation {
  readonly library: SchemaLibrary
  readonly lenient: boolean
  readonly skipReadOnly: boolean
  /**
   * Components already copied in place above here. Set inside a schema with `unevaluatedProperties`: what counts as
   * evaluated is not seen through the lazy keyword, so references are copied instead.
   */
  readonly inlined: readonly string[] | undefined
}

/** Copy a schema for ajv: prose dropped, references turned into a keyword that compiles its target when reached. */
function prepare(schema: ServerSchema | boolean, how: Preparation, isOptional = false): AnySchemaObject {
  if (typeof schema === "boolean") return schema ? {} : { not: {} }
  if (how.skipReadOnly && schema.readOnly === true) return {}
  const orNull = how.lenient && isOptional
  const needsInlining = "unevaluatedProperties" in schema || "unevaluatedItems" in schema
  const inside = needsInlining ? { ...how, inlined: how.inlined ?? [] } : how
  const copy: Record<string, unknown> = prepareReference(schema, inside, orNull)
  for (const [keyword, value] of Object.entries(schema)) {
    if (skipped.has(keyword) || keyword.startsWith("x-")) continue
    // Types that are open for more are rarely as exclusive as a document says.
    const target = keyword === "oneOf" && how.lenient && !("anyOf" in schema) ? "anyOf" : keyword
    copy[target] =
      keyword in copy
        ? [...(copy[keyword] as []), ...(value as [])]
        : prepareKeyword(keyword, value, schema, inside)
  }
  return how.lenient ? loosen(copy, schema, orNull) : copy
}

function prepareReference(schema: ServerSchema, how: Preparation, orNull: boolean): Record<string, unknown> {
  const key = componentKey(schema)
  if (key === undefined) return {}
  if (how.inlined === undefined || how.inlined.includes(key)) return { [componentKeyword]: { key, orNull } }
  const inside = { ...how, inlined: [...how.inlined, key] }
  return { allOf: [prepare(memberOf(how.library.schemas, key) ?? {}, inside)] }
}

function prepareKeyword(keyword: string, value: unknown, schema: ServerSchema, how: Preparation): unknown {
  const below = { ...how, inlined: undefined }
  if (inPlace.has(keyword)) {
    return Array.isArray(value)
      ? value.map((part: ServerSchema) => prepare(part, how))
      : prepare(value as ServerSchema | boolean, how)
  }
  if (keyword === "prefixItems") return (value as readonly ServerSchema[]).map((part) => prepare(part, below))
  if (schemaMembers.has(keyword)) {
    return typeof value === "boolean" ? value : prepare(value as ServerSchema, below, keyword === "items")
  }
  if (!schemaMaps.has(keyword) || !isRecord(value)) return value
  const isMember = keyword === "properties"
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      prepare(part as ServerSchema, below, isMember && schema.required?.includes(name) !== true),
    ]),
  )
}

/**
 * Take what callers of REST services send although no page says so: `null` for a member that is not set, and the
 * number of an enumeration's member in place of its name.
 */
function loosen(copy: Record<string, unknown>, schema: ServerSchema, orNull: boolean): AnySchemaObject {
  const types =
    typeof copy["type"] === "string" ? [copy["type"]] : ((copy["type"] ?? []) as readonly string[])
  const isEnumeration = types.includes("string") && ("enum" in copy || "x-pagewright-open-enum" in schema)
  const branches = ["const", "allOf", "anyOf", "oneOf", "not"].some((keyword) => keyword in copy)
  if (branches) return orNull ? { anyOf: [{ type: "null" }, copy] } : copy
  const { enum: names, ...rest } = copy
  const more = [...(isEnumeration ? ["integer"] : []), ...(orNull ? ["null"] : [])].filter(
    (type) => !types.includes(type),
  )
  const wider = types.length === 0 || more.length === 0 ? rest : { ...rest, type: [...types, ...more] }
  if (names === undefined) return wider
  return isEnumeration
    ? { ...wider, [namesKeyword]: names }
    : { ...wider, enum: orNull ? [...(names as []), null] : names }
}

function describe(error: NonNullable<ValidateFunction["errors"]>[number]): string {
  const { keyword, params, message = "is not valid" } = error
  if (keyword === "type") return `must be ${[params["type"]].flat().join(" or ")}`
  if (keyword === "additionalProperties") return "must not have members that the schema does not name"
  if (keyword === "enum" || keyword === namesKeyword) return describeNames(params["allowedValues"])
  return message
}

function describeNames(names: unknown): string {
  const shown = Array.isArray(names) ? names.slice(0, 20).map(String).join(", ") : ""
  return shown === "" ? "must be one of the documented values" : `must be one of ${shown}`
}

/** Judge everything that a call brings: each parameter, then the body. */
export function checkCall(
  validator: Validator,
  operation: Operation,
  call: {
    readonly parameters: Readonly<Record<string, unknown>>
    readonly body: unknown
    readonly mediaType?: string
  },
  rules: Omit<ValidationRules, "in">,
): readonly Violation[] {
  const parameters: Violation[] = []
  for (const parameter of operation.parameters) {
    const value = call.parameters[parameter.wireName]
    if (value !== undefined || parameter.required)
      parameters.push(...checkParameter(validator, parameter, value))
  }
  const { request } = operation
  if (request === undefined) return parameters
  if (call.body === undefined) {
    const missing: Violation = { in: "body", pointer: "", message: "must be present" }
    return request.required === true ? [...parameters, missing] : parameters
  }
  if (call.body instanceof Uint8Array) return parameters
  const schema = request.schemaByMediaType?.[call.mediaType ?? ""] ?? request.schema
  const inBody = validator.check(call.body, schema, { ...rules, in: "body" })
  return parameters.length === 0 ? inBody : [...parameters, ...inBody]
}

function checkParameter(
  validator: Validator,
  parameter: Operation["parameters"][number],
  value: unknown,
): readonly Violation[] {
  const where = parameter.in as Violation["in"]
  const pointer = `/${parameter.wireName.replaceAll("~", "~0").replaceAll("/", "~1")}`
  if (value === undefined) return [{ in: where, pointer, message: "must be present" }]
  return validator.check(value, parameter.schema, { in: where, pointer })
}
