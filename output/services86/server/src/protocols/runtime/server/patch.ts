import { isRecord, memberOf } from "./json.js"
import { problem, ProblemError } from "./problem.js"
import { applyStep, findKey } from "./json-patch.js"

type Members = Readonly<Record<string, unknown>>

/**
 * Apply a JSON Patch (array of operations) or a merge patch (object); letter case of member names does not matter.
 * Throws an `invalid` problem for steps that are none, and a `conflict` for a test that does not hold.
 */
export function applyPatch(entity: Members, patch: unknown): Members {
  if (!Array.isArray(patch)) return isRecord(patch) ? merge(entity, patch) : entity
  const patched = patch.reduce<Members>((current, step) => applyStep(current, step), entity)
  if (hasAtMost(mostValues, patched)) return patched
  throw new ProblemError(problem("invalid", "The patch makes too much of the entity"))
}

/** Copies of copies double with each step; no entity has as many values. */
const mostValues = 100_000

function hasAtMost(most: number, value: unknown): boolean {
  const open = [value]
  for (let left = most; left > 0; left -= 1) {
    if (open.length === 0) return true
    const next = open.pop()
    if (typeof next === "object" && next !== null) for (const member of Object.values(next)) open.push(member)
  }
  return open.length === 0
}

function merge(entity: Members, patch: Members): Members {
  const changes = Object.entries(patch).map(([name, value]) => {
    const key = findKey(entity, name)
    const known = memberOf(entity, key)
    return [key, isRecord(value) && isRecord(known) ? merge(known, value) : value] as const
  })
  return { ...entity, ...Object.fromEntries(changes) }
}
