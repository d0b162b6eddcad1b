import type { OpenApiDocument, OperationObject } from "../../contract/index.ts"
import { httpMethods } from "../../contract/index.ts"
import type { TextChange } from "./page-change.ts"

/** Change texts of operations and their parameters; nothing when one of them is not there as it was. */
export function patchOperations(
  document: OpenApiDocument,
  texts: readonly TextChange[],
): OpenApiDocument | undefined {
  const byOperation = new Map<string, TextChange[]>()
  for (const text of texts)
    byOperation.set(text.operation, [...(byOperation.get(text.operation) ?? []), text])
  let patched = 0
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const methods = httpMethods.flatMap((method) => {
      const operation = item[method]
      const changes = byOperation.get(operation?.operationId ?? "")
      if (operation === undefined || changes === undefined) return []
      const changed = changes.reduce<OperationObject | undefined>(
        (current, change) => current && patchText(current, change),
        operation,
      )
      if (changed !== undefined) patched += changes.length
      return [[method, changed ?? operation] as const]
    })
    return [path, methods.length === 0 ? item : { ...item, ...Object.fromEntries(methods) }] as const
  })
  return patched === texts.length ? { ...document, paths: Object.fromEntries(paths) } : undefined
}

function patchText(
  operation: OperationObject,
  { parameter: index, member, before, after }: TextChange,
): OperationObject | undefined {
  if (index === undefined) return operation[member] === before ? { ...operation, [member]: after } : undefined
  const parameter = operation.parameters?.[index]
  if (parameter === undefined || "$ref" in parameter || parameter.description !== before) return undefined
  return {
    ...operation,
    parameters: operation.parameters?.with(index, { ...parameter, description: after }) ?? [],
  }
}
