/** Text of an element to a JavaScript value and back, as XML Schema writes them. */
import type { ScalarName } from "./shapes.js"
import type { XmlError } from "../../../runtime/xml/xml-error.js"

const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  int8: [-0x80, 0x7f],
  uint8: [0, 0xff],
  int16: [-0x8000, 0x7fff],
  uint16: [0, 0xffff],
  int32: [-0x80000000, 0x7fffffff],
  uint32: [0, 0xffffffff],
  uint64: [0, Number.MAX_SAFE_INTEGER],
}

/**
 * @param wrong - Makes the error for text that is not of the type; its argument continues the element's name.
 * @returns `undefined` for blank text where text says nothing.
 */
export function readScalar(name: ScalarName, text: string, wrong: (message: string) => XmlError): unknown {
  if (name === "string" || name === "any") return text
  const trimmed = text.trim()
  if (name === "base64") return trimmed.replace(/\s+/g, "")
  if (trimmed === "") return undefined
  if (name === "text") return trimmed
  if (name === "boolean") return readBoolean(trimmed, wrong)
  return name === "double" ? readDouble(trimmed, wrong) : readInteger(trimmed, wrong)
}

function readBoolean(text: string, wrong: (message: string) => XmlError): boolean {
  if (text === "true" || text === "1") return true
  if (text === "false" || text === "0") return false
  throw wrong("is not a boolean")
}

function readDouble(text: string, wrong: (message: string) => XmlError): number {
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text)
  if (text === "INF" || text === "+INF") return Number.POSITIVE_INFINITY
  if (text === "-INF") return Number.NEGATIVE_INFINITY
  if (text === "NaN") return Number.NaN
  throw wrong("is not a number")
}

function readInteger(text: string, wrong: (message: string) => XmlError): number {
  if (!/^[+-]?\d+$/.test(text)) throw wrong("is not an integer")
  const value = Number(text)
  // Better no value than one that is off by a few.
  if (!Number.isSafeInteger(value)) throw wrong("is an integer larger than JavaScript numbers hold exactly")
  return value === 0 ? 0 : value
}

/**
 * Write a value as the text of an element, not escaped.
 *
 * @throws `TypeError` for a value that is not of the type; its message continues the member's name.
 */
export function writeScalar(name: ScalarName, value: unknown): string {
  switch (name) {
    case "string":
    case "text":
    case "any":
      return writeString(value)
    case "base64":
      return value instanceof Uint8Array ? toBase64(value) : writeString(value)
    case "boolean":
      if (typeof value === "boolean") return value ? "true" : "false"
      throw new TypeError("is not a boolean")
    case "double":
      return writeDouble(value)
    default:
      return writeInteger(name, value)
  }
}

function writeString(value: unknown): string {
  if (typeof value === "string") return value
  if (value instanceof Date) return value.toISOString()
  throw new TypeError("is not a string")
}

function writeDouble(value: unknown): string {
  if (typeof value !== "number") throw new TypeError("is not a number")
  if (Number.isFinite(value)) return String(value)
  if (Number.isNaN(value)) return "NaN"
  return value > 0 ? "INF" : "-INF"
}

function writeInteger(name: ScalarName, value: unknown): string {
  if (typeof value === "bigint") return value.toString()
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new TypeError("is not an integer")
  const [least, most] = ranges[name] ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  if (value < least || value > most) throw new TypeError(`is not between ${least} and ${most}`)
  return String(value === 0 ? 0 : value)
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ""
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x2000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000))
  }
  return btoa(binary)
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
