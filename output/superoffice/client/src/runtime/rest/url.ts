import type { Members, Operation } from "./call.js"

/**
 * Put members of the input into the path.
 *
 * @throws `TypeError` for a value that would change the route: nothing, `.` or `..`.
 */
export function pathUrl({ path }: Operation, members: Members): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const part = encode(members[name] ?? "")
    if (/^\.{0,2}$/.test(part)) throw new TypeError(`path parameter ${name} must not be "${part}"`)
    return part
  })
}

/** Put members of the input into the query; lists are written with commas. */
export function queryUrl({ path, query }: Operation, members: Members): string {
  const parts: string[] = []
  for (const name in query) {
    if (members[name] != null) parts.push(`${query[name]}=${encode(members[name])}`)
  }
  return path + (parts.length > 0 ? "?" : "") + parts.join("&")
}

/** Both, as almost all operations need it. */
export function pathQueryUrl(operation: Operation, members: Members): string {
  return pathUrl(operation, members) + queryUrl({ ...operation, path: "" }, members)
}

/** Both, with parameters that are written in another style than commas. */
export function styledUrl(operation: Operation, members: Members): string {
  const { query = {}, styles = {} } = operation
  const parts = Object.entries(query).flatMap(([name, wireName]) => {
    const value = members[name]
    const text = value == null ? "" : (styles[name]?.(wireName, value) ?? `${wireName}=${encode(value)}`)
    return text === "" ? [] : [text]
  })
  return pathUrl(operation, members) + (parts.length > 0 ? "?" : "") + parts.join("&")
}

/** Items of a list are joined with commas. */
function encode(value: unknown): string {
  return ([value].flat() as string[]).map(encodeURIComponent).join()
}
