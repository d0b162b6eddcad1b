import type {
  InterfaceDeclarationStructure,
  MethodSignatureStructure,
  PropertySignatureStructure,
} from "ts-morph"
import {
  joinCode,
  type Code,
  type CodePrinter,
  type ImportedSymbol,
  type InputParameter,
} from "../../../protocols/client.ts"
import type { Content } from "../../../protocols/protocol.ts"
import { isBinary } from "../../../protocols/runtime/server/mock.ts"
import type { ServerSchema } from "../../../protocols/runtime/server/operation.ts"
import { joinComment, toDoc } from "../../print/comment.ts"
import { toPropertyName } from "../../print/escape.ts"
import type { Api, ServiceOperation } from "../../services/service.ts"
import { StructureKind } from "../../print/kinds.ts"

/** One member of a service's handler interface. */
export interface PrintedHandler {
  readonly method: MethodSignatureStructure
  /** Interface of the input, when it is not just the body. */
  readonly input?: InterfaceDeclarationStructure
  readonly imports: readonly ImportedSymbol[]
}

const optionsModule = "protocols/runtime/server/server-options"
const contextType = symbol("CallContext")
const resultType = symbol("Awaitable")

function symbol(name: string): ImportedSymbol {
  return { module: optionsModule, name, typeOnly: true }
}

function named(name: string): Code {
  return { text: name, imports: [symbol(name)] }
}

/** Print what implements one operation: `createUserGroup?(input, context): Awaitable<UserGroup>`. */
export function printHandler(operation: ServiceOperation, api: Api, printer: CodePrinter): PrintedHandler {
  const input = printInput(operation, api, printer)
  const result = printResult(operation, api, printer)
  const docs = joinComment(describe(operation))
  return {
    method: {
      kind: StructureKind.MethodSignature,
      name: operation.name,
      hasQuestionToken: true,
      parameters: [
        { name: "input", type: input.type.text },
        { name: "context", type: contextType.name },
      ],
      returnType: `Awaitable<${result.text}>`,
      docs: docs === "" ? [] : [toDoc(docs)],
    },
    ...(input.declaration === undefined ? {} : { input: input.declaration }),
    imports: [...input.imports, ...result.imports, contextType, resultType],
  }
}

function describe(operation: ServiceOperation) {
  const { id, summary = "", deprecated, source, wire } = operation
  const address =
    "soapAction" in wire
      ? wire.soapAction
      : wire.protocol === "json-rpc"
        ? wire.method
        : `${wire.method.toUpperCase()} ${wire.path}`
  return [
    summary === "" ? id : summary,
    { tag: "@remarks", text: `\`${address}\`` },
    ...(deprecated ? [{ tag: "@deprecated" }] : []),
    ...(source === undefined ? [] : [{ tag: "@see", text: source }]),
  ]
}

interface PrintedInput {
  readonly type: Code
  readonly declaration?: InterfaceDeclarationStructure
  readonly imports: readonly ImportedSymbol[]
}

function printInput(operation: ServiceOperation, api: Api, printer: CodePrinter): PrintedInput {
  const { input, shape, typeName } = operation
  const { request } = shape
  const body = request === undefined ? undefined : printBody(request, api, printer)
  const isRequired = request?.required === true
  if (input.body === "whole" && body !== undefined) {
    const type = isRequired ? body : joinCode(body, " | undefined")
    return { type, imports: type.imports }
  }
  if (input.parameters.length === 0) return { type: named("NoInput"), imports: [symbol("NoInput")] }
  const members = input.parameters.map((parameter) => printMember(parameter, printer))
  const bodyMember = input.body === "wrapped" && body !== undefined ? [printBodyMember(body, isRequired)] : []
  const parent = input.body === "members" ? body : undefined
  const isPlainParent = parent !== undefined && /^\w+$/.test(parent.text)
  const name = `${typeName}Input`
  const type = parent === undefined || isPlainParent ? joinCode(name) : joinCode(name, " & ", parent)
  return {
    type,
    declaration: {
      kind: StructureKind.Interface,
      name,
      isExported: true,
      docs: [`Input of \`${operation.name}\`.`],
      extends: isPlainParent ? [parent.text] : [],
      properties: [...members.map(({ structure }) => structure), ...bodyMember],
    },
    imports: [...members.flatMap(({ imports }) => imports), ...(body?.imports ?? [])],
  }
}

function printMember({ name, parameter }: InputParameter, printer: CodePrinter) {
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {}
  const type = printer.typeOf(schema)
  const docs = joinComment([parameter.description ?? ""])
  const structure: PropertySignatureStructure = {
    kind: StructureKind.PropertySignature,
    name: toPropertyName(name),
    type: type.text,
    isReadonly: true,
    hasQuestionToken: parameter.required !== true && parameter.in !== "path",
    docs: docs === "" ? [] : [toDoc(docs)],
  }
  return { structure, imports: type.imports }
}

function printBodyMember(type: Code, isRequired: boolean): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: "body",
    type: type.text,
    isReadonly: true,
    hasQuestionToken: !isRequired,
  }
}

function printBody(request: Content, api: Api, printer: CodePrinter): Code {
  const { mediaTypes, schema, schemaByMediaType } = request
  if (isBytes(request, api)) return joinCode("ReadableStream<Uint8Array>")
  if (!mediaTypes.includes("application/json-patch+json") || schemaByMediaType === undefined)
    return printer.typeOf(schema)
  const merge = schemaByMediaType["application/merge-patch+json"] ?? schema
  return joinCode(named("JsonPatch"), " | ", printer.typeOf(merge))
}

/** The first success decides, as it does for the server. */
function printResult({ shape }: ServiceOperation, api: Api, printer: CodePrinter): Code {
  const { result } = shape
  if (result === undefined) return joinCode("void")
  return isBytes(result, api) ? named("FileResult") : printer.typeOf(result.schema)
}

/** Whether a body is a file, which handlers get as a stream. */
export function isBytes({ mediaTypes, schema }: Content, api: Api): boolean {
  const schemas = (api.shapes.components?.schemas ?? {}) as Readonly<Record<string, ServerSchema>>
  return isBinary(mediaTypes, schema as ServerSchema, { schemas, samples: {} })
}
