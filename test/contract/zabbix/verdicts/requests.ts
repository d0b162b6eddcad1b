/** Requests to be judged: the samples of a document and what can be done to them. */
import type { Json, Schema } from "../../../../generator/contract/index.ts"
import type { DocumentedMethod } from "./methods.ts"

export type RequestKind =
  | "sample"
  | "unknown-property"
  | "wrong-type"
  | "missing"
  | "out-of-enum"
  | "documented"

export interface JudgedRequest {
  readonly method: string
  readonly kind: RequestKind
  /** What was done to which property, for the report. */
  readonly change: string
  readonly params: Json
}

type JsonObject = Readonly<Record<string, Json>>

/** The samples of a method as they stand. */
export function makeSampleRequests(method: DocumentedMethod): readonly JudgedRequest[] {
  return method.samples.map((params) => make(method, "sample", "", params))
}

/** A sample with a property that no method knows; nothing for one without objects. */
export function addUnknown(params: Json): Json | undefined {
  const object = firstObject(params)
  return object === undefined ? undefined : replaceFirst(params, { ...object, noSuchThing: "1" })
}

/** What can be done to a sample that the server takes; one that it refuses would only be refused again. */
export function makeMutations(method: DocumentedMethod, params: Json): readonly JudgedRequest[] {
  const object = firstObject(params)
  if (object === undefined) return mutateList(method, params)
  const put = (changed: JsonObject) => replaceFirst(params, changed)
  const properties = method.propertiesOf(object)
  return [
    make(method, "unknown-property", "noSuchThing", put({ ...object, noSuchThing: "1" })),
    ...(Array.isArray(params) ? [make(method, "wrong-type", "params = empty list", [])] : []),
    ...Object.entries(object).flatMap(([name, value]) =>
      wrongValues(value, properties[name]).map(({ words, value: wrong }) =>
        make(method, "wrong-type", `${name} = ${words}`, put({ ...object, [name]: wrong })),
      ),
    ),
    ...Object.keys(object).map((name) => make(method, "missing", name, put(without(object, name)))),
    ...Object.entries(properties).flatMap(([name, schema]) => {
      const values = enumOf(schema, method)
      if (values === undefined) return []
      const outside: Json = values.every((value) => typeof value === "string" && !/^-?\d+$/.test(value))
        ? "no_such_value"
        : 9999
      return [make(method, "out-of-enum", name, put({ ...object, [name]: outside }))]
    }),
    ...Object.entries(properties)
      .filter(([name]) => !(name in object))
      .flatMap(([name, schema]) => {
        const value = method.plausible(name, schema)
        return value === undefined
          ? []
          : [make(method, "documented", name, put({ ...object, [name]: value }))]
      }),
    ...Object.entries(object).flatMap(([name, value]) => mutateNested(method, name, value, put, object)),
  ]
}

/** What can be done to an object inside of a sample, or to the first of a list of them. */
function mutateNested(
  method: DocumentedMethod,
  name: string,
  value: Json,
  put: (changed: JsonObject) => Json,
  object: JsonObject,
): readonly JudgedRequest[] {
  const inner = firstObject(value)
  if (inner === undefined || Object.keys(inner).some((key) => /^\d+$/.test(key))) return []
  const change = (changed: JsonObject) => put({ ...object, [name]: replaceFirst(value, changed) })
  return [
    make(method, "unknown-property", `${name}.noSuchThing`, change({ ...inner, noSuchThing: "1" })),
    ...Object.keys(inner).map((key) =>
      make(method, "missing", `${name}.${key}`, change(without(inner, key))),
    ),
    ...Object.entries(inner)
      .filter(([, own]) => typeof own !== "object")
      .map(([key]) =>
        make(method, "wrong-type", `${name}.${key} = object`, change({ ...inner, [key]: { a: { b: 1 } } })),
      ),
  ]
}

function make(method: DocumentedMethod, kind: RequestKind, change: string, params: Json): JudgedRequest {
  return { method: method.name, kind, change, params }
}

/** Methods that take a list of IDs. */
function mutateList(method: DocumentedMethod, params: Json): readonly JudgedRequest[] {
  if (!Array.isArray(params)) return []
  return [
    make(method, "wrong-type", "params = empty list", []),
    make(method, "wrong-type", "item = object", [{ noSuchThing: "1" }]),
    make(method, "wrong-type", "item = text", ["no id"]),
    make(method, "wrong-type", "params = object", { noSuchThing: "1" }),
  ]
}

function wrongValues(value: Json, schema: Schema | undefined): readonly { words: string; value: Json }[] {
  if (typeof value === "object") return [{ words: "text", value: "no object" }]
  const wrong: { words: string; value: Json }[] = [{ words: "object", value: { noSuchThing: { a: 1 } } }]
  const isNumeric = typeof value === "number" || /pattern/.test(JSON.stringify(schema ?? {}))
  return isNumeric ? [...wrong, { words: "text", value: "no number" }] : wrong
}

function enumOf(schema: Schema, method: DocumentedMethod): readonly Json[] | undefined {
  const resolved = method.resolve(schema)
  if (resolved.enum !== undefined) return resolved.enum
  return undefined
}

function firstObject(params: Json): JsonObject | undefined {
  const first: Json | undefined = Array.isArray(params) ? (params[0] as Json | undefined) : params
  return typeof first === "object" && first !== null && !Array.isArray(first)
    ? (first as JsonObject)
    : undefined
}

function replaceFirst(params: Json, object: JsonObject): Json {
  return Array.isArray(params) ? [object, ...(params.slice(1) as Json[])] : object
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
