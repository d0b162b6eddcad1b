/**
 * Plain values to elements: members in the order of their shape, each in its own namespace, absent ones left out.
 * Names without a prefix are in the namespace of the message; others get a prefix at the element around them.
 */
import { instanceNamespace } from "../../../runtime/xml/xml-element.js"
import { arraysNamespace, schemaNamespace } from "./namespaces.js"
import { writeScalar } from "./scalars.js"
import {
  type ScalarName,
  type XmlCarrier,
  type XmlDictionary,
  type XmlList,
  type XmlShape,
  hasTextKeys,
  isNullable,
  membersOf,
} from "./shapes.js"
import { escapeAttribute, escapeText } from "./escape-xml.js"

/** Prefix per namespace in scope; the empty prefix is the default namespace. */
type Scope = ReadonlyMap<string, string>

const deepest = 256

/**
 * Write an element and declare its namespace as the default one.
 *
 * @throws `TypeError` for a value that does not fit its shape, with the path to it, and for circular values.
 */
export function writeRoot(name: string, namespace: string, shape: XmlShape, value: unknown): string {
  const scope: Scope = new Map([[namespace, ""]])
  const attributes = ` xmlns="${escapeAttribute(namespace)}"`
  return writeElement({ name, namespace, shape, value, scope, attributes, path: name, depth: 0 })
}

interface Place {
  readonly name: string
  readonly namespace: string
  readonly shape: XmlShape
  readonly value: unknown
  readonly scope: Scope
  /** Written into the start tag as they are. */
  readonly attributes: string
  /** For errors: `SaveUserGroup.UserGroup.Id`. */
  readonly path: string
  readonly depth: number
}

function writeElement(place: Place): string {
  const { name, shape, value, depth, path } = place
  if (depth > deepest) throw new TypeError(`${path.slice(0, 200)}... is nested deeper than ${deepest}`)
  const tag = toPrefixed(place.scope, place.namespace, name)
  if (value === null) return `<${tag}${place.attributes} xmlns:xsi="${instanceNamespace}" xsi:nil="true"/>`
  if (shape === "any") return writeAny(place, tag)
  if (typeof shape === "string") return enclose(tag, place.attributes, writeText(shape, value, path))
  const { scope, declarations } = declare(place.scope, namespacesOf(shape))
  return enclose(tag, place.attributes + declarations, writeContent({ ...place, scope }, shape))
}

function writeContent(place: Place, shape: XmlCarrier | XmlList | XmlDictionary): string {
  if (shape.kind === "carrier") return writeMembers(place, shape)
  return shape.kind === "list" ? writeItems(place, shape) : writeEntries(place, shape)
}

function writeMembers(place: Place, carrier: XmlCarrier): string {
  const { value, path, scope } = place
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`${path} is not an object`)
  }
  const object = value as Readonly<Record<string, unknown>>
  let content = ""
  for (const [name, shape, namespace = carrier.namespace] of membersOf(carrier)) {
    const member = Object.hasOwn(object, name) ? object[name] : undefined
    if (member === undefined || (member === null && !isNullable(shape))) continue
    content += writeElement({
      name,
      namespace,
      shape,
      value: member,
      scope,
      attributes: "",
      path: `${path}.${name}`,
      depth: place.depth + 1,
    })
  }
  return content
}

function writeItems({ value, path, scope, depth }: Place, list: XmlList): string {
  if (!Array.isArray(value)) throw new TypeError(`${path} is not an array`)
  const { item: name, namespace, of: shape } = list
  return value
    .map((item: unknown, index) =>
      writeElement({
        name,
        namespace,
        shape,
        value: item ?? null,
        scope,
        attributes: "",
        path: `${path}[${index}]`,
        depth: depth + 1,
      }),
    )
    .join("")
}

