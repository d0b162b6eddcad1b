import type { Diagnostic, SourceRef } from "../../../contract/index.ts"
import type { XmlName } from "../../../protocols/runtime/xml/read-xml.ts"
import { arraysNamespace, schemaNamespace } from "../../../protocols/soap/runtime/client/namespaces.ts"
import type { XmlElement } from "../../../protocols/runtime/xml/xml-element.ts"
import type { NamedShape, PropertyFact, Shape, TypeFact } from "../../facts.ts"
import { report } from "./diagnostics.ts"
import type { PlaceInEnvelope } from "./envelope.ts"
import { isScalarNamespace, toScalar } from "./scalars.ts"

/** Collects what one page's envelopes say about types; each type once, however often it occurs. */
export interface TypeReader {
  /** Read a message element (or a header block) as a type under a name of its own. */
  readMessage(element: XmlElement, name: string, place: PlaceInEnvelope): NamedShape
  /** Read header blocks, which state no types, as one type. */
  readHeader(blocks: readonly XmlElement[], name: string, place: PlaceInEnvelope): NamedShape
  readonly types: () => readonly TypeFact[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param version - First part of the types' names: `Services86`.
 * @param namespace - The version's namespace; types in others have their namespace's last word in their names.
 *
 * @remarks
 * Diagnostics: `soap/unknown-type`, `soap/untyped-element`, `soap/repeated-element`. `xsi:nil` means that the page
 * stops there; the shape is then `unknown`, not `exact`, and any other page's word counts more.
 */
export function createTypeReader(version: string, namespace: string): TypeReader {
  const facts = new Map<string, TypeFact>()
  const contradicting: TypeFact[] = []
  const diagnostics: Diagnostic[] = []
  return { readMessage, readHeader, types: () => [...facts.values(), ...contradicting], diagnostics }

  function readMessage(element: XmlElement, name: string, place: PlaceInEnvelope): NamedShape {
    const source = place(element)
    addType(name, { kind: "object", properties: readProperties(element, place), source }, source)
    return { kind: "named", name, source }
  }

  function readHeader(blocks: readonly XmlElement[], name: string, place: PlaceInEnvelope): NamedShape {
    const source = place(blocks[0] ?? { offset: 0 })
    addType(name, readBlocks(blocks, place, source), source)
    return { kind: "named", name, source }
  }

  function readBlocks(blocks: readonly XmlElement[], place: PlaceInEnvelope, source: SourceRef): Shape {
    const properties = blocks.map((block) => {
      const xml = { name: block.name, namespace: block.namespace }
      const at = place(block)
      const shape: Shape =
        block.children.length === 0
          ? { kind: "scalar", type: "string", source: at }
          : readBlocks(block.children, place, at)
      return { name: block.name, shape, xml, source: at }
    })
    return { kind: "object", properties, source }
  }

  function readShape(element: XmlElement, place: PlaceInEnvelope): Shape {
    const source = place(element)
    const { type } = element
    if (element.isNil && type === undefined) return { kind: "unknown", exact: false, source }
    if (type === undefined) return readUntyped(element, place, source)
    const scalar = toScalar(type, source)
    if (scalar !== undefined) return scalar
    if (isScalarNamespace(type.namespace)) return reportUnknown(type, source)
    if (isArray(type, element)) return readArray(element, type, place, source)
    return { ...readNamed(element, type, place, source), source }
  }

  function readUntyped(element: XmlElement, place: PlaceInEnvelope, source: SourceRef): Shape {
    diagnostics.push(report("soap/untyped-element", `\`${element.name}\` has no \`xsi:type\``, { source }))
    if (element.children.length === 0) return { kind: "unknown", source }
    return { kind: "object", properties: readProperties(element, place), nullable: true, source }
  }

  function reportUnknown(type: XmlName, source: SourceRef): Shape {
    diagnostics.push(report("soap/unknown-type", `type \`${type.name}\` is not known`, { source }))
    return { kind: "unknown", word: type.name, source }
  }

  function readArray(element: XmlElement, type: XmlName, place: PlaceInEnvelope, source: SourceRef): Shape {
    const item = element.children[0]
    // .NET's own dictionaries are called arrays: `ArrayOfKeyValueOfstringint`.
    if (item !== undefined && isEntry(element, item)) return readDictionary(item, place, source)
    const name = type.name.slice("ArrayOf".length)
    const items =
      item === undefined || item.isNil ? nameItems(type.namespace, name, source) : readShape(item, place)
    const itemXml = { name: item?.name ?? name, namespace: item?.namespace ?? type.namespace }
    return { kind: "array", items, itemXml, nullable: true, exact: true, source }
  }

  /** An array's name says what its items are, even where the page stops before it shows one. */
  function nameItems(of: string, name: string, source: SourceRef): Shape {
    if (isArrayName(name)) {
      const rest = name.slice("ArrayOf".length)
      const items = nameItems(of, rest, source)
      return {
        kind: "array",
        items,
        itemXml: { name: rest, namespace: of },
        nullable: true,
        exact: true,
        source,
      }
    }
    if (of !== arraysNamespace) return { kind: "named", name: toTypeName({ namespace: of, name }), source }
    return toScalar({ namespace: schemaNamespace, name }, source) ?? { kind: "unknown", exact: false, source }
  }

  function readNamed(
    element: XmlElement,
    type: XmlName,
    place: PlaceInEnvelope,
    source: SourceRef,
  ): NamedShape {
    const name = toTypeName(type)
    addType(name, readOwnShape(element, type, place, source), source)
    return { kind: "named", name, source }
  }

  function readOwnShape(
    element: XmlElement,
    type: XmlName,
    place: PlaceInEnvelope,
    source: SourceRef,
  ): Shape {
    const [first] = element.children
    if (first !== undefined && isEntry(element, first)) return readDictionary(first, place, source)
    if (first !== undefined) {
      return { kind: "object", properties: readProperties(element, place), nullable: true, source }
    }
    const value = element.text.trim()
    if (value === "") return { kind: "unknown", word: type.name, exact: false, source }
    return { kind: "enum", type: "string", members: [{ value }], open: true, source }
  }

  function readDictionary(entry: XmlElement, place: PlaceInEnvelope, source: SourceRef): Shape {
    const [key, value] = entry.children
    const cut: Shape = { kind: "unknown", exact: false, source: place(entry) }
    return {
      kind: "map",
      keys: key === undefined ? cut : readShape(key, place),
      values: value === undefined ? cut : readShape(value, place),
      entryXml: { name: entry.name, namespace: entry.namespace },
      nullable: true,
      exact: entry.children.length > 0,
      source,
    }
  }

  function readProperties(element: XmlElement, place: PlaceInEnvelope): readonly PropertyFact[] {
    const seen = new Set<string>()
    const properties: PropertyFact[] = []
    for (const child of element.children) {
      const source = place(child)
      if (seen.has(child.name)) {
        const message = `\`${child.name}\` stands twice in \`${element.name}\``
        diagnostics.push(report("soap/repeated-element", message, { source }))
        continue
      }
      seen.add(child.name)
      const xml = { name: child.name, namespace: child.namespace }
      properties.push({ name: child.name, shape: readShape(child, place), xml, source })
    }
    return properties
  }

  function addType(name: string, shape: Shape, source: SourceRef): void {
    const known = facts.get(name)
    if (known === undefined) facts.set(name, { name, shape, source })
    // Which of the two is right is not for one page to say; the model sees both and reports them.
    else if (memberNames(known.shape) !== memberNames(shape)) contradicting.push({ name, shape, source })
    else if (isFuller(shape, known.shape)) facts.set(name, { ...known, shape: fill(known.shape, shape) })
  }

  function toTypeName(type: XmlName): string {
    if (type.namespace === namespace) return `${version}.${type.name}`
    const word = type.namespace.split(/[/.:#]/).findLast((part) => part !== "") ?? "Other"
    return `${version}.${word}.${type.name}`
  }
}

function isArray(type: XmlName, element: XmlElement): boolean {
  if (!isArrayName(type.name)) return false
  const rest = type.name.slice("ArrayOf".length)
  return element.children.every((child) => child.name === rest)
}

function isArrayName(name: string): boolean {
  return name.startsWith("ArrayOf") && name.length > "ArrayOf".length
}

/** Dictionaries hold entries of `Key` and `Value`, the only elements that are neither typed nor cut off. */
function isEntry(element: XmlElement, first: XmlElement): boolean {
  if (first.type !== undefined || !element.children.every((child) => child.name === first.name)) return false
  if (first.isNil) return first.name.endsWith("KeyValuePair")
  return first.children.map((child) => child.name).join(" ") === "Key Value"
}

/** Members in order; empty for what has none or does not show them. */
function memberNames(shape: Shape): string {
  return shape.kind === "object" ? shape.properties.map((property) => property.name).join(" ") : ""
}

/** Whether an occurrence shows something that another one cuts off. */
function isFuller(shape: Shape, known: Shape): boolean {
  return holes(known) > 0 && shape.kind !== "unknown"
}

function holes(shape: Shape): number {
  if (shape.kind === "unknown") return shape.exact === false ? 1 : 0
  if (shape.kind === "map") return holes(shape.values) + (shape.keys === undefined ? 0 : holes(shape.keys))
  if (shape.kind !== "object") return 0
  return shape.properties.reduce((sum, property) => sum + holes(property.shape), 0)
}

/** Take what is known and fill its holes, member by member, from another occurrence. */
function fill(known: Shape, other: Shape): Shape {
  if (known.kind === "unknown") return other
  if (known.kind !== "object" || other.kind !== "object") return holes(other) < holes(known) ? other : known
  const shapes = new Map(other.properties.map((property) => [property.name, property.shape]))
  const properties = known.properties.map((property) => {
    const shape = shapes.get(property.name)
    return shape === undefined || holes(property.shape) === 0
      ? property
      : { ...property, shape: fill(property.shape, shape) }
  })
  return { ...known, properties }
}
