import { httpMethods } from "../../../contract/index.ts"
import type {
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  Reference,
  ResponseObject,
} from "../../../contract/index.ts"
import { noMember, printBlock, printBlockOrNever, type Member } from "./plain-member.ts"
import { listNotes, printPlainSchema, printReference } from "./plain-schema.ts"
import { dropRepeated } from "./type-members.ts"

/** The member of `paths` that stands for a path. */
export function planPath(url: string, item: PathItemObject, document: OpenApiDocument): Member {
  const methods = httpMethods.map((method) => {
    const operation = item[method]
    return operation === undefined ? noMember(method) : planMethod(method, operation, document)
  })
  return { name: url, type: printBlock([planParameters([], 2), ...methods], 1) }
}

/** The members of `operations`. */
export function planOperations(document: OpenApiDocument): readonly Member[] {
  return Object.values(document.paths ?? {}).flatMap((item) =>
    httpMethods.flatMap((method) => {
      const operation = item[method]
      return operation?.operationId === undefined
        ? []
        : [{ name: operation.operationId, type: printOperation(operation, document, 1) }]
    }),
  )
}

/** The type of a parameter, and of a response, wherever they are declared. */
export function printParameter({ schema }: ParameterObject, depth: number): string {
  return schema === undefined ? "string" : printPlainSchema(schema, depth).text
}

export function printResponse({ content = {} }: ResponseObject, depth: number): string {
  const headers = { name: "headers", type: printBlock([], depth + 1, "[name: string]: unknown") }
  const media = planMedia(content, depth + 2)
  const body =
    media.length === 0 ? noMember("content") : { name: "content", type: printBlock(media, depth + 1) }
  return printBlock([headers, body], depth)
}

function planMethod(name: string, operation: OperationObject, document: OpenApiDocument): Member {
  const { operationId } = operation
  const type =
    operationId === undefined
      ? printOperation(operation, document, 2)
      : `operations[${JSON.stringify(operationId)}]`
  return { name, type, notes: operation.deprecated === true ? ["@deprecated"] : [] }
}

function printOperation(operation: OperationObject, document: OpenApiDocument, depth: number): string {
  const { parameters = [], responses = {} } = operation
  const members = Object.entries(responses).map(([code, response]) => ({
    name: code,
    type: "$ref" in response ? printReference(response.$ref) : printResponse(response, depth + 2),
  }))
  return printBlock(
    [
      planParameters(keepLast(parameters, document), depth + 1),
      planBody(operation, depth + 1),
      { name: "responses", type: printBlockOrNever(members, depth + 1) },
    ],
    depth,
  )
}

interface NamedParameter {
  readonly parameter: ParameterObject
  readonly reference?: string
}

/** Of parameters with one name and place, the last counts, where the first stands. */
function keepLast(
  parameters: readonly (ParameterObject | Reference)[],
  { components }: OpenApiDocument,
): readonly NamedParameter[] {
  const byPlace = new Map<string, NamedParameter>()
  for (const given of parameters) {
    const reference = "$ref" in given ? given.$ref : undefined
    const parameter = "$ref" in given ? components?.parameters?.[given.$ref.split("/")[3] ?? ""] : given
    if (parameter === undefined) throw new Error(`no parameter \`${reference}\``)
    const named = reference === undefined ? { parameter } : { parameter, reference }
    byPlace.set(`${parameter.in}-${parameter.name}`, named)
  }
  return [...byPlace.values()]
}

function planParameters(parameters: readonly NamedParameter[], depth: number): Member {
  const places = (["query", "header", "path", "cookie"] as const).map((place): Member => {
    const members = parameters
      .filter(({ parameter }) => parameter.in === place)
      .map((named) => planParameter(named, depth + 2))
    if (members.length === 0) return noMember(place)
    return {
      name: place,
      type: printBlock(members, depth + 1),
      optional: members.every(({ optional }) => optional === true),
    }
  })
  return { name: "parameters", type: printBlock(places, depth) }
}

function planParameter({ parameter, reference }: NamedParameter, depth: number): Member {
  const { name, in: place, required = false } = parameter
  const type = reference === undefined ? printParameter(parameter, depth) : printReference(reference)
  return { name, type, optional: place !== "path" && !required, notes: listNotes(parameter) }
}

function planBody({ requestBody }: OperationObject, depth: number): Member {
  if (requestBody === undefined || "$ref" in requestBody) return noMember("requestBody")
  const media = planMedia(requestBody.content, depth + 2)
  const content = printBlock(media.length === 0 ? [noMember("*/*")] : media, depth + 1)
  const type = printBlock([{ name: "content", type: content }], depth)
  return { name: "requestBody", type, optional: requestBody.required !== true }
}

function planMedia(content: Readonly<Record<string, MediaTypeObject>>, depth: number): readonly Member[] {
  return dropRepeated(content).map(([name, { schema }]) => ({
    name,
    type: schema === undefined ? "unknown" : printPlainSchema(schema, depth).text,
  }))
}
