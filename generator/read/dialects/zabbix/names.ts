/** Names of types out of headings, which are the only names that objects have. */

/**
 * Name an object of a class: `Permission` on the page of user groups is a `UserGroupPermission`, `Host tag` on that of
 * hosts a `HostTag`, `Host macro` among the `User macro` objects a `HostMacro`.
 */
export function toTypeName(heading: string, className: string): string {
  const own = toWords(heading)
  const parent = toWords(className)
  const known = startsWith(own, parent) || own.at(-1)?.toLowerCase() === parent.at(-1)?.toLowerCase()
  return toPascal(known ? own : [...parent, ...own])
}

/** `# User group object` speaks of user groups. */
export function toClassName(firstHeading: string): string {
  return firstHeading.replace(/\s{1,9}objects?$/i, "").trim()
}

function toPascal(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + lowerAcronym(word.slice(1), word)).join("")
}

function lowerAcronym(rest: string, word: string): string {
  return /^[A-Z0-9]{2,}$/.test(word) ? rest.toLowerCase() : rest
}

function toWords(text: string): readonly string[] {
  return text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "")
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => words[index]?.toLowerCase() === word.toLowerCase())
}
