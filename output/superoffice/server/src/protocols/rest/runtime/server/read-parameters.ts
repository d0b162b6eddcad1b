import type { HttpRequest } from "../../../runtime/server/http.js"
import type { Operation, OperationParameter, ServerSchema } from "../../../runtime/server/operation.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { memberSchema } from "../../../runtime/server/schema-library.js"
import { readJsonText, splitItems, splitMembers, stripStyle } from "./decode-style.js"

/** Values of a path's parameters by name, percent-decoded. */
export type PathValues = Readonly<Record<string, string>>

/** Values by wire name, converted to what the parameters' schemas say. */
export type Parameters = Readonly<Record<string, unknown>>

const noParameters: Parameters = Object.create(null) as Parameters

/** Make what reads an operation's parameters out of a call's path, query, headers and cookies. */
export function createParameterReader(
  { parameters }: Operation,
  host: ServerHost,
): (path: PathValues, request: HttpRequest) => Parameters {
  const inQuery = parameters.filter((one) => one.in === "query")
  const elsewhere = parameters.filter((one) => one.in !== "query")
  const sources = elsewhere.map((parameter) => createSource(parameter))
  return (path, request) => {
    if (request.query === "" && elsewhere.length === 0) return noParameters
    const values = Object.create(null) as Record<string, unknown>
    elsewhere.forEach((parameter, at) => {
      const text = sources[at]?.(path, request)
      if (text !== undefined) values[parameter.wireName] = convert([text], parameter, host)
    })
    if (request.query !== "") readQuery(inQuery, request.query, values, host)
    return values
  }
}

type Source = (path: PathValues, request: HttpRequest) => string | undefined

function createSource({ in: place, wireName }: OperationParameter): Source {
  if (place === "path") return (path) => (Object.hasOwn(path, wireName) ? path[wireName] : undefined)
  if (place === "cookie") return (_path, { headers }) => readCookie(headers["cookie"], wireName)
  const name = wireName.toLowerCase()
  return (_path, { headers }) => headers[name]
}

function readQuery(
  parameters: readonly OperationParameter[],
  query: string,
  values: Record<string, unknown>,
  host: ServerHost,
): void {
  const pairs = readPairs(query)
  for (const parameter of parameters) {
    const key = parameter.wireName.toLowerCase()
    const texts = pairs.get(key) ?? pairs.get(`${key}[]`)
    const value =
      texts === undefined
        ? (readMembers(parameter, pairs, host) ?? readEntries(parameter, query, host))
        : convert(texts, parameter, host)
    if (value !== undefined) values[parameter.wireName] = value
  }
}

type Pairs = ReadonlyMap<string, readonly string[]>

/** Query parameters by name in lower case: some servers do not mind the case, so some callers do not either. */
function readPairs(query: string): Pairs {
  const pairs = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(query)) {
    const key = name.toLowerCase()
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, [value])
    else known.push(value)
  }
  return pairs
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function convert(texts: readonly string[], parameter: OperationParameter, host: ServerHost): unknown {
  const schema = host.resolve(parameter.schema)
  const [first = ""] = texts
  if (allows(schema, "array")) return convertList(texts, parameter, schema, host)
  if (allows(schema, "object")) return convertObject(first, parameter, host)
  return convertText(parameter.in === "path" ? stripStyle(first, parameter) : first, schema, host)
}

/** Callers mix the forms of lists, so all of them are read: repeated, in one text, as JSON. */
function convertList(
  texts: readonly string[],
  parameter: OperationParameter,
  schema: ServerSchema,
  host: ServerHost,
): unknown {
  const [first = ""] = texts
  const items = schema.items === undefined ? {} : host.resolve(schema.items)
  const json = texts.length === 1 ? readJsonText(first) : undefined
  if (Array.isArray(json)) return json
  const parts = texts.length === 1 ? splitItems(first, parameter) : texts
  return parts.map((part) => convertText(part, items, host))
}

function convertObject(text: string, parameter: OperationParameter, host: ServerHost): unknown {
  const json = readJsonText(text)
  const members = json === undefined ? splitMembers(text, parameter) : undefined
  if (members === undefined) return json ?? text
  const schema = host.flatten(parameter.schema)
  return Object.fromEntries(
    members.map(([name, value]) => [name, convertField([value], memberSchema(schema, name) ?? {}, host)]),
  )
}

