import { checkNames, isRecord } from "../../../runtime/server/json.js"
import type { ServerSchema } from "../../../runtime/server/operation.js"
import { problem, ProblemError } from "../../../runtime/server/problem.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { componentKey, memberSchema, schemaTypes } from "../../../runtime/server/schema-library.js"
import { decodeXml } from "../../../runtime/xml/decode-xml.js"
import { readXml, type XmlElement } from "../../../runtime/xml/xml-element.js"
import { XmlError, defaultXmlLimits } from "../../../runtime/xml/xml-error.js"
import { findProperty } from "./match-members.js"
import { convertText } from "./read-parameters.js"

/** As deep as JSON may nest, and with no more elements than a caller has use for. */
const limits = { ...defaultXmlLimits, depth: 200, elements: 250_000 }

/**
 * Read a body in XML as its schema says: the value that the same body would be in JSON. What has no schema is text, or
 * an object of what is in it. The root's name and namespaces do not matter. Throws a `malformed` or `invalid` problem.
 *
 * @param charset - Of the Content-Type header, when it names one.
 */
export function readXmlBody(
  bytes: Uint8Array,
  charset: string | undefined,
  schema: ServerSchema,
  host: ServerHost,
): unknown {
  const value = readElement(parse(bytes, charset), schema, host)
  checkNames(value)
  return value
}

function parse(bytes: Uint8Array, charset: string | undefined): XmlElement {
  try {
    return readXml(decodeXml(bytes, charset, limits), limits)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new ProblemError(problem("malformed", "The body cannot be read as XML", { detail: error.message }))
  }
}

function readElement(element: XmlElement, schema: ServerSchema, host: ServerHost): unknown {
  if (element.isNil) return null
  const flat = host.flatten(schema)
  const types = schemaTypes(flat)
  if (types.includes("array")) return readItems(element, flat, host)
  if (types.includes("object")) return readObject(element, flat, host)
  if (types.length === 0 && element.children.length > 0) return readObject(element, flat, host)
  return readText(element, flat, host)
}

/** Nothing where a number or the like belongs is no value; only text can be empty. */
function readText(element: XmlElement, schema: ServerSchema, host: ServerHost): unknown {
  const types = schemaTypes(schema)
  const isText = types.length === 0 || types.includes("string")
  // Elements where text belongs have no place in JSON either: the object that they make does not fit.
  if (element.children.length > 0) return readObject(element, {}, host)
  if (isText) return element.text
  const text = element.text.trim()
  return text === "" ? null : convertText(text, schema, host)
}

function readItems(element: XmlElement, schema: ServerSchema, host: ServerHost): readonly unknown[] {
  return element.children.map((child) => readElement(child, schema.items ?? {}, host))
}

function readObject(
  element: XmlElement,
  schema: ServerSchema,
  host: ServerHost,
): Readonly<Record<string, unknown>> {
  if (isMap(element, schema)) return readMap(element, schema, host)
  const members = element.attributes.flatMap(({ name, value, namespace }) => {
    const own = propertyOf(schema, name)
    const property = memberSchema(schema, own)
    const isMember = namespace === "" && property?.xml?.attribute === true
    return isMember ? [[own, convertText(value, host.flatten(property), host)] as const] : []
  })
  const byName = new Map<string, XmlElement[]>()
  for (const child of element.children) {
    const own = propertyOf(schema, child.name)
    const known = byName.get(own)
    if (known === undefined) byName.set(own, [child])
    else known.push(child)
  }
  return Object.fromEntries([
    ...members,
    ...[...byName].map(([name, elements]) => [
      name,
      readMember(elements, memberSchema(schema, name) ?? {}, host),
    ]),
  ])
}

const renamed = new WeakMap<ServerSchema, ReadonlyMap<string, string>>()

/** The property that an element or attribute stands for: `xml.name` counts, letter case does not. */
function propertyOf(schema: ServerSchema, name: string): string {
  const names = renamed.get(schema) ?? collectNames(schema)
  renamed.set(schema, names)
  return names.get(name) ?? findProperty(schema, name)
}

function collectNames({ properties = {} }: ServerSchema): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(properties).flatMap(([name, { xml }]) =>
      xml?.name === undefined ? [] : [[xml.name, name] as const],
    ),
  )
}

/** What comes several times although it should not is a list, which validation then refuses. */
function readMember(elements: readonly XmlElement[], schema: ServerSchema, host: ServerHost): unknown {
  const flat = host.flatten(schema)
  const [only] = elements
  const isList = schemaTypes(flat).includes("array")
  if (elements.length === 1 && only !== undefined && !(isList && isItem(only, flat, host)))
    return readElement(only, schema, host)
  const items = isList ? (flat.items ?? {}) : schema
  return elements.map((element) => readElement(element, items, host))
}

/**
 * Whether an element stands for one item of a list rather than for the list: OpenAPI repeats the element of a list that
 * is not `wrapped`; services of this kind wrap lists always.
 */
function isItem({ children, text }: XmlElement, schema: ServerSchema, host: ServerHost): boolean {
  if (schema.xml?.wrapped === true) return false
  const items = schema.items ?? {}
  const flat = host.flatten(items)
  if (children.length === 0) return text.trim() !== ""
  const itemName = flat.xml?.name ?? componentKey(items)?.split(".").at(-1)
  if (!schemaTypes(flat).includes("object") || children.some(({ name }) => name === itemName)) return false
  return children.some(({ name }) => Object.hasOwn(flat.properties ?? {}, findProperty(flat, name)))
}

/** `<KeyValuePair><Key>...</Key><Value>...</Value></KeyValuePair>`, once for each entry. */
function isMap({ children }: XmlElement, { properties, additionalProperties }: ServerSchema): boolean {
  return (
    properties === undefined &&
    isRecord(additionalProperties) &&
    children.every((entry) => entry.children.some(({ name }) => name === "Key"))
  )
}

function readMap(
  { children }: XmlElement,
  schema: ServerSchema,
  host: ServerHost,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    children.map((entry) => {
      const key = entry.children.find(({ name }) => name === "Key")?.text ?? ""
      const value = entry.children.find(({ name }) => name === "Value")
      return [
        key,
        value === undefined ? null : readElement(value, memberSchema(schema, key) ?? {}, host),
      ] as const
    }),
  )
}
