/**
 * Elements to plain values. What is not known is skipped: elements, attributes, text between elements, `xsi:type` of
 * types never heard of. Elements are told apart by namespace and local name, and may come in any order.
 */
import { arraysNamespace, schemaNamespace } from "./namespaces.js"
import type { XmlReader } from "../../../runtime/xml/read-xml.js"
import { readScalar } from "./scalars.js"
import {
  type ScalarName,
  type XmlCarrier,
  type XmlDictionary,
  type XmlList,
  type XmlMember,
  type XmlShape,
  hasTextKeys,
  isNullable,
  membersOf,
} from "./shapes.js"
import { XmlError } from "../../../runtime/xml/xml-error.js"
import { readElement, readNil, readType } from "../../../runtime/xml/xml-element.js"

/**
 * Read the element whose start tag was read last, up to its end.
 *
 * @returns `null` for `xsi:nil`; `undefined` for an empty element where a number, a boolean or a date should stand.
 * @throws {@link XmlError} for text that is not of its type.
 */
export function readValue(reader: XmlReader, shape: XmlShape): unknown {
  if (readNil(reader.element)) {
    reader.skip()
    return null
  }
  if (shape === "any") return readAny(reader)
  if (typeof shape === "string") return readText(reader, shape)
  if (shape.kind === "carrier") return readCarrier(reader, shape)
  return shape.kind === "list" ? readList(reader, shape) : readDictionary(reader, shape)
}

function readText(reader: XmlReader, name: ScalarName): unknown {
  const wrong = (message: string) => reader.fail("value", `\`${reader.element.name}\` ${message}`)
  if (reader.next() === "start") throw wrong("lies where only text is expected")
  return readScalar(name, reader.text, wrong)
}

function readCarrier(reader: XmlReader, carrier: XmlCarrier): Record<string, unknown> {
  const members = membersOf(carrier)
  const around = reader.element.namespace
  const entries: [string, unknown][] = []
  // Members come in order but for unknown ones between them, so the next one is nearly always the one expected.
  let expected = 0
  while (reader.next() === "start") {
    const index = findMember(reader, { carrier, members, around, expected })
    const member = members[index]
    if (member === undefined) {
      reader.skip()
      continue
    }
    expected = index + 1
    const value = readInside(reader, member[1], member[0])
    if (value !== undefined && !(value === null && !isNullable(member[1]))) entries.push([member[0], value])
  }
  // Defines own properties, whatever they are called; plain assignment would not (`__proto__`).
  return Object.fromEntries(entries)
}

/** Read a member or an item, and say where it lies if it cannot be read. */
function readInside(reader: XmlReader, shape: XmlShape, step: string | number): unknown {
  try {
    return readValue(reader, shape)
  } catch (error) {
    throw error instanceof XmlError ? error.inside(step) : error
  }
}

interface Search {
  readonly carrier: XmlCarrier
  readonly members: readonly XmlMember[]
  /** Namespace of the element around. */
  readonly around: string
  readonly expected: number
}

function findMember({ element }: XmlReader, { carrier, members, around, expected }: Search): number {
  const isIt = (member: XmlMember | undefined) =>
    member !== undefined &&
    member[0] === element.name &&
    isIn(element.namespace, member[2] ?? carrier.namespace, around)
  return isIt(members[expected]) ? expected : members.findIndex(isIt)
}

/**
 * Whether an element is in its namespace. Where that is another one than that of the element around (items of scalars,
 * types of another library), servers exist (npm's `soap`) that forget to change it.
 */
function isIn(namespace: string, wanted: string, around: string): boolean {
  return namespace === wanted || namespace === around
}

function readList(reader: XmlReader, list: XmlList): unknown[] {
  const items: unknown[] = []
  const around = reader.element.namespace
  while (reader.next() === "start") {
    if (!isItem(reader, list, around)) reader.skip()
    else items.push(readInside(reader, list.of, items.length) ?? null)
  }
  return items
}

function readDictionary(reader: XmlReader, dictionary: XmlDictionary): unknown {
  const { namespace, key, value } = dictionary
  const entry: XmlCarrier = {
    kind: "carrier",
    namespace,
    members: [
      ["Key", key],
      ["Value", value],
    ],
  }
  const entries: Record<string, unknown>[] = []
  const around = reader.element.namespace
  while (reader.next() === "start") {
    if (!isItem(reader, dictionary, around) || readNil(reader.element)) reader.skip()
    else entries.push(readInside(reader, entry, entries.length) as Record<string, unknown>)
  }
  if (!hasTextKeys(dictionary)) return entries
  return Object.fromEntries(entries.map((found) => [String(found.Key ?? ""), found.Value ?? null]))
}

function isItem({ element }: XmlReader, list: XmlList | XmlDictionary, around: string): boolean {
  return element.name === list.item && isIn(element.namespace, list.namespace, around)
}

const scalarNames: Readonly<Record<string, ScalarName>> = {
  string: "string",
  boolean: "boolean",
  byte: "int8",
  unsignedByte: "uint8",
  short: "int16",
  unsignedShort: "uint16",
  int: "int32",
  unsignedInt: "uint32",
  long: "int64",
  unsignedLong: "uint64",
  integer: "integer",
  float: "double",
  double: "double",
  decimal: "double",
  base64Binary: "base64",
}

/**
 * Read an element by its own `xsi:type`: scalars of XML Schema and arrays of them as values, text without a type as a
 * string, anything else as the element that it is.
 */
function readAny(reader: XmlReader): unknown {
  const type = readType(reader)
  if (type?.namespace === schemaNamespace) return readText(reader, scalarNames[type.name] ?? "text") ?? null
  const item = type?.namespace === arraysNamespace ? /^ArrayOf(.+)$/.exec(type.name)?.[1] : undefined
  if (item !== undefined) {
    const of = Object.hasOwn(scalarNames, item) ? (scalarNames[item] ?? "any") : "any"
    return readList(reader, { kind: "list", item, namespace: arraysNamespace, of })
  }
  const element = readElement(reader)
  return type === undefined && element.children.length === 0 ? element.text : element
}
