import { joinCode, symbolCode, type Code, type ImportedSymbol, type Literal } from "../../protocols/client.ts"
import { toPropertyName, toStringLiteral } from "./escape.ts"

/**
 * Print a value as a TypeScript expression. The object itself is spread over lines, what is inside it where it is
 * long; members that are `undefined` are left out.
 */
export function printLiteral(value: Literal): Code {
  if (typeof value === "string") return joinCode(toStringLiteral(value))
  if (typeof value !== "object" || value === null) return joinCode(String(value))
  if (isArray(value)) return joinCode("[", ...separate(value.map(printLiteral)), "]")
  if (isReference(value)) return symbolCode(value.symbol)
  return printObject(value)
}

function printObject(value: { readonly [key: string]: Literal | undefined }): Code {
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [joinCode(printKey(key), ": ", printMember(member))],
  )
  if (members.length === 0) return joinCode("{}")
  return joinCode("{\n", ...separate(members, ",\n"), ",\n}")
}

/** The formatter keeps an object on one line that begins on one; a short flat one does. */
function printMember(member: Literal): Code {
  if (typeof member !== "object" || member === null || isArray(member) || isReference(member))
    return printLiteral(member)
  const isFlat = Object.values(member).every(
    (inner) => typeof inner !== "object" || inner === null || isReference(inner),
  )
  const pairs = Object.entries(member).flatMap(([key, inner]) =>
    inner === undefined ? [] : [joinCode(printKey(key), ": ", printLiteral(inner))],
  )
  const line = joinCode("{ ", ...separate(pairs), " }")
  return isFlat && pairs.length > 0 && line.text.length <= 80 ? line : printLiteral(member)
}

/** Written plainly, `__proto__` would set the object's prototype. */
function printKey(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : toPropertyName(key)
}

function separate(parts: readonly Code[], sign = ", "): readonly (string | Code)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [sign, part]))
}

function isArray(value: Literal): value is readonly Literal[] {
  return Array.isArray(value)
}

function isReference(value: Literal): value is { readonly symbol: ImportedSymbol } {
  return typeof value === "object" && value !== null && "symbol" in value && typeof value.symbol === "object"
}
