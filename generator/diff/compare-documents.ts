import type { OpenApiDocument, Schema } from "../contract/index.ts"
import { compareClasses } from "./change.ts"
import type { Change, Direction, Finding } from "./change.ts"
import { compareCalls } from "./compare-calls.ts"
import { compareFrame } from "./compare-frame.ts"
import { compareOperations } from "./compare-operations.ts"
import { compareSchemas } from "./compare-schemas.ts"
import { pairOperations } from "./operations.ts"
import type { PlacedOperation } from "./operations.ts"
import { joinPointer, ownMember } from "./place.ts"
import { findUsages } from "./reach.ts"
import type { Usage } from "./reach.ts"
import type { SymbolFinder } from "./symbols.ts"

interface Sides<T> {
  readonly before: T
  readonly after: T
}

/**
 * Find everything that consumers of a document, or of the packages made from it, can feel.
 *
 * @param symbols - Names that the packages of each document export.
 * @returns The heaviest first, then in the order of the documents; empty when nothing can be felt.
 */
export function compareDocuments(
  documents: Sides<OpenApiDocument>,
  symbols: Sides<SymbolFinder>,
): readonly Change[] {
  const changes = [
    ...compareAllOperations(documents, symbols),
    ...compareAllSchemas(documents, symbols),
    ...compareFrame(documents),
  ]
  return changes.toSorted((a, b) => compareClasses(b.class, a.class))
}

function compareAllOperations(
  documents: Sides<OpenApiDocument>,
  symbols: Sides<SymbolFinder>,
): readonly Change[] {
  return pairOperations(documents.before, documents.after).flatMap(({ before, after }): readonly Change[] => {
    const { id = "", packageId = "" } = after ?? before ?? {}
    const side = after === undefined ? symbols.before : symbols.after
    return findInOperation(before, after, documents, symbols).map((finding) => ({
      ...finding,
      message: `\`${id}\`: ${finding.message}`,
      operations: [id],
      symbols: side.ofOperation(packageId),
      ...sourceOf(finding, after?.operation ?? before?.operation),
    }))
  })
}

function findInOperation(
  before: PlacedOperation | undefined,
  after: PlacedOperation | undefined,
  documents: Sides<OpenApiDocument>,
  symbols: Sides<SymbolFinder>,
): readonly Finding[] {
  if (before !== undefined && after !== undefined) {
    return [...compareCalls(before, after, symbols), ...compareOperations(before, after, documents)]
  }
  if (after !== undefined) {
    return [{ class: "additive", code: "operation-added", message: "it is new", pointer: after.pointer }]
  }
  return before === undefined
    ? []
    : [{ class: "breaking", code: "operation-removed", message: "it is gone", pointer: before.pointer }]
}

function compareAllSchemas(
  documents: Sides<OpenApiDocument>,
  symbols: Sides<SymbolFinder>,
): readonly Change[] {
  const old = documents.before.components?.schemas ?? {}
  const young = documents.after.components?.schemas ?? {}
  const usages = { before: findUsages(documents.before), after: findUsages(documents.after) }
  return [...new Set([...Object.keys(old), ...Object.keys(young)])].flatMap((name): readonly Change[] => {
    const usage = joinUsages(usages.before.get(name), usages.after.get(name))
    const [before, after] = [ownMember(old, name), ownMember(young, name)]
    const side = after === undefined ? symbols.before : symbols.after
    return findInSchema(name, before, after, { ...documents, usage, symbols }).map((finding) => ({
      ...finding,
      operations: [...new Set([...usage.request, ...usage.response])],
      symbols: side.ofSchema(name),
      ...sourceOf(finding, after ?? before),
    }))
  })
}

function findInSchema(
  name: string,
  before: Schema | undefined,
  after: Schema | undefined,
  {
    usage,
    symbols,
    ...documents
  }: Sides<OpenApiDocument> & {
    readonly usage: Usage
    readonly symbols: Sides<SymbolFinder>
  },
): readonly Finding[] {
  const pointer = joinPointer("", "components", "schemas", name)
  const words = `\`${name}\``
  if (before === undefined)
    return [{ class: "additive", code: "type-added", message: `the type ${words} is new`, pointer }]
  if (after === undefined)
    return [{ class: "breaking", code: "type-removed", message: `the type ${words} is gone`, pointer }]
  const findings = directionsOf(usage).flatMap((direction) =>
    compareSchemas(before, after, { ...documents, direction, pointer, words }),
  )
  return [...compareNames(name, symbols, pointer), ...mergeDirections(findings)]
}

/** The name of a type depends on what stands beside it. */
function compareNames(name: string, symbols: Sides<SymbolFinder>, pointer: string): readonly Finding[] {
  const [old, young] = [symbols.before.ofSchema(name)[0], symbols.after.ofSchema(name)[0]]
  if (old === undefined || young === undefined || old.name === young.name) return []
  const message = `the type \`${name}\` is exported as \`${young.name}\` instead of \`${old.name}\``
  return [{ class: "breaking", code: "type-renamed", message, pointer }]
}

/** A schema that no operation uses may be sent and received, for all we know. */
function directionsOf({ request, response }: Usage): readonly Direction[] {
  if (request.size > 0 && response.size === 0) return ["request"]
  if (response.size > 0 && request.size === 0) return ["response"]
  return ["request", "response"]
}

/** The same change seen in both directions is one change, and as heavy as the heavier side. */
function mergeDirections(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.code} ${finding.pointer} ${finding.message}`
    const other = merged.get(key)
    if (other === undefined) merged.set(key, finding)
    else if (compareClasses(finding.class, other.class) > 0) merged.set(key, finding)
    else if (finding.class === other.class) merged.set(key, withoutDirection(other))
  }
  return [...merged.values()]
}

function withoutDirection({ direction: _direction, ...finding }: Finding): Finding {
  return finding
}

function joinUsages(a: Usage | undefined, b: Usage | undefined): Usage {
  return {
    request: new Set([...(a?.request ?? []), ...(b?.request ?? [])]),
    response: new Set([...(a?.response ?? []), ...(b?.response ?? [])]),
  }
}

function sourceOf(finding: Finding, holder: { readonly "x-pagewright-source"?: string } | undefined) {
  const source = finding.source ?? holder?.["x-pagewright-source"]
  return source === undefined ? {} : { source }
}
