import type { PropertySignatureStructure } from "ts-morph"
import type { ParameterObject } from "../../../contract/index.ts"
import type { CodePrinter } from "../../../protocols/client.ts"
import type { DeclaredModule } from "../../file.ts"
import { joinComment, toDoc } from "../../print/comment.ts"
import { toPropertyName } from "../../print/escape.ts"
import type { Api } from "../../services/service.ts"
import { StructureKind } from "../../print/kinds.ts"

/** The options of a call: the runtime's, with the header parameters of this API by name. */
export function planOptions(api: Api, printer: CodePrinter): DeclaredModule {
  const headers = collectHeaders(api)
  return {
    kind: "declared",
    module: "options",
    statements: [
      {
        kind: StructureKind.Interface,
        name: "RequestHeaders",
        isExported: true,
        docs: ["Headers that calls to this API may carry; others are sent as they are."],
        properties: headers.map((header) => printHeader(header, printer)),
        indexSignatures: [
          { isReadonly: true, keyName: "name", keyType: "string", returnType: "string | undefined" },
        ],
      },
      {
        kind: StructureKind.Interface,
        name: "CallOptions",
        isExported: true,
        docs: ["What a call may have beside its input."],
        extends: ["RequestOptions<RequestHeaders>"],
      },
    ],
    imports: [{ module: "runtime/transport", name: "RequestOptions", typeOnly: true }],
  }
}

/** Optional header parameters of all operations, the first of each name, sorted by name. */
function collectHeaders(api: Api): readonly ParameterObject[] {
  const byName = new Map<string, ParameterObject>()
  for (const header of api.services.flatMap(({ operations }) =>
    operations.flatMap(({ headers }) => headers),
  )) {
    const key = header.name.toLowerCase()
    if (!byName.has(key)) byName.set(key, header)
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, header]) => header)
}

/** On the wire every header is text; known values are still offered. */
function printHeader(header: ParameterObject, printer: CodePrinter): PropertySignatureStructure {
  const type = printer.typeOf(header.schema ?? { type: "string" })
  const docs = joinComment([
    header.description ?? "",
    ...(header.deprecated === true ? [{ tag: "@deprecated" }] : []),
  ])
  return {
    kind: StructureKind.PropertySignature,
    name: toPropertyName(header.name),
    type: `${/^[" |]/.test(type.text) ? type.text : "string"} | undefined`,
    isReadonly: true,
    hasQuestionToken: true,
    docs: docs === "" ? [] : [toDoc(docs)],
  }
}
