import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js"
import type { DataValidationCxt } from "ajv/dist/types/index.js"
import addFormats from "ajv-formats"
import { memberOf } from "./json.js"
import type { ServerSchema } from "./operation.js"
import { componentKeyword, namesKeyword, prepareSchema, type ComponentTarget } from "./prepare-schema.js"
import type { Violation } from "./problem.js"
import { componentKey, type SchemaLibrary } from "./schema-library.js"

/** Judges values by the schemas of one document. */
export interface Validator {
  /** Ask once for each set of rules: what a judge has compiled, it keeps. */
  judgeBy(rules: ValidationRules): Judge
}

/** Judges one value; without violations it is fine. */
export type Judge = (value: unknown, schema: ServerSchema, place: Place) => readonly Violation[]

/** Where a value stands in a call. */
export interface Place {
  readonly in: Violation["in"]
  /** Pointer of the value itself, put before every violation's. */
  readonly pointer?: string
}

export interface ValidationRules {
  /** Take `null` for members that are not required, and numbers for the names of enumerations. */
  readonly lenient?: boolean
  /** Look at read-only members, too. Callers send them back as they got them, changed or not; servers ignore them. */
  readonly readOnly?: boolean
  /** Name all that is wrong instead of the first thing; costs memory in proportion to the value. */
  readonly all?: boolean
}

/** At most this many violations are named; the rest of a bad request looks alike. */
const maximumViolations = 20

const none: readonly Violation[] = []

/**
 * Validate with ajv, compiling as late as possible: an operation's schema when it is first called, a component when a
 * value first reaches it. (Compiling a type with everything that it refers to takes seconds for large documents.)
 */
export function createValidator(library: SchemaLibrary): Validator {
  return { judgeBy: (rules) => createJudge(createCompiler(library, rules)) }
}

function createJudge({ compile, turn }: Compiler): Judge {
  return (value, schema, place) => {
    turn.count += 1
    const validate = compile(schema)
    if (validate(value)) return none
    return (validate.errors ?? []).slice(0, maximumViolations).map((error) => ({
      in: place.in,
      pointer: `${place.pointer ?? ""}${error.instancePath}`,
      message: describe(error),
      rule: { keyword: error.keyword, params: error.params },
    }))
  }
}

interface Compiler {
  compile(this: void, schema: ServerSchema): ValidateFunction
  readonly turn: Turn
}

/** Counts the values that were judged: what was found out of one may not hold for the next. */
interface Turn {
  count: number
}

function createCompiler(library: SchemaLibrary, rules: ValidationRules): Compiler {
  const ajv = createAjv(rules)
  const lenient = rules.lenient === true
  const how = { library, lenient, skipReadOnly: lenient && rules.readOnly !== true, inlined: undefined }
  const bySchema = new WeakMap<ServerSchema, ValidateFunction>()
  const byKey = new Map<string, ValidateFunction>()
  const turn: Turn = { count: 0 }
  const compile = (schema: ServerSchema): ValidateFunction => {
    const known = bySchema.get(schema)
    if (known !== undefined) return known
    // Most bodies are nothing but a component.
    const key = Object.keys(schema).length === 1 ? componentKey(schema) : undefined
    const validate =
      key === undefined ? compileSafely(ajv, prepareSchema(schema, how)) : compileComponent(key)
    bySchema.set(schema, validate)
    return validate
  }
  const compileComponent = (key: string): ValidateFunction => {
    const known = byKey.get(key)
    if (known !== undefined) return known
    // References that lead to nothing but each other allow anything.
    byKey.set(key, compileSafely(ajv, {}))
    const validate = compile(memberOf(library.schemas, key) ?? {})
    byKey.set(key, validate)
    return validate
  }
  ajv.addKeyword({
    keyword: componentKeyword,
    errors: "full",
    compile: (target: ComponentTarget) => createComponentCheck(target, compileComponent, turn),
  })
  ajv.addKeyword({ keyword: namesKeyword, type: "string", errors: true, validate: createNamesCheck() })
  return { compile, turn }
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

function createAjv(rules: ValidationRules): Ajv2020 {
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
  return ajv
}

/** Compiled only now that a value is there: types refer to each other, and compiling them all takes seconds. */
function createComponentCheck(
  { key, orNull }: ComponentTarget,
  compileComponent: (key: string) => ValidateFunction,
  turn: Turn,
) {
  let validate: ValidateFunction | undefined
  let running: string | undefined
  let last:
    | { readonly turn: number; readonly path: string | undefined; readonly isValid: boolean }
    | undefined
  function check(value: unknown, context?: DataValidationCxt): boolean {
    if (value === null && orNull) return true
    // Back at the same value, a schema that is nothing but itself has nothing more to say of it.
    if (context !== undefined && context.instancePath === running) return true
    // Schemas that name another one twice would ask twice as often with each level.
    if (context !== undefined && last?.turn === turn.count && last.path === context.instancePath)
      return last.isValid
    const outer = running
    running = context?.instancePath
    try {
      validate ??= compileComponent(key)
      const isValid = validate(value, context)
      check.errors = validate.errors ?? []
      last = { turn: turn.count, path: context?.instancePath, isValid }
      return isValid
    } finally {
      running = outer
    }
  }
  check.errors = [] as Partial<ErrorObject>[]
  return check
}

function createNamesCheck() {
  function check(names: readonly unknown[], value: unknown): boolean {
    const isValid = names.includes(value)
    check.errors = isValid ? [] : [{ keyword: namesKeyword, params: { allowedValues: names } }]
    return isValid
  }
  check.errors = [] as Partial<ErrorObject>[]
  return check
}

/** A schema that ajv refuses, such as one with a broken pattern, must not make the operation unusable. */
function compileSafely(ajv: Ajv2020, schema: AnySchemaObject): ValidateFunction {
  try {
    return ajv.compile(schema)
  } catch {
    return ajv.compile({})
  }
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
