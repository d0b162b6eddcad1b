/** A JSON Schema as packages carry it: without texts, references written `#Name`. */
export interface CompactSchema {
  readonly [keyword: string]: unknown
}

/** What is wrong with a value, and where. */
export interface Issue {
  readonly message: string
  readonly path: readonly PropertyKey[]
}

/** Standard Schema, version 1; see https://standardschema.dev. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1
    readonly vendor: "pagewright"
    readonly validate: (
      value: unknown,
    ) => { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] }
    readonly types?: { readonly input: Output; readonly output: Output } | undefined
  }
}

/** Make a Standard Schema of one of the package's schemas. */
export function createStandardSchema<Output>(
  schema: CompactSchema,
  schemas: Readonly<Record<string, CompactSchema>>,
): StandardSchema<Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "pagewright",
      validate: (value) => {
        const issues = findIssues(value, schema, { schemas, path: [] })
        return issues.length === 0 ? { value: value as Output } : { issues }
      },
    },
  }
}

interface Context {
  readonly schemas: Readonly<Record<string, CompactSchema>>
  readonly path: readonly PropertyKey[]
}

type Check = (value: unknown, expected: never, schema: CompactSchema, context: Context) => readonly Issue[]

/** Say what is wrong with a value; what a keyword does not apply to, it does not judge. */
function findIssues(value: unknown, schema: CompactSchema, context: Context): readonly Issue[] {
  if (value === null && schema["nullable"] === true) return []
  return Object.entries(schema).flatMap(
    ([keyword, expected]) => checks[keyword]?.(value, expected as never, schema, context) ?? [],
  )
}

const checks: Readonly<Record<string, Check>> = {
  $ref: (value, name: string, _, context) => {
    const target = Object.hasOwn(context.schemas, name.slice(1)) ? context.schemas[name.slice(1)] : undefined
    return target === undefined ? [] : findIssues(value, target, context)
  },
  type: (value, expected: string | readonly string[], _, context) => {
    const types = [expected].flat()
    return types.some((type) => isOfType(value, type)) ? [] : issue(context, `is no ${types.join(" or ")}`)
  },
  const: (value, expected: unknown, _, context) =>
    isEqual(value, expected) ? [] : issue(context, `is not ${JSON.stringify(expected)}`),
  enum: (value, known: readonly unknown[], _, context) =>
    known.some((one) => isEqual(value, one)) ? [] : issue(context, `is none of ${JSON.stringify(known)}`),
  required: (value, names: readonly string[], _, context) =>
    isObject(value)
      ? names.flatMap((name) => (Object.hasOwn(value, name) ? [] : issue(at(context, name), "is missing")))
      : [],
  properties: (value, properties: Readonly<Record<string, CompactSchema>>, _, context) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => {
          const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
          return schema === undefined || member === undefined
            ? []
            : findIssues(member, schema, at(context, name))
        })
      : [],
  patternProperties: (value, patterns: Readonly<Record<string, CompactSchema>>, _, context) =>
    isObject(value)
      ? Object.entries(patterns).flatMap(([pattern, schema]) =>
          Object.entries(value).flatMap(([name, member]) =>
            new RegExp(pattern, "u").test(name) ? findIssues(member, schema, at(context, name)) : [],
          ),
        )
      : [],
  additionalProperties: (value, expected: boolean | CompactSchema, schema, context) =>
    isObject(value) && expected !== true ? checkOthers(value, expected, schema, context) : [],
  items: (value, schema: CompactSchema | false, { prefixItems }, context) => {
    const from = Array.isArray(prefixItems) ? prefixItems.length : 0
    return Array.isArray(value)
      ? value
          .slice(from)
          .flatMap((item, index) =>
            schema === false
              ? issue(at(context, from + index), "is one too many")
              : findIssues(item, schema, at(context, from + index)),
          )
      : []
  },
  prefixItems: (value, schemas: readonly CompactSchema[], _, context) =>
    Array.isArray(value)
      ? schemas.flatMap((schema, index) =>
          index < value.length ? findIssues(value[index], schema, at(context, index)) : [],
        )
      : [],
  allOf: (value, parts: readonly CompactSchema[], _, context) =>
    parts.flatMap((part) => findIssues(value, part, context)),
  anyOf: (value, parts: readonly CompactSchema[], _, context) =>
    countMatches(value, parts, context) > 0 ? [] : issue(context, "fits none of the alternatives"),
  oneOf: (value, parts: readonly CompactSchema[], _, context) => {
    const count = countMatches(value, parts, context)
    return count === 1 ? [] : issue(context, `fits ${count} of the alternatives, not one`)
  },
  not: (value, schema: CompactSchema, _, context) =>
    findIssues(value, schema, context).length > 0 ? [] : issue(context, "is what it must not be"),
  if: (value, condition: CompactSchema, schema, context) => {
    const branch = findIssues(value, condition, context).length === 0 ? schema["then"] : schema["else"]
    return isObject(branch) ? findIssues(value, branch, context) : []
  },
  minLength: (value, limit: number, _, context) =>
    typeof value === "string" && [...value].length < limit ? issue(context, `is shorter than ${limit}`) : [],
  maxLength: (value, limit: number, _, context) =>
    typeof value === "string" && [...value].length > limit ? issue(context, `is longer than ${limit}`) : [],
  pattern: (value, pattern: string, _, context) =>
    typeof value === "string" && !new RegExp(pattern, "u").test(value)
      ? issue(context, `does not match ${pattern}`)
      : [],
  minimum: (value, limit: number, _, context) =>
    typeof value === "number" && value < limit ? issue(context, `is less than ${limit}`) : [],
  maximum: (value, limit: number, _, context) =>
    typeof value === "number" && value > limit ? issue(context, `is more than ${limit}`) : [],
  exclusiveMinimum: (value, limit: number, _, context) =>
    typeof value === "number" && value <= limit ? issue(context, `is not more than ${limit}`) : [],
  exclusiveMaximum: (value, limit: number, _, context) =>
    typeof value === "number" && value >= limit ? issue(context, `is not less than ${limit}`) : [],
  minItems: (value, limit: number, _, context) =>
    Array.isArray(value) && value.length < limit ? issue(context, `has fewer than ${limit} items`) : [],
  maxItems: (value, limit: number, _, context) =>
    Array.isArray(value) && value.length > limit ? issue(context, `has more than ${limit} items`) : [],
}

function checkOthers(
  value: object,
  expected: false | CompactSchema,
  { properties, patternProperties }: CompactSchema,
  context: Context,
): readonly Issue[] {
  const patterns = Object.keys(Object(patternProperties) as object).map((pattern) => new RegExp(pattern, "u"))
  return Object.entries(value).flatMap(([name, member]) => {
    if (Object.hasOwn(Object(properties) as object, name) || patterns.some((pattern) => pattern.test(name)))
      return []
    return expected === false
      ? issue(at(context, name), "is not known here")
      : findIssues(member, expected, at(context, name))
  })
}

function countMatches(value: unknown, parts: readonly CompactSchema[], context: Context): number {
  return parts.filter((part) => findIssues(value, part, context).length === 0).length
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null
  if (type === "array") return Array.isArray(value)
  if (type === "object") return isObject(value)
  return type === "integer" ? Number.isInteger(value) : typeof value === type
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b))
}

function at({ schemas, path }: Context, name: PropertyKey): Context {
  return { schemas, path: [...path, name] }
}

function issue({ path }: Context, message: string): readonly Issue[] {
  return [{ message, path }]
}
