import type { Style } from "./call.js"

/** `tag=a&tag=b`, and `x=1&y=2` for an object. */
export const exploded: Style = (name, value) =>
  Array.isArray(value)
    ? value.map((item) => pair(name, item)).join("&")
    : isObject(value)
      ? listEntries(value)
          .map(([key, item]) => pair(encodeURIComponent(key), item))
          .join("&")
      : pair(name, value)

/** `filter[status]=open` */
export const deepObject: Style = (name, value) =>
  isObject(value)
    ? listEntries(value)
        .map(([key, item]) => pair(`${name}[${encodeURIComponent(key)}]`, item))
        .join("&")
    : pair(name, value)

/** `tag=a%20b` */
export const spaceDelimited: Style = (name, value) => `${name}=${encodeItems(value).join("%20")}`

/** `tag=a%7Cb` */
export const pipeDelimited: Style = (name, value) => `${name}=${encodeItems(value).join("%7C")}`

/** The value as JSON. */
export const jsonText: Style = (name, value) => `${name}=${encodeURIComponent(JSON.stringify(value))}`

function pair(name: string, value: unknown): string {
  return `${name}=${encodeURIComponent(String(value))}`
}

function encodeItems(value: unknown): readonly string[] {
  return [value].flat().map((item) => encodeURIComponent(String(item)))
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null
}

function listEntries(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null)
}
