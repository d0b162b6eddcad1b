import { isRecord, memberOf } from "./json.js"
import { problem, ProblemError } from "./problem.js"

type Members = Readonly<Record<string, unknown>>

/** Apply a JSON Patch (array of operations) or a merge patch (object); letter case of member names does not matter. */
export function applyPatch(entity: Members, patch: unknown): Members {
  if (Array.isArray(patch)) return patch.reduce<Members>((current, step) => applyStep(current, step), entity)
  return isRecord(patch) ? merge(entity, patch) : entity
}

function merge(entity: Members, patch: Members): Members {
  const changes = Object.entries(patch).map(([name, value]) => {
    const key = findKey(entity, name)
    const known = memberOf(entity, key)
    return [key, isRecord(value) && isRecord(known) ? merge(known, value) : value] as const
  })
  return { ...entity, ...Object.fromEntries(changes) }
}

function findKey(entity: Members, name: string): string {
  if (Object.hasOwn(entity, name)) return name
  return Object.keys(entity).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name
}

function applyStep(entity: Members, step: unknown): Members {
  if (!isRecord(step) || typeof step["path"] !== "string" || typeof step["op"] !== "string") {
    throw new ProblemError(problem("invalid", "A patch needs `op` and `path`"))
  }
  const path = step["path"]
    .split("/")
    .filter((token) => token !== "")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
  if (step["op"] === "test") return entity
  return setAt(entity, path, step["op"] === "remove" ? null : step["value"]) as Members
}

/** Services of this kind null out what a patch removes: the property stays a property. */
function setAt(target: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value
  if (Array.isArray(target)) {
    const index = first === "-" ? target.length : Number(first)
    return Number.isInteger(index) ? target.toSpliced(index, 1, setAt(target[index], rest, value)) : target
  }
  const members = isRecord(target) ? target : {}
  const key = findKey(members, first)
  return { ...members, [key]: setAt(memberOf(members, key), rest, value) }
}
