import type { OpenApiDocument, ParameterObject, Schema } from "../../contract/index.ts"
import type { InputLayout, InputParameter } from "../../protocols/client.ts"
import type { CallShape, Content } from "../../protocols/protocol.ts"
import { resolveReference } from "../../protocols/references.ts"
import { toIdentifier } from "../print/escape.ts"
import { claimNames } from "./claim-names.ts"

/** Headers that other parts of the client set; OpenAPI ignores parameters of these names. */
const ownHeaders = new Set(["accept", "content-type", "authorization"])

export interface SplitParameters {
  /** Members of the input object. */
  readonly input: readonly ParameterObject[]
  /** Given with the call's options. */
  readonly headers: readonly ParameterObject[]
  readonly cookies: readonly ParameterObject[]
}

export function splitParameters(parameters: readonly ParameterObject[]): SplitParameters {
  const known = parameters.filter(
    (parameter) => parameter.in !== "header" || !ownHeaders.has(parameter.name.toLowerCase()),
  )
  const isOption = (parameter: ParameterObject) => parameter.in === "header" && parameter.required !== true
  return {
    input: known.filter((parameter) => parameter.in !== "cookie" && !isOption(parameter)),
    headers: known.filter(isOption),
    cookies: known.filter((parameter) => parameter.in === "cookie"),
  }
}

/** Decide what the one input object of an operation looks like. */
export function layOutInput(shape: CallShape, document: OpenApiDocument): InputLayout {
  const parameters = nameParameters(splitParameters(shape.parameters).input)
  const body = layOutBody(shape.request, parameters, document)
  const needsBody = shape.request !== undefined && shape.request.required === true
  return {
    parameters,
    body,
    optional: !needsBody && parameters.every(({ parameter }) => parameter.required !== true),
  }
}

function nameParameters(parameters: readonly ParameterObject[]): readonly InputParameter[] {
  const claims = parameters.map((parameter) => {
    const name = toMemberName(parameter.name)
    return {
      key: `${parameter.in} ${parameter.name}`,
      candidates: [name, toMemberName(`${name} ${parameter.in}`)],
    }
  })
  const { names } = claimNames(claims, ["body"])
  return parameters.map((parameter) => ({
    wireName: parameter.name,
    name: names.get(`${parameter.in} ${parameter.name}`) ?? parameter.name,
    parameter,
  }))
}

/** Reserved words are fine as members. */
function toMemberName(text: string): string {
  return toIdentifier(text, "camel").replace(/_$/, "")
}

function layOutBody(
  request: Content | undefined,
  parameters: readonly InputParameter[],
  document: OpenApiDocument,
): InputLayout["body"] {
  if (request === undefined) return "none"
  if (parameters.length === 0) return "whole"
  const members = memberNames(request, document)
  if (members === undefined) return "wrapped"
  return parameters.some(({ name }) => members.has(name)) ? "wrapped" : "members"
}

/**
 * Names of a body's members when the body is one plain object with known members.
 *
 * @returns `undefined` for arrays, unions, maps, open objects, bytes, and bodies that differ by media type.
 */
function memberNames(request: Content, document: OpenApiDocument): ReadonlySet<string> | undefined {
  if (request.schemaByMediaType !== undefined || !request.mediaTypes.some(isJson)) return undefined
  return propertyNames(request.schema, document, 0)
}

function propertyNames(
  written: Schema,
  document: OpenApiDocument,
  depth: number,
): ReadonlySet<string> | undefined {
  if (depth > 8) return undefined
  const schema = resolveReference<Schema>(document, written as { readonly $ref: string })
  if (schema === undefined || schema.oneOf !== undefined || schema.anyOf !== undefined) return undefined
  if (schema.type !== undefined && schema.type !== "object") return undefined
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== false) return undefined
  if (schema.patternProperties !== undefined || isNullable(schema)) return undefined
  const parts = (schema.allOf ?? []).map((part) => propertyNames(part, document, depth + 1))
  if (parts.includes(undefined)) return undefined
  const own = Object.keys(schema.properties ?? {})
  const names = new Set([...own, ...parts.flatMap((part) => [...(part ?? [])])])
  return names.size === 0 || names.has("body") ? undefined : names
}

/** OpenAPI 3.0 says it with a keyword of its own. */
function isNullable(schema: Schema): boolean {
  return (schema as { readonly nullable?: boolean }).nullable === true
}

function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType)
}
