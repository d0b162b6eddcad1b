import type { Members, Operation } from "./call.js"

/**
 * Put members of the input into the path.
 *
 * @throws `TypeError` for a value that would change the route: nothing, `.` or `..`.
 */
export function pathUrl({ path }: Operation, members: Members): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const part = encode(members[name] ?? "")
    if (/^\.{0,2}$/.test(part)) throw new TypeError(`"${part}" is no ${name}`)
    return part
  })
}

/** Put members of the input into the query; lists are written with commas. */
export function queryUrl({ path, query }: Operation, members: Members, url: string = path): string {
  let sign = "?"
  for (const name in query) {
    if (members[name] == null) continue
    url += sign + query[name] + "=" + encode(members[name])
    sign = "&"
  }
  return url
}

/** Both, as almost all operations need it. */
export function pathQueryUrl(operation: Operation, members: Members): string {
  return queryUrl(operation, members, pathUrl(operation, members))
}

/**
 * Both, with parameters that are written in another style than commas, or whose names every object has: a member called
 * `constructor` is there only when the caller gave it.
 */
export function styledUrl(operation: Operation, members: Members): string {
  const own: Members = { __proto__: null, ...members }
  const styles = new Map(Object.entries(operation.styles ?? {}))
  const parts = Object.entries(operation.query ?? {}).flatMap(([name, wireName]) => {
    const value = own[name]
    const text = value == null ? "" : (styles.get(name)?.(wireName, value) ?? `${wireName}=${encode(value)}`)
    return text === "" ? [] : [text]
  })
  return pathUrl(operation, own) + (parts.length > 0 ? "?" : "") + parts.join("&")
}

/** Items of a list are joined with commas. */
function encode(value: unknown): string {
  return (value as readonly string[]).map?.(encodeURIComponent).join() ?? encodeURIComponent(value as string)
}
