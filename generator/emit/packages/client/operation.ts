import type { FunctionDeclarationStructure, StatementStructures, VariableStatementStructure } from "ts-morph"
import {
  joinCode,
  symbolCode,
  type ClientProtocol,
  type Code,
  type CodePrinter,
  type ImportedSymbol,
  type OperationCode,
} from "../../../protocols/client.ts"
import { joinComment, toDoc } from "../../print/comment.ts"
import type { Api, ServiceOperation } from "../../services/service.ts"
import { describeFunction } from "./describe-function.ts"
import { printFailure } from "./failure.ts"
import { keyParameter, printInput } from "./input.ts"
import { printResult } from "./result.ts"
import { findSelection } from "./selection.ts"
import { StructureKind, VariableDeclarationKind } from "../../print/kinds.ts"

export interface PrintedOperation {
  readonly statements: readonly StatementStructures[]
  readonly imports: readonly ImportedSymbol[]
}

const transportType: ImportedSymbol = { module: "runtime/transport", name: "Transport", typeOnly: true }
const optionsType: ImportedSymbol = { module: "options", name: "CallOptions", typeOnly: true }

/** Print one operation: its descriptor, the interface of its input, its function. */
export function printOperation(
  operation: ServiceOperation,
  protocol: ClientProtocol,
  api: Api,
  printer: CodePrinter,
): PrintedOperation {
  const code = protocol.describe(operation, printer)
  const selection = code.input === undefined ? findSelection(operation, api.shapes) : undefined
  const usual = printInput(operation, selection, protocol, printer)
  const input = code.input ?? usual.type
  const result = code.result ?? printResult(operation, selection, protocol, printer)
  const typeParameters =
    code.typeParameters ?? (selection === undefined ? [] : [keyParameter(selection, printer)])
  const descriptor = printDescriptor(operation, code, protocol, printer)
  const failure = printFailure(operation, protocol, printer)
  const ownInput = code.input === undefined && usual.declaration !== undefined ? [usual.declaration] : []
  return {
    statements: [
      descriptor.statement,
      ...ownInput,
      ...(failure === undefined ? [] : [failure.declaration]),
      printFunction(operation, protocol, { input, result, typeParameters, remarks: code.remarks ?? [] }),
    ],
    imports: [
      ...[descriptor.code, input, result, ...typeParameters].flatMap(({ imports }) => imports),
      ...(code.input === undefined ? usual.imports : []),
      ...(failure?.imports ?? []),
      protocol.call,
      transportType,
      optionsType,
    ],
  }
}

function printDescriptor(
  { name }: ServiceOperation,
  code: OperationCode,
  { operationType }: ClientProtocol,
  printer: CodePrinter,
): { readonly statement: VariableStatementStructure; readonly code: Code } {
  const value = printer.literalOf(code.descriptor)
  return {
    statement: {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: descriptorName(name), type: operationType.name, initializer: value.text }],
    },
    code: joinCode(value, symbolCode(operationType)),
  }
}

function descriptorName(name: string): string {
  return `${name}Operation`
}

interface FunctionParts {
  readonly input: Code
  readonly result: Code
  readonly typeParameters: readonly Code[]
  readonly remarks: readonly string[]
}

function printFunction(
  operation: ServiceOperation,
  { call, errorName }: ClientProtocol,
  { input, result, typeParameters, remarks }: FunctionParts,
): FunctionDeclarationStructure {
  const { name, input: layout } = operation
  return {
    kind: StructureKind.Function,
    name,
    isExported: true,
    docs: [toDoc(joinComment(describeFunction(operation, remarks, errorName)))],
    typeParameters: typeParameters.map(({ text }) => text),
    parameters: [
      { name: "transport", type: "Transport" },
      { name: "input", type: input.text, hasQuestionToken: layout.optional },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: `Promise<${result.text}>`,
    statements: [`return ${call.name}(transport, ${descriptorName(name)}, input, options)`],
  }
}
