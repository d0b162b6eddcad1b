/** A document after little changes of pages, without another look at all of them. */
import type { Diagnostic, Json, OpenApiDocument, OperationObject, SourceRef } from "../../contract/index.ts"
import { httpMethods } from "../../contract/index.ts"
import { printPlace, type PageChange, type TextChange } from "./compare-facts.ts"

/**
 * Change texts and places in a document that no overlay has touched.
 *
 * @returns Nothing when the document does not hold what the old pages say: somebody else has a part in it.
 */
export function patchDocument(
  document: OpenApiDocument,
  changes: readonly PageChange[],
): OpenApiDocument | undefined {
  const texts = changes.flatMap((change) => change.texts)
  const patched = texts.length === 0 ? document : patchOperations(document, texts)
  const moved = changes.filter(({ lines }) => [...lines].some(([before, after]) => before !== after))
  if (patched === undefined || moved.length === 0) return patched
  const byPath = new Map(moved.map(({ path, lines }) => [path, lines]))
  return moveSources(patched as unknown as Json, byPath) as unknown as OpenApiDocument
}

/**
 * Move diagnostics to the new places.
 *
 * @returns Nothing when one stands at a place that no fact has.
 */
export function patchDiagnostics(
  diagnostics: readonly Diagnostic[],
  changes: readonly PageChange[],
): readonly Diagnostic[] | undefined {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  let isWhole = true
  const move = (source: SourceRef): SourceRef => {
    const change = byPath.get(source.path)
    if (change === undefined) return source
    const moved = change.places.get(printPlace(source))
    isWhole &&= moved !== undefined
    return moved ?? source
  }
  const patched = diagnostics.map((diagnostic) => {
    const { source, related, message } = diagnostic
    isWhole &&= !changes.some(
      ({ path }) =>
        message.includes(`${path}:`) || related?.some((other) => other.message.includes(`${path}:`)),
    )
    return {
      ...diagnostic,
      ...(source === undefined ? {} : { source: move(source) }),
      ...(related === undefined
        ? {}
        : { related: related.map((other) => ({ ...other, source: move(other.source) })) }),
    }
  })
  return isWhole ? patched : undefined
}

function patchOperations(
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

const sourceKey = "x-pagewright-source"
/** Their members are names that pages give, such as a property called `example`. */
const namedMembers: ReadonlySet<string> = new Set(["properties", "schemas", "$defs"])

/** Give every source of a page that moved its new line; what holds none is shared with the original. */
function moveSources(
  value: Json,
  lines: ReadonlyMap<string, ReadonlyMap<number, number>>,
  areNames = false,
): Json {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => moveSources(item, lines))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  let isMoved = false
  const members = Object.entries(value).map(([name, member]: [string, Json]) => {
    const moved = areNames ? moveSources(member, lines) : moveMember(name, member, lines)
    isMoved ||= moved !== member
    return [name, moved] as const
  })
  return isMoved ? Object.fromEntries(members) : value
}

function moveMember(
  name: string,
  member: Json,
  lines: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Json {
  if (name === sourceKey) return moveSource(member, lines)
  // Data of the API itself.
  if (name === "examples" || name === "example") return member
  return moveSources(member, lines, namedMembers.has(name))
}

function moveSource(source: Json, lines: ReadonlyMap<string, ReadonlyMap<number, number>>): Json {
  if (typeof source !== "string") return source
  const colon = source.lastIndexOf(":")
  const line = lines.get(source.slice(0, colon))?.get(Number(source.slice(colon + 1)))
  return line === undefined ? source : `${source.slice(0, colon)}:${line}`
}
