/** What two samples tell of types. */
import type { Json } from "../../contract/index.ts"
import { mayBeMember, readSampleScalar } from "../types/leaf.ts"

/**
 * Whether two samples tell the same of types: they have the same members in the same order, and scalars of the same kind
 * in the same places. A text that may be a member of a list is compared with those of all other samples, so that it has to
 * stay.
 */
export function showTheSame(before: Json, after: Json): boolean {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return before === after || areOfOneKind(before, after)
  if (Array.isArray(before) !== Array.isArray(after)) return false
  const [old, now] = [before as Members, after as Members]
  const names = Object.keys(old)
  return (
    names.join("\n") === Object.keys(now).join("\n") &&
    names.every((name) => showTheSame(old[name] ?? null, now[name] ?? null))
  )
}

type Members = Readonly<Record<string, Json>>

const nowhere = { path: "", line: 1, column: 1 }

function areOfOneKind(before: Json, after: Json): boolean {
  if ([before, after].some((value) => typeof value === "string" && mayBeMember(value))) return false
  const [old, now] = [readSampleScalar(before, nowhere), readSampleScalar(after, nowhere)]
  return old !== undefined && old.type === now?.type && old.format === now.format
}