/** Members of an object that is spread over the query: `filter[name]=Bo` (`deepObject`), or each member by itself. */
function readMembers(parameter: OperationParameter, query: Pairs, host: ServerHost): unknown {
  const { properties } = host.flatten(parameter.schema)
  const isDeep = parameter.style === "deepObject"
  if (properties === undefined || (!isDeep && !parameter.explode)) return undefined
  const members = Object.entries(properties).flatMap(([name, schema]) => {
    const key = isDeep ? `${parameter.wireName}[${name}]` : name
    const texts = query.get(key.toLowerCase())
    return texts === undefined ? [] : [[name, convertField(texts, schema, host)] as const]
  })
  return members.length === 0 ? undefined : Object.fromEntries(members)
}

/** Members of a map, whose names only the query says: `extra[one]=1&extra[Two]=2`. */
function readEntries(
  { wireName, style, schema }: OperationParameter,
  query: string,
  host: ServerHost,
): unknown {
  if (style !== "deepObject") return undefined
  const { properties, additionalProperties } = host.flatten(schema)
  if (properties !== undefined || typeof additionalProperties !== "object") return undefined
  const start = `${wireName.toLowerCase()}[`
  const pairs = [...new URLSearchParams(query)].filter(
    ([name]) => name.toLowerCase().startsWith(start) && name.endsWith("]"),
  )
  const values = host.flatten(additionalProperties)
  return pairs.length === 0
    ? undefined
    : Object.fromEntries(
        pairs.map(([name, text]) => [name.slice(start.length, -1), convertText(text, values, host)]),
      )
}

/** A value that came as text, once or several times, as its schema says it; objects and lists may be JSON. */
export function convertField(texts: readonly string[], written: ServerSchema, host: ServerHost): unknown {
  const schema = host.flatten(written)
  const [only = "", ...others] = texts
  const isList = allows(schema, "array")
  const json = others.length === 0 && (isList || allows(schema, "object")) ? readJsonText(only) : undefined
  if (json !== undefined) return json
  if (!isList) return others.length === 0 ? convertText(only, schema, host) : texts
  const items = schema.items === undefined ? {} : host.flatten(schema.items)
  return texts.map((text) => convertText(text, items, host))
}

/** Text as its schema says it. What cannot be converted stays text, which then does not fit its schema. */
export function convertText(text: string, schema: ServerSchema, host: ServerHost): unknown {
  const branches = schema.oneOf ?? schema.anyOf
  if (branches !== undefined) return convertByBranch(text, branches, host)
  if (
    (allows(schema, "integer") || allows(schema, "number")) &&
    /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)
  ) {
    return Number(text)
  }
  if (allows(schema, "boolean") && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true"
  return text
}

function convertByBranch(text: string, branches: readonly ServerSchema[], host: ServerHost): unknown {
  const converted = branches.map((branch) => convertText(text, host.resolve(branch), host))
  return converted.find((value) => typeof value !== "string") ?? text
}

function allows(schema: ServerSchema, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type))
}

/** Whether a text can be what a schema of a path parameter says; tells operations with equal templates apart. */
export function suitsPath(text: string, schema: ServerSchema, host: ServerHost): boolean {
  const resolved = host.resolve(schema)
  const value = convertText(text, resolved, host)
  if (resolved.enum !== undefined) {
    return resolved.enum.some((member) => String(member).toLowerCase() === text.toLowerCase())
  }
  if (allows(resolved, "integer")) return Number.isInteger(value)
  if (allows(resolved, "number")) return typeof value === "number"
  return !allows(resolved, "boolean") || typeof value === "boolean"
}

/** How much a schema says about a path parameter: the more, the earlier its operation is tried. */
export function pathRank(schema: ServerSchema, host: ServerHost): number {
  const resolved = host.resolve(schema)
  if (resolved.enum !== undefined) return 0
  return allows(resolved, "integer") || allows(resolved, "number") || allows(resolved, "boolean") ? 1 : 2
}
