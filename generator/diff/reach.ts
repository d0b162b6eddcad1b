import type { OpenApiDocument } from "../contract/index.ts"
import type { Direction } from "./change.ts"
import { listOperations } from "./operations.ts"
import type { PlacedOperation } from "./operations.ts"
import { componentName } from "./place.ts"

/** Which operations use a named schema, and in which direction. */
export interface Usage {
  readonly request: ReadonlySet<string>
  readonly response: ReadonlySet<string>
}

/** Usage of every named schema of a document; a schema that no operation uses has none. */
export function findUsages(document: OpenApiDocument): ReadonlyMap<string, Usage> {
  const links = linkSchemas(document)
  const usages = new Map(
    [...links.keys()].map((name) => [name, { request: new Set<string>(), response: new Set<string>() }]),
  )
  for (const placed of listOperations(document).values()) {
    for (const direction of ["request", "response"] as const) {
      for (const name of reachable(rootsOf(placed, direction, document), links)) {
        usages.get(name)?.[direction].add(placed.id)
      }
    }
  }
  return usages
}

function rootsOf(
  { item, operation }: PlacedOperation,
  direction: Direction,
  document: OpenApiDocument,
): readonly string[] {
  const parts =
    direction === "response"
      ? [operation.responses]
      : [item.parameters, operation.parameters, operation.requestBody]
  const names = new Set<string>()
  const pending: unknown[] = [...parts]
  // Shared parameters, bodies and responses hold schemas too; they do not refer to each other.
  for (const reference of collectReferences(parts)) {
    if (reference.startsWith("#/components/schemas/")) names.add(componentName(reference))
    else pending.push(followReference(reference, document))
  }
  for (const reference of collectReferences(pending)) {
    if (reference.startsWith("#/components/schemas/")) names.add(componentName(reference))
  }
  return [...names]
}

function followReference(reference: string, document: OpenApiDocument): unknown {
  const [, , kind = ""] = reference.split("/")
  const components: Readonly<Record<string, unknown>> = { ...document.components }
  const group = components[kind]
  return typeof group === "object" && group !== null
    ? Reflect.get(group, componentName(reference))
    : undefined
}

function linkSchemas(document: OpenApiDocument): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [
      name,
      [...collectReferences(schema)].map(componentName),
    ]),
  )
}

function reachable(
  roots: readonly string[],
  links: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(roots)
  // A set hands out what is added to it while it is being walked.
  for (const name of found) for (const next of links.get(name) ?? []) found.add(next)
  return found
}

function collectReferences(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return found
  for (const [key, member] of Object.entries(value)) {
    if (key === "$ref" && typeof member === "string") found.add(member)
    // Examples are data, whatever their members are called.
    else if (key !== "example" && key !== "examples") collectReferences(member, found)
  }
  return found
}
