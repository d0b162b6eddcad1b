import { isRecord, memberOf } from "./json.js"
import { problem, ProblemError } from "./problem.js"

type Members = Readonly<Record<string, unknown>>
type Path = readonly string[]

/**
 * Apply one operation of a JSON Patch (RFC 6902). As at services of this kind, the first slash of a path may be missing
 * and a member that is removed becomes `null`: a property stays a property.
 */
export function applyStep(entity: Members, step: unknown): Members {
  if (!isRecord(step)) throw invalid("A patch is a list of operations")
  const path = readPath(step["path"])
  switch (step["op"]) {
    case "add":
      return put(entity, path, step["value"], 0)
    case "replace":
      return put(entity, path, step["value"], 1)
    case "remove":
      return remove(entity, path)
    case "move": {
      const from = readPath(step["from"])
      return put(remove(entity, from), path, readAt(entity, from), 0)
    }
    case "copy":
      return put(entity, path, readAt(entity, readPath(step["from"])), 0)
    case "test":
      if (isSame(readAt(entity, path), step["value"])) return entity
      throw new ProblemError(problem("conflict", "A test of the patch does not hold"))
    default:
      throw invalid("A patch has an operation that is not known")
  }
}

function invalid(title: string): ProblemError {
  return new ProblemError(problem("invalid", title))
}

function readPath(pointer: unknown): Path {
  const tokens = typeof pointer === "string" ? pointer.split("/").filter((token) => token !== "") : []
  if (tokens.length === 0) throw invalid("An operation of the patch needs the path of a member")
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
}

/** @param taken - Items of a list that make room: 0 to insert, 1 to replace. */
function put(entity: Members, path: Path, value: unknown, taken: 0 | 1): Members {
  return edit(entity, path, (holder, key) => {
    if (!Array.isArray(holder)) return { ...(holder as Members), [key]: value }
    const index = key === "-" ? holder.length : indexIn(holder, key, taken)
    return holder.toSpliced(index, key === "-" ? 0 : taken, value)
  })
}

function remove(entity: Members, path: Path): Members {
  return edit(entity, path, (holder, key) =>
    Array.isArray(holder)
      ? holder.toSpliced(indexIn(holder, key, 1), 1)
      : { ...(holder as Members), [key]: null },
  )
}

/** Copy what lies on the way to the last token, whose holder is edited. */
function edit(
  target: unknown,
  [first = "", ...rest]: Path,
  change: (holder: Members | readonly unknown[], key: string) => unknown,
): Members {
  // Where the entity has nothing yet, a member makes room for those inside it.
  const holder = target ?? {}
  if (!isRecord(holder) && !Array.isArray(holder)) throw invalid("A path of the patch leads into a value")
  const key = isRecord(holder) ? findKey(holder, first) : first
  if (rest.length === 0) return change(holder, key) as Members
  if (isRecord(holder)) return { ...holder, [key]: edit(memberOf(holder, key), rest, change) }
  const index = indexIn(holder, key, 1)
  return holder.with(index, edit(holder[index], rest, change)) as unknown as Members
}

function readAt(target: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return target
  if (Array.isArray(target)) return readAt(target[indexIn(target, first, 1)], rest)
  return isRecord(target) ? readAt(memberOf(target, findKey(target, first)), rest) : undefined
}

function indexIn(list: readonly unknown[], token: string, taken: 0 | 1): number {
  const index = /^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : Number.NaN
  if (index + taken <= list.length) return index
  throw invalid("A path of the patch leads to no item of its list")
}

/** The entity's spelling of a member's name. */
export function findKey(entity: Members, name: string): string {
  if (Object.hasOwn(entity, name)) return name
  return Object.keys(entity).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (!isRecord(a) || !isRecord(b)) return a === b
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  )
}
