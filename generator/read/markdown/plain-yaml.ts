/**
 * Read YAML that consists of nothing but `key: value` lines with plain values, as nearly all front matter does.
 *
 * @remarks
 * The YAML library takes a quarter of the time that reading a page takes, for two lines. Values that begin with a
 * letter and hold neither a colon nor a number sign mean the same to it; whatever is not as plain as that is left to
 * it. A test holds this function against the library.
 *
 * @returns `undefined` when any line needs the library.
 */
export function readPlainYaml(lines: readonly string[]): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {}
  for (const line of lines) {
    const match = /^([a-z][\w.-]*): +(\S(?:.*\S)?)[ ]*$/i.exec(line)
    if (match === null) return undefined
    const [, key = "", text = ""] = match
    const value = readPlainValue(text)
    if (value === undefined || Object.hasOwn(values, key) || words.has(key.toLowerCase())) return undefined
    values[key] = value
  }
  return values
}

/** Words that YAML takes for something else than text, and a key that objects do. */
const words = new Set(["true", "false", "null", "__proto__"])

function readPlainValue(text: string): unknown {
  if (text === "true") return true
  if (text === "false") return false
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text)
  const isPlain = /^[a-z][^:#\t]*$/i.test(text) && !words.has(text.toLowerCase())
  return isPlain ? text : undefined
}
