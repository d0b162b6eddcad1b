import type { TypeAliasDeclarationStructure } from "ts-morph"
import {
  symbolCode,
  type ClientProtocol,
  type Code,
  type CodePrinter,
  type ImportedSymbol,
} from "../../../protocols/client.ts"
import type { ResponseParts } from "../../../protocols/protocol.ts"
import { StructureKind } from "../../print/kinds.ts"
import type { ServiceOperation } from "../../services/service.ts"

/** The type of what an operation throws when the server refuses. */
export interface PrintedFailure {
  readonly declaration: TypeAliasDeclarationStructure
  readonly imports: readonly ImportedSymbol[]
}

/** Name of the type; decided together with the operation's own. */
export function failureName({ typeName }: ServiceOperation): string {
  return `${typeName}Error`
}

/**
 * Print the errors whose bodies the document describes: `ApiError<Problem, 404 | 409> | ApiError<Issues, 422>`.
 *
 * @returns `undefined` when it describes none, or the protocol's errors are all alike.
 */
export function printFailure(
  operation: ServiceOperation,
  { failure }: ClientProtocol,
  printer: CodePrinter,
): PrintedFailure | undefined {
  const bodies = collectBodies(operation, printer)
  if (failure === undefined || bodies.length === 0) return undefined
  const members = bodies.map(({ body, statuses }) => `${failure.name}<${body.text}, ${statuses.join(" | ")}>`)
  return {
    declaration: {
      kind: StructureKind.TypeAlias,
      name: failureName(operation),
      isExported: true,
      docs: [`What {@link ${operation.name}} throws when the server refuses, where its body is documented.`],
      type: members.join(" | "),
    },
    imports: [...symbolCode(failure).imports, ...bodies.flatMap(({ body }) => body.imports)],
  }
}

/** Whether the document describes what comes with an error of the operation. */
export function describesFailure({ shape }: ServiceOperation, { failure }: ClientProtocol): boolean {
  return failure !== undefined && shape.responses.some(isFailure)
}

function isFailure({ status, content }: Pick<ResponseParts, "status" | "content">): boolean {
  return !/^[123]/.test(status) && (content?.mediaTypes.some((type) => /[/+]json\b/i.test(type)) ?? false)
}

/** Bodies in JSON, each with its statuses; `default` and `4XX` stand for any number. */
function collectBodies(
  { shape }: ServiceOperation,
  printer: CodePrinter,
): readonly { readonly body: Code; readonly statuses: readonly string[] }[] {
  const byType = new Map<string, { readonly body: Code; readonly statuses: string[] }>()
  for (const { status, content } of shape.responses) {
    if (content === undefined || !isFailure({ status, content })) continue
    const body = printer.typeOf(content.schema)
    const known = byType.get(body.text) ?? { body, statuses: [] }
    byType.set(body.text, known)
    known.statuses.push(/^\d+$/.test(status) ? status : "number")
  }
  return [...byType.values()].filter(({ body }) => body.text !== "unknown")
}
