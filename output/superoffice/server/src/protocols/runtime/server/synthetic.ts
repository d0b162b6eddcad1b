import type { ServerSchema } from "./operation.js"
import { isUsuallyFalse, textForName } from "./synthetic-words.js"

/**
 * A value for a schema that no page shows a sample of: the same for the same schema, name and seed, on every machine.
 *
 * @param name - Property or parameter; a string's text tells which one it is.
 * @param seed - Any text; another seed gives other numbers, texts and dates.
 */
export function syntheticScalar(schema: ServerSchema, type: string, name: string, seed: string): unknown {
  const known = knownValues(schema)
  const number = hash(`${seed}/${name}`)
  if (known.length > 0) return known[number % known.length]
  if (type === "boolean") return number % 2 === 0 && !isUsuallyFalse(name)
  if (type === "integer")
    return numberWithin(schema, 1 + (number % (schema.format?.endsWith("int8") === true ? 99 : 999)))
  if (type === "number") return numberWithin(schema, 1 + (number % 99_900) / 100)
  return syntheticText(schema, name, number)
}

function knownValues(schema: ServerSchema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const]
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((value) => value !== null)
    return values.length > 0 ? values : schema.enum
  }
  const open = schema["x-pagewright-open-enum"] ?? schema["x-extensible-enum"]
  return Array.isArray(open) ? open : []
}

function numberWithin(schema: ServerSchema, wanted: number): number {
  const minimum = asNumber(schema["minimum"]) ?? after(asNumber(schema["exclusiveMinimum"]), 1)
  const maximum = asNumber(schema["maximum"]) ?? after(asNumber(schema["exclusiveMaximum"]), -1)
  const step = asNumber(schema["multipleOf"]) ?? 0
  let value = wanted
  if (minimum !== undefined && value < minimum) value = minimum
  if (maximum !== undefined && value > maximum) value = maximum
  return step > 0 ? Math.ceil(value / step) * step : value
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined
}

function after(value: number | undefined, step: number): number | undefined {
  return value === undefined ? undefined : value + step
}

const textByFormat: Readonly<Record<string, (number: number, name: string) => string>> = {
  "date-time": (number) => new Date(1_700_000_000_000 + (number % 31_536_000) * 1000).toISOString(),
  date: (number) => new Date(1_700_000_000_000 + (number % 31_536_000) * 1000).toISOString().slice(0, 10),
  time: (number) => `${pad(number % 24)}:${pad(number % 60)}:00Z`,
  duration: (number) => `PT${1 + (number % 48)}H`,
  email: (number) => `person${number % 1000}@example.com`,
  uri: (number, name) => `https://example.com/${encodeURIComponent(name)}/${number % 1000}`,
  url: (number, name) => `https://example.com/${encodeURIComponent(name)}/${number % 1000}`,
  "uri-reference": (number) => `/${number % 1000}`,
  hostname: (number) => `host${number % 1000}.example.com`,
  ipv4: (number) => `192.0.2.${number % 256}`,
  ipv6: (number) => `2001:db8::${(number % 65_536).toString(16)}`,
  uuid: (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`,
  byte: () => "U2FtcGxl",
}

function syntheticText(schema: ServerSchema, name: string, number: number): string {
  if (schema.contentEncoding === "base64") return "U2FtcGxl"
  const byFormat = Object.hasOwn(textByFormat, schema.format ?? "")
    ? textByFormat[schema.format ?? ""]
    : undefined
  const wanted =
    byFormat?.(number, name) ??
    textForName(name, number) ??
    `${name === "" ? "text" : words(name)} ${1 + (number % 999)}`
  return fitPattern(schema, fitLength(schema, wanted), number)
}

/** `RegisteredByName` reads `Registered by name`. */
function words(name: string): string {
  const spaced = name.replaceAll(/[^\p{L}\p{N}]+/gu, " ").replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
  const lower = spaced.trim().toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** A document may ask for more than a machine can hold. */
const longestText = 100_000

function fitLength(schema: ServerSchema, text: string): string {
  const shortest = asNumber(schema["minLength"]) ?? 0
  const longest = asNumber(schema["maxLength"])
  const long = text.length < shortest && shortest <= longestText ? text.padEnd(shortest, "x") : text
  return longest !== undefined && long.length > longest ? long.slice(0, longest) : long
}

/** Patterns in practice ask for digits, a word or hexadecimal digits; a stranger one keeps the text as it is. */
function fitPattern(schema: ServerSchema, text: string, number: number): string {
  if (typeof schema["pattern"] !== "string") return text
  const pattern = compilePattern(schema["pattern"])
  const candidates = [
    text,
    String(1 + (number % 999)),
    `item${number % 999}`,
    `#${number.toString(16).padStart(6, "0")}`,
  ]
  return (
    candidates
      .map((candidate) => fitLength(schema, candidate))
      .find((candidate) => pattern?.test(candidate)) ?? text
  )
}

function compilePattern(source: string): RegExp | undefined {
  try {
    return new RegExp(source, "u")
  } catch {
    return undefined
  }
}

function pad(number: number): string {
  return String(number).padStart(2, "0")
}

/** FNV-1a, 32 bits: small, and the same everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
