/** Properties that lean on another one for their values, default and description. */
import type { PropertyFact, Shape } from "../../../read/facts.ts"
import { type AddressBook, propertiesOf } from "./addresses.ts"

/** The property with everything that the one it refers to says and it does not. */
export function completeProperty(property: PropertyFact, book: AddressBook): PropertyFact {
  const { sameAs } = property
  const target = sameAs && propertiesOf(book.find(sameAs.type)).find(({ name }) => name === sameAs.property)
  if (target === undefined) return property
  const isSame =
    target.name === property.name && sameAs?.type.address?.startsWith("reference_commentary") === true
  const description = property.description ?? (isSame ? target.description : undefined)
  const value = property.default ?? (isSame ? target.default : undefined)
  return {
    ...property,
    shape: completeShape(property.shape, target.shape),
    ...(description === undefined ? {} : { description }),
    ...(value === undefined ? {} : { default: value }),
  }
}

/** A bare type word takes over the other's list of values. */
function completeShape(own: Shape, other: Shape): Shape {
  if (own.kind === "unknown") return other
  if (own.kind === "scalar" && other.kind === "enum" && own.type === "string") {
    const members = other.members.map((member) => ({ ...member, value: String(member.value) }))
    return { ...other, type: "string", members, source: own.source }
  }
  if (own.kind === "scalar" && other.kind === "enum")
    return { ...other, type: own.type === "string" ? "string" : other.type, source: own.source }
  if (own.kind === "array" && other.kind === "array" && own.items.kind !== "enum") {
    return { ...own, items: completeShape(own.items, other.items) }
  }
  if (own.kind === "array" && other.kind === "enum") return { ...own, items: completeShape(own.items, other) }
  return own
}
