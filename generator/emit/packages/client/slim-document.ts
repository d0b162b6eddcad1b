import type { OpenApiDocument } from "../../../contract/index.ts"
import { createReferenceCheck, dropRepeated, hasMeaning, toDecodable } from "./type-members.ts"

/** Members whose own members are named by the author. */
const namesMembers = new Set(
  "properties patternProperties schemas parameters responses headers paths".split(" "),
)

const decodedMembers = new Set(["name", "operationId", "$ref"])

/** The part of a document that its types are made of; media types that say the same as one before them are left out. */
export function slimDocument(document: OpenApiDocument): OpenApiDocument {
  const leadsSomewhere = createReferenceCheck(document)
  return slim(document, "", false) as OpenApiDocument

  function slim(value: unknown, key: string, isNames: boolean): unknown {
    if (Array.isArray(value)) return value.map((item) => slim(item, "", false))
    if (typeof value !== "object" || value === null) return value
    const members = value as Readonly<Record<string, unknown>>
    const entries = key === "content" ? dropRepeated(members) : Object.entries(members)
    const slimmed: (readonly [string, unknown])[] = []
    for (const [name, member] of entries) {
      if (isNames) slimmed.push([toDecodable(name), slim(member, "", false)])
      else if (hasMeaning(name) && !isOpen(name, member)) slimmed.push([name, slimMember(name, member)])
    }
    return Object.fromEntries(slimmed)
  }

  function slimMember(name: string, member: unknown): unknown {
    if (typeof member !== "string") return slim(member, name, namesMembers.has(name))
    return decodedMembers.has(name) ? toDecodable(member) : member
  }

  function isOpen(name: string, member: unknown): boolean {
    return name === "$ref" && typeof member === "string" && !leadsSomewhere(member)
  }
}
