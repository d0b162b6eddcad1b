/** Members that say where a fact comes from; a change of them alone is no change of the API. */
const silentKeys = new Set(["x-pagewright-source", "x-pagewright-inferred"])

/** Whether two values are the same for consumers; the order of an object's members does not count. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return equalLists(a, b)
  const [left, right] = [visibleEntries(a), new Map(visibleEntries(b))]
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && equal(value, right.get(key)))
  )
}

function equalLists(a: unknown, b: unknown): boolean {
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => equal(item, b[index]))
  )
}

function visibleEntries(object: object): readonly (readonly [string, unknown])[] {
  return Object.entries(object).filter(([key, value]) => value !== undefined && !silentKeys.has(key))
}
