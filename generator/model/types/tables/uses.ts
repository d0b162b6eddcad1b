/** What a type is made for: one table makes several types. */
import type { PropertyFact, Shape, TypeFact, Use } from "../../../read/facts.ts"

export interface UseContext {
  readonly use: "create" | "update" | "query" | "response"
  /** Inside of another object, whose key is then not repeated. */
  readonly nested: boolean
  /** Names of the keys of the objects around this one. */
  readonly owners: readonly string[]
  /** The method neither creates nor changes: it may speak of an object that is there or of one that is not. */
  readonly either?: true
}

export const response: UseContext = { use: "response", nested: false, owners: [] }

/** Whether the property is there at all. */
export function isPresent(property: PropertyFact, { use, nested, either }: UseContext): boolean {
  const { usage } = property
  if (usage === undefined || use === "query") return true
  if (use === "response") return usage.response !== "absent"
  if (either === true && usage.update === "required") return true
  if (use === "create") return usage.create !== "absent"
  if (nested && isOwnKey(property)) return true
  return nested ? usage.update !== "absent" || usage.create !== "absent" : usage.update !== "absent"
}

/** What tells a nested object that is there already from a new one: an ID that only the server sets. */
function isOwnKey({ shape, usage, name }: PropertyFact): boolean {
  return isId(shape) && usage?.create === "absent" && /[a-z]id$/.test(name)
}

/** The object around, fixed when it is made: nested objects do not repeat it. */
function isParentKey({ shape, usage }: PropertyFact): boolean {
  return isId(shape) && usage?.create === "required" && usage.update === "absent"
}

function isId(shape: Shape): boolean {
  return shape.kind === "scalar" && shape.format === "id"
}

/**
 * Whether the property must be sent.
 *
 * @remarks
 * A nested object of an update replaces or changes one that is there, so what only creating asks for may be missing,
 * and the key too. The key of an object around is never asked for.
 */
export function isRequired(property: PropertyFact, { use, nested, owners, either }: UseContext): boolean {
  const { usage, name } = property
  if (usage === undefined) return false
  if (use === "response") return usage.response === "required"
  if (nested && (owners.includes(name) || isParentKey(property))) return false
  if (either === true) return isAlways(usage.create, usage.update)
  if (use === "create" || use === "query") return usage.create === "required"
  return nested ? isAlways(usage.create, usage.update) : usage.update === "required"
}

function isAlways(create: Use | undefined, update: Use | undefined): boolean {
  return create === "required" && update === "required"
}

/** The property by which an object is known: set by the server, required to change it. */
export function keyOf(type: TypeFact): string | undefined {
  if (type.shape.kind !== "object") return undefined
  return type.shape.properties.find(({ usage }) => usage?.create === "absent" && usage.update === "required")
    ?.name
}
