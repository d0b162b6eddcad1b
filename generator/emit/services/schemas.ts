import type { Diagnostic, OpenApiDocument, Schema } from "../../contract/index.ts"
import { decodeToken } from "../../protocols/references.ts"
import { toIdentifier } from "../print/escape.ts"
import { claimNames } from "./claim-names.ts"
import { report } from "./diagnostics.ts"
import type { Api, ApiSchema } from "./service.ts"

/** Where shared types are declared, below `src`. */
export const sharedTypesModule = "shared-types"

const componentPrefix = "#/components/schemas/"

/** The component that a `$ref` names; `undefined` when it points into something or somewhere else. */
export function componentKey(reference: string): string | undefined {
  if (!reference.startsWith(componentPrefix)) return undefined
  const rest = reference.slice(componentPrefix.length)
  return rest.includes("/") ? undefined : decodeToken(rest)
}

/**
 * Call `visit` for a schema and every schema inside it, references not followed.
 *
 * Written as a walk over all members that hold schemas, so that no keyword is forgotten.
 */
function walkSchema(schema: Schema, visit: (schema: Schema) => void): void {
  visit(schema)
  for (const [keyword, value] of Object.entries(schema)) {
    if (!schemaKeywords.has(keyword)) continue
    for (const child of childSchemas(keyword, value)) walkSchema(child, visit)
  }
}

const schemaKeywords = new Set(
  (
    "items prefixItems properties patternProperties additionalProperties unevaluatedProperties propertyNames " +
    "allOf anyOf oneOf not if then else contains dependentSchemas $defs"
  ).split(" "),
)

const mapKeywords = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"])

function childSchemas(keyword: string, value: unknown): readonly Schema[] {
  if (Array.isArray(value)) return value.filter(isSchema)
  if (!isSchema(value)) return []
  return mapKeywords.has(keyword) ? Object.values(value).filter(isSchema) : [value]
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Keys of the components that each component refers to itself. */
export type ComponentGraph = ReadonlyMap<string, readonly string[]>

export function readGraph(components: Readonly<Record<string, Schema>>): ComponentGraph {
  return new Map(Object.entries(components).map(([key, schema]) => [key, [...referredKeys(schema)]]))
}

function referredKeys(schema: Schema): ReadonlySet<string> {
  const keys = new Set<string>()
  walkSchema(schema, ({ $ref, "x-pagewright-keys-of": keysOf = [] }) => {
    const key = $ref === undefined ? undefined : componentKey($ref)
    if (key !== undefined) keys.add(key)
    // Printed as `keyof Ship`, so the type is needed where the names are.
    for (const owner of keysOf) keys.add(owner)
  })
  return keys
}

/** Keys of the components that any of the schemas reaches, over any number of references. */
export function reachableComponents(schemas: readonly Schema[], graph: ComponentGraph): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = schemas.flatMap((schema) => [...referredKeys(schema)])
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const next = graph.get(key)
    if (next === undefined || reached.has(key)) continue
    reached.add(key)
    waiting.push(...next)
  }
  return reached
}

/** Names that generated modules use themselves. */
const takenTypeNames = (
  "ApiError Array ArrayBuffer AsyncIterable Blob Boolean CallOptions Date Error Exclude Extract FormData Function Map Number " +
  "Object Omit Operation Partial Pick Promise Readonly ReadonlyArray ReadableStream Record Required Response Set " +
  "Awaitable CallContext FileResult Handlers JsonPatch NoInput Server ServerOptions " +
  "String Symbol Transport Uint8Array URL Headers Request Infinity NaN"
).split(" ")

/**
 * Name every component schema.
 *
 * @param usedBy - Per component key, modules of the services that reach it.
 */
export function nameSchemas(
  document: OpenApiDocument,
  usedBy: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly schemas: ReadonlyMap<string, ApiSchema>; readonly diagnostics: readonly Diagnostic[] } {
  const entries = Object.entries(document.components?.schemas ?? {})
  const namespace = namespaceOf(entries.map(([key]) => key))
  const prefix = namespace === undefined ? "" : `${namespace}.`
  const claims = entries.map(([key]) => {
    const name = toIdentifier(key.startsWith(prefix) ? key.slice(prefix.length) : key, "pascal")
    return { key, candidates: [name, `${name}Model`, `${name}Schema`] }
  })
  const { names, collisions } = claimNames(claims, takenTypeNames)
  const diagnostics = collisions.map(({ name, keys }) =>
    report("emit/name-collision", `the schemas ${quoteList(keys)} all want the type name \`${name}\``),
  )
  const schemas = entries.map(([key, schema]) => {
    const users = [...(usedBy.get(key) ?? [])]
    const module = users.length === 1 && users[0] !== undefined ? users[0] : sharedTypesModule
    return [key, { key, name: names.get(key) ?? key, module, schema }] as const
  })
  return { schemas: new Map(schemas), diagnostics }
}

/** The first word where all dotted keys begin with it: `Services88`, a name space of the API itself. */
export function namespaceOf(keys: readonly string[]): string | undefined {
  const dotted = keys.filter((key) => key.includes("."))
  const words = new Set(dotted.map((key) => key.slice(0, key.indexOf("."))))
  const [word] = words
  return words.size === 1 && dotted.length > 1 ? word : undefined
}

/** Schemas by the module that declares them, in the document's order. */
export function groupSchemas({ schemas }: Api): ReadonlyMap<string, readonly ApiSchema[]> {
  const groups = new Map<string, ApiSchema[]>()
  for (const schema of schemas.values()) {
    const group = groups.get(schema.module)
    if (group === undefined) groups.set(schema.module, [schema])
    else group.push(schema)
  }
  return groups
}

export function quoteList(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(", ")
}
