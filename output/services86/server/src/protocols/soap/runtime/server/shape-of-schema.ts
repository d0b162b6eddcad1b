/** Schemas with `xml` objects to the shapes that values are read and written by. */
import type { ScalarName, XmlCarrier, XmlDictionary, XmlMember, XmlShape } from "../client/shapes.js"

/** The part of a schema that says how it lies in XML. */
export interface XmlSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly contentEncoding?: string
  readonly items?: XmlSchema
  readonly properties?: Readonly<Record<string, XmlSchema>>
  readonly additionalProperties?: XmlSchema | boolean
  readonly propertyNames?: XmlSchema
  readonly anyOf?: readonly XmlSchema[]
  readonly xml?: { readonly name?: string; readonly namespace?: string; readonly wrapped?: boolean }
  readonly "x-pagewright-open-enum"?: unknown
  readonly "x-pagewright-entry-xml"?: { readonly name: string; readonly namespace?: string }
}

export interface ShapeReader {
  /** @param namespace - Of elements whose schema names none. */
  shapeOf(schema: XmlSchema, namespace: string): XmlShape
  /** Members of an object schema, references followed; empty for other schemas. */
  membersOf(schema: XmlSchema, namespace: string): readonly XmlMember[]
  /** Carriers of the components that were met so far, by their keys. */
  readonly carriers: ReadonlyMap<string, XmlCarrier>
}

/** @param resolve - The component of a key; `undefined` when there is none. */
export function createShapeReader(resolve: (key: string) => XmlSchema | undefined): ShapeReader {
  const carriers = new Map<string, XmlCarrier>()
  return { shapeOf, membersOf, carriers }

  function shapeOf(written: XmlSchema, namespace: string): XmlShape {
    const schema = withoutNull(written)
    const key = keyOf(schema)
    if (key !== undefined) return shapeOfComponent(key, namespace)
    const types = [schema.type ?? []].flat().filter((type) => type !== "null")
    const [type] = types
    if (schema["x-pagewright-entry-xml"] !== undefined) return shapeOfRecord(schema, namespace)
    if (type === "array") return shapeOfArray(schema, namespace)
    if (schema.properties !== undefined) return carrierOf(schema, namespace)
    return types.length === 1 ? scalarOf(type, schema) : "any"
  }

  function shapeOfComponent(key: string, namespace: string): XmlShape {
    const known = carriers.get(key)
    if (known !== undefined) return known
    const schema = resolve(key)
    if (schema === undefined) return "any"
    if (schema.properties === undefined) return shapeOf(schema, namespace)
    const carrier = carrierOf(schema, namespace)
    carriers.set(key, carrier)
    return carrier
  }

  function membersOf(written: XmlSchema, namespace: string): readonly XmlMember[] {
    const schema = withoutNull(written)
    const key = keyOf(schema)
    const target = key === undefined ? schema : (resolve(key) ?? {})
    return readMembers(target, namespaceOf(target, namespace))
  }

  /** Members are looked at when the carrier is first used: types refer to each other in circles. */
  function carrierOf(schema: XmlSchema, inherited: string): XmlCarrier {
    const namespace = namespaceOf(schema, inherited)
    let members: readonly XmlMember[] | undefined
    return { kind: "carrier", namespace, members: () => (members ??= readMembers(schema, namespace)) }
  }

  function readMembers(schema: XmlSchema, namespace: string): readonly XmlMember[] {
    return Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const own = property.xml?.namespace ?? namespace
      const shape = shapeOf(property, own)
      const element = property.xml?.name ?? name
      return own === namespace ? [element, shape] : [element, shape, own]
    })
  }

  function shapeOfArray(schema: XmlSchema, inherited: string): XmlShape {
    const items = schema.items ?? {}
    const item = items.xml?.name ?? "item"
    const namespace = items.xml?.namespace ?? inherited
    const { Key, Value, ...others } = items.properties ?? {}
    if (Key === undefined || Value === undefined || Object.keys(others).length > 0) {
      return { kind: "list", item, namespace, of: shapeOf(items, namespace) }
    }
    return dictionaryOf(item, namespace, Key, Value)
  }

  function shapeOfRecord(schema: XmlSchema, inherited: string): XmlDictionary {
    const { name, namespace = inherited } = schema["x-pagewright-entry-xml"] ?? { name: "item" }
    const values = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {}
    return dictionaryOf(name, namespace, schema.propertyNames ?? { type: "string" }, values)
  }

  function dictionaryOf(item: string, namespace: string, key: XmlSchema, value: XmlSchema): XmlDictionary {
    const shapes = { key: shapeOf(key, namespace), value: shapeOf(value, namespace) }
    return { kind: "dictionary", item, namespace, ...shapes }
  }
}

/** The alternative beside `null`, which is how a nullable reference is written. */
function withoutNull(schema: XmlSchema): XmlSchema {
  const [only, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== "null")
  return only === undefined || others.length > 0 ? schema : only
}

function keyOf({ $ref }: XmlSchema): string | undefined {
  const key = /^#\/components\/schemas\/(.+)$/.exec($ref ?? "")?.[1]
  return key?.replaceAll("~1", "/").replaceAll("~0", "~")
}

/** Members of one carrier share their namespace; the few that do not say so themselves. */
function namespaceOf({ properties }: XmlSchema, inherited: string): string {
  return Object.values(properties ?? {})[0]?.xml?.namespace ?? inherited
}

const integers = new Set<string>(["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"])

function scalarOf(type: string | undefined, schema: XmlSchema): ScalarName {
  const { format = "" } = schema
  if (type === "boolean") return "boolean"
  if (type === "number") return "double"
  if (type === "integer") return integers.has(format) ? (format as ScalarName) : "integer"
  if (type !== "string") return "any"
  if (schema.contentEncoding === "base64" || format === "byte") return "base64"
  const isText = schema.enum !== undefined || schema["x-pagewright-open-enum"] !== undefined
  return isText || /^(?:date|time|date-time|duration|uuid)$/.test(format) ? "text" : "string"
}