function writeEntries(place: Place, dictionary: XmlDictionary): string {
  const { namespace, key, value } = dictionary
  const of: XmlCarrier = {
    kind: "carrier",
    namespace,
    members: [
      ["Key", key],
      ["Value", value],
    ],
  }
  const entries = hasTextKeys(dictionary) ? toEntries(place) : place.value
  return writeItems({ ...place, value: entries }, { kind: "list", item: dictionary.item, namespace, of })
}

/** A record as a list of entries; a list is taken as it is, because that is how the wire has it. */
function toEntries({ value, path }: Place): unknown {
  if (Array.isArray(value)) return value
  if (typeof value !== "object" || value === null) throw new TypeError(`${path} is not an object`)
  return Object.entries(value).map(([Key, Value]) => ({ Key, Value }))
}

function writeText(name: ScalarName, value: unknown, path: string): string {
  try {
    return escapeText(writeScalar(name, value))
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${path} ${error.message}`) : error
  }
}

/** A value whose type the pages leave open says itself what it is. */
function writeAny(place: Place, tag: string): string {
  const { value, path, attributes } = place
  if (Array.isArray(value)) return writeAnyArray(place, tag, value)
  const found = typeOfAny(value)
  if (found === undefined)
    throw new TypeError(`${path} is neither text, number, boolean, bytes nor an array of them`)
  const [type, name] = found
  const declarations = ` xmlns:xsi="${instanceNamespace}" xmlns:xsd="${schemaNamespace}" xsi:type="xsd:${type}"`
  return enclose(tag, attributes + declarations, writeText(name, value, path))
}

function writeAnyArray(place: Place, tag: string, items: readonly unknown[]): string {
  const types = new Set(items.map((item) => typeOfAny(item)?.[0]))
  const [type] = types.size === 1 ? types : ["anyType"]
  const item = type ?? "anyType"
  const { scope, declarations } = declare(place.scope, [arraysNamespace])
  const prefixed = toPrefixed(scope, arraysNamespace, `ArrayOf${item}`)
  const of = item === "anyType" ? "any" : (typeOfAny(items[0])?.[1] ?? "any")
  const content = writeItems({ ...place, scope }, { kind: "list", item, namespace: arraysNamespace, of })
  return enclose(
    tag,
    `${place.attributes}${declarations} xmlns:xsi="${instanceNamespace}" xsi:type="${prefixed}"`,
    content,
  )
}

function typeOfAny(value: unknown): readonly [type: string, name: ScalarName] | undefined {
  if (typeof value === "string") return ["string", "string"]
  if (typeof value === "boolean") return ["boolean", "boolean"]
  if (typeof value === "bigint") return ["long", "int64"]
  if (value instanceof Date) return ["dateTime", "text"]
  if (value instanceof Uint8Array) return ["base64Binary", "base64"]
  if (typeof value !== "number") return undefined
  if (!Number.isSafeInteger(value)) return ["double", "double"]
  return Math.abs(value) <= 0x7fffffff ? ["int", "int32"] : ["long", "int64"]
}

function namespacesOf(shape: XmlCarrier | XmlList | XmlDictionary): readonly string[] {
  if (shape.kind !== "carrier") return [shape.namespace]
  return membersOf(shape).map(([, , namespace]) => namespace ?? shape.namespace)
}

/** Give a prefix to each namespace that has none in scope yet. */
function declare(scope: Scope, namespaces: readonly string[]): { scope: Scope; declarations: string } {
  if (namespaces.every((namespace) => scope.has(namespace))) return { scope, declarations: "" }
  const inner = new Map(scope)
  let declarations = ""
  for (const namespace of namespaces) {
    if (inner.has(namespace)) continue
    const prefix = inner.size < 24 ? String.fromCharCode(0x61 + inner.size) : `n${inner.size}`
    inner.set(namespace, prefix)
    declarations += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`
  }
  return { scope: inner, declarations }
}

function toPrefixed(scope: Scope, namespace: string, name: string): string {
  const prefix = scope.get(namespace) ?? ""
  return prefix === "" ? name : `${prefix}:${name}`
}

function enclose(tag: string, attributes: string, content: string): string {
  return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`
}
