import type { InterfaceDeclarationStructure, PropertySignatureStructure } from "ts-morph"
import {
  joinCode,
  type ClientProtocol,
  type Code,
  type CodePrinter,
  type InputParameter,
} from "../../../protocols/client.ts"
import type { Content } from "../../../protocols/protocol.ts"
import { joinComment, toDoc } from "../../print/comment.ts"
import { toPropertyName } from "../../print/escape.ts"
import type { ServiceOperation } from "../../services/service.ts"
import { printContent } from "./result.ts"
import type { Selection } from "./selection.ts"
import { StructureKind } from "../../print/kinds.ts"

/** The input of an operation: its type, and the interface to declare when it has one of its own. */
export interface PrintedInput {
  readonly type: Code
  readonly declaration?: InterfaceDeclarationStructure
  readonly imports: Code["imports"]
}

const noInput: Code = {
  text: "NoInput",
  imports: [{ module: "runtime/transport", name: "NoInput", typeOnly: true }],
}

/** Print the type of an operation's input as its layout says. */
export function printInput(
  operation: ServiceOperation,
  selection: Selection | undefined,
  protocol: ClientProtocol,
  printer: CodePrinter,
): PrintedInput {
  const { input, shape, typeName } = operation
  const body =
    shape.request === undefined ? undefined : printContent(shape.request, "request", protocol, printer)
  if (input.body === "whole" && body !== undefined) return { type: toReadonly(body), imports: body.imports }
  if (input.parameters.length === 0) return { type: noInput, imports: noInput.imports }
  const name = `${typeName}Input`
  const members = input.parameters.map((parameter) => printMember(parameter, selection, printer))
  const wrapped = input.body === "wrapped" && body !== undefined ? [printBodyMember(shape.request, body)] : []
  const parent = input.body === "members" ? body : undefined
  const isPlainParent = parent !== undefined && /^\w+$/.test(parent.text)
  const typeParameter = selection === undefined ? undefined : keyParameter(selection, printer)
  const declaration: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs: [`Input of {@link ${operation.name}}.`],
    typeParameters: typeParameter === undefined ? [] : [typeParameter.text],
    extends: isPlainParent ? [parent.text] : [],
    properties: [...members.map(({ structure }) => structure), ...wrapped],
  }
  const own = joinCode(name, typeParameter === undefined ? "" : "<Key>")
  const type = parent === undefined || isPlainParent ? own : joinCode(own, " & ", parent)
  return {
    type,
    declaration,
    imports: [
      ...members.flatMap(({ imports }) => imports),
      ...(body?.imports ?? []),
      ...(typeParameter?.imports ?? []),
    ],
  }
}

/** `Key extends keyof UserGroup = keyof UserGroup` */
export function keyParameter(selection: Selection, printer: CodePrinter): Code {
  const symbol = printer.nameOf(selection.key)
  const name: Code = { text: symbol?.name ?? "object", imports: symbol === undefined ? [] : [symbol] }
  return joinCode("Key extends keyof ", name, " = keyof ", name)
}

function printMember(
  { name, wireName, parameter }: InputParameter,
  selection: Selection | undefined,
  printer: CodePrinter,
): { readonly structure: PropertySignatureStructure; readonly imports: Code["imports"] } {
  const isSelection = selection?.parameter.wireName === wireName && parameter.in === "query"
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {}
  const type = isSelection ? joinCode("readonly Key[]") : printParameterType(wireName, printer.typeOf(schema))
  const isDefaulted = schema.default !== undefined && typeof schema.default !== "object"
  const docs = joinComment([
    parameter.description ?? "",
    ...(isDefaulted ? [{ tag: "@defaultValue", text: JSON.stringify(schema.default) }] : []),
    ...(parameter.deprecated === true ? [{ tag: "@deprecated" }] : []),
  ])
  return {
    structure: {
      kind: StructureKind.PropertySignature,
      name: toPropertyName(name),
      type: type.text,
      isReadonly: true,
      hasQuestionToken: parameter.required !== true,
      docs: docs === "" ? [] : [toDoc(docs)],
    },
    imports: type.imports,
  }
}

/** Lists are read only here, so that constants can be given. A selection of unknown columns takes a list as well. */
function printParameterType(wireName: string, type: Code): Code {
  if (/^\$?select$/i.test(wireName) && type.text === "string") return joinCode("string | readonly string[]")
  return toReadonly(type)
}

function toReadonly(type: Code): Code {
  return /^[\w.]+\[\]$/.test(type.text) ? joinCode("readonly ", type) : type
}

function printBodyMember(request: Content | undefined, type: Code): PropertySignatureStructure {
  const docs = joinComment([request?.description ?? ""])
  return {
    kind: StructureKind.PropertySignature,
    name: "body",
    type: toReadonly(type).text,
    isReadonly: true,
    hasQuestionToken: request?.required !== true,
    docs: docs === "" ? [] : [toDoc(docs)],
  }
}
