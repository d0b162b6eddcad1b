import type { Code, ImportedSymbol, Literal } from "../../protocols/client.ts"
import { toPropertyName, toStringLiteral } from "./escape.ts"

/**
 * Print a value as a TypeScript expression. The object itself is spread over lines, what is inside it where it is
 * long; members that are `undefined` are left out.
 */
export function printLiteral(value: Literal): Code {
  const imports: ImportedSymbol[] = []
  return { text: write(value, imports), imports }
}

/** Some values are megabytes, so that text is put together here and not pieces of code. */
function write(value: Literal, imports: ImportedSymbol[]): string {
  if (typeof value === "string") return toStringLiteral(value)
  if (typeof value !== "object" || value === null) return String(value)
  if (isArray(value)) return `[${value.map((item) => write(item, imports)).join(", ")}]`
  if (isReference(value)) {
    imports.push(value.symbol)
    return value.symbol.name
  }
  const members = listMembers(value).map(
    ([key, member]) => `${printKey(key)}: ${writeMember(member, imports)}`,
  )
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")},\n}`
}

/** The formatter keeps an object on one line that begins on one; a short flat one does. */
function writeMember(member: Literal, imports: ImportedSymbol[]): string {
  if (typeof member !== "object" || member === null || isArray(member) || isReference(member))
    return write(member, imports)
  const members = listMembers(member)
  if (members.length === 0 || !members.every(([, inner]) => isFlat(inner))) return write(member, imports)
  const own: ImportedSymbol[] = []
  const line = `{ ${members.map(([key, inner]) => `${printKey(key)}: ${write(inner, own)}`).join(", ")} }`
  if (line.length > 80) return write(member, imports)
  imports.push(...own)
  return line
}

function isFlat(value: Literal): boolean {
  return typeof value !== "object" || value === null || isReference(value)
}

function listMembers(value: { readonly [key: string]: Literal | undefined }) {
  return Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member] as const],
  )
}

/** Written plainly, `__proto__` would set the object's prototype. */
function printKey(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : toPropertyName(key)
}

function isArray(value: Literal): value is readonly Literal[] {
  return Array.isArray(value)
}

function isReference(value: Literal): value is { readonly symbol: ImportedSymbol } {
  return typeof value === "object" && value !== null && "symbol" in value && typeof value.symbol === "object"
}
