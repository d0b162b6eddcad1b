import type { Json } from "../../contract/index.ts"

export const sourceKey = "x-pagewright-source"
/** They hold data of the API itself. */
export const dataMembers: ReadonlySet<string> = new Set(["example", "examples"])
/** Their members are names that pages give, such as a property called `example`. */
const namedMembers: ReadonlySet<string> = new Set(["properties", "schemas", "$defs"])

/** Give every source of a page that moved its new line; what holds none is shared with the original. */
export function moveSources(
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
  if (dataMembers.has(name)) return member
  return moveSources(member, lines, namedMembers.has(name))
}

function moveSource(source: Json, lines: ReadonlyMap<string, ReadonlyMap<number, number>>): Json {
  if (typeof source !== "string") return source
  const colon = source.lastIndexOf(":")
  const line = lines.get(source.slice(0, colon))?.get(Number(source.slice(colon + 1)))
  return line === undefined ? source : `${source.slice(0, colon)}:${line}`
}
