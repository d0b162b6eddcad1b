import { problem, ProblemError } from "./problem.js"

/** Deeper bodies are refused: nothing real nests like that, and recursion has to end somewhere. */
const maximumDepth = 200

const decoder = new TextDecoder("utf-8", { fatal: true })

/** Decode a body as UTF-8, with or without a byte order mark. Throws a `malformed` problem. */
export function readText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new ProblemError(problem("malformed", "The body is not valid UTF-8"))
  }
}

/**
 * Read JSON that a stranger sent. Throws a `malformed` problem on anything that is not JSON, nests too deeply or
 * names members that would reach an object's prototype.
 */
export function readJson(bytes: Uint8Array): unknown {
  checkDepth(bytes)
  const text = readText(bytes)
  const value = parse(text)
  if (/__proto__|constructor|\\u/.test(text)) checkNames(value)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1]
    const detail = position === undefined ? "It ends too early" : `Reading stopped at position ${position}`
    throw new ProblemError(problem("malformed", "The body is not valid JSON", { detail }))
  }
}

/** Refuse JSON that nests so deeply that whatever walks through it would fail. Throws a `malformed` problem. */
export function checkDepth(bytes: Uint8Array): void {
  if (bytes.length <= maximumDepth) return
  let depth = 0
  let inString = false
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (inString) {
      if (byte === 0x5c) index += 1
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > maximumDepth) throw new ProblemError(problem("malformed", "The body nests too deeply"))
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
}

/** Refuse members that would reach an object's prototype. Throws an `invalid` problem. */
export function checkNames(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkNames)
  if (!isRecord(value)) return
  for (const [name, member] of Object.entries(value)) {
    const isForbidden =
      name === "__proto__" ||
      (name === "constructor" && isRecord(member) && Object.hasOwn(member, "prototype"))
    if (isForbidden) {
      throw new ProblemError(problem("invalid", "The body has a member that no request may have"))
    }
    checkNames(member)
  }
}

/** Whether a value is a JSON object: not null, not an array, not bytes. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Escape one member name for a JSON pointer. */
export function pointerSegment(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1")
}

/** Names come from callers and pages: `constructor` is what every object has, not a member of this one. */
export function memberOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
