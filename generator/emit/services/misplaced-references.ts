import {
  httpMethods,
  type Diagnostic,
  type OpenApiDocument,
  type OperationObject,
} from "../../contract/index.ts"
import {
  resolveParameter,
  resolveReference,
  resolveRequestBody,
  resolveResponse,
} from "../../protocols/references.ts"
import { report } from "./diagnostics.ts"

/** References that lead to something, but not to what can stand in their place. */
export function findMisplaced(document: OpenApiDocument): readonly Diagnostic[] {
  const found = new Map<string, string>()
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of httpMethods) {
      const operation = item[method]
      if (operation === undefined) continue
      for (const [$ref, kind] of listMisplaced(operation, item.parameters ?? [], document))
        if (!found.has($ref))
          found.set($ref, `\`${method} ${path}\` refers to \`${$ref}\`, which is no ${kind}`)
    }
  }
  return [...found.values()].map((message) => report("emit/misplaced-reference", message))
}

function listMisplaced(
  operation: OperationObject,
  shared: NonNullable<OperationObject["parameters"]>,
  document: OpenApiDocument,
): readonly (readonly [string, string])[] {
  const isMisplaced = (written: object, resolved: object | undefined): written is { readonly $ref: string } =>
    "$ref" in written && resolved === undefined && resolveReference(document, written) !== undefined
  const parameters = [...shared, ...(operation.parameters ?? [])].flatMap((written) =>
    isMisplaced(written, resolveParameter(document, written)) ? [[written.$ref, "parameter"] as const] : [],
  )
  const bodies = [operation.requestBody ?? []]
    .flat()
    .flatMap((written) =>
      isMisplaced(written, resolveRequestBody(document, written))
        ? [[written.$ref, "request body"] as const]
        : [],
    )
  const responses = Object.values(operation.responses ?? {}).flatMap((written) =>
    isMisplaced(written, resolveResponse(document, written)) ? [[written.$ref, "response"] as const] : [],
  )
  return [...parameters, ...bodies, ...responses]
}
