/** Members of enums that descriptions list: `1=InternalAssociate, 2=ResourceAssociate`. */
import type { EnumMember } from "../../read/facts.ts"
import type { ScalarType, Type } from "../api-model.ts"
import type { PropertyWitness } from "./slot.ts"

const numbered = /(?:^|[\s,;:(])(\d{1,4})\s{0,2}=\s{0,2}([A-Z][A-Za-z0-9]+)\b/g

/**
 * The type with the members that a description lists; others may exist, so the enum is open. A number stays a number,
 * with what some of its values mean (`0 = first berth, 1 = all berths`).
 */
export function withListedMembers(type: Type, witnesses: readonly PropertyWitness[]): Type {
  if (type.kind === "scalar" && type.type === "integer") return withLabels(type, witnesses)
  if (!isWord(type)) return type
  const listed = readMembers(witnesses)
  if (listed.length < 2) return type
  const seen = type.kind === "enum" ? type.members : []
  const known = new Set(listed.map(({ value }) => value))
  return {
    kind: "enum",
    type: "string",
    members: [...listed, ...seen.filter(({ value }) => !known.has(value))],
    open: true,
  }
}

/** A plain string, or one whose members only samples show. */
function isWord(type: Type): type is Extract<Type, { kind: "scalar" | "enum" }> {
  if (type.kind === "enum") return type.open && type.type === "string"
  return type.kind === "scalar" && type.type === "string" && type.format === undefined
}

function readMembers(witnesses: readonly PropertyWitness[]): readonly EnumMember[] {
  for (const { description = "" } of witnesses) {
    const members = readNumbered(description)
    if (members.length > 1) return [...new Map(members.map((member) => [member.value, member])).values()]
  }
  return []
}

function readNumbered(description: string): readonly EnumMember[] {
  return [...description.matchAll(numbered)].map(([, , value = ""]) => ({ value }))
}

/** All that is read here of one text. */
export function readListed(description: string): readonly (readonly EnumMember[])[] {
  return [readNumbered(description), readLabels(description)]
}

function withLabels(type: ScalarType, witnesses: readonly PropertyWitness[]): ScalarType {
  const labels = witnesses
    .map(({ description = "" }) => readLabels(description))
    .find(({ length }) => length > 1)
  return labels === undefined ? type : { ...type, labels }
}

/** Numbers that count up from 0 or 1: others are limits (`100 = full`) or bits (`1 = a, 2 = b, 4 = c`). */
function readLabels(description: string): readonly EnumMember[] {
  const members = description.split(/[,;]|\bor\b/).flatMap((part): readonly EnumMember[] => {
    const [, value, label = ""] = /(?:^|[\s:(])(\d{1,3})\s?=\s?([^=]+)$/.exec(part) ?? []
    return value === undefined ? [] : [{ value: Number(value), label: label.split(".")[0]!.trim() }]
  })
  const first = Number(members[0]?.value)
  const isCount = first < 2 && members.every(({ value, label }, index) => value === first + index && label)
  return isCount ? members : []
}
