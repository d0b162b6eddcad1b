/** Types of the model as JSON Schema 2020-12 with OpenAPI's additions. */
import { printSourceRef, type Extensions, type Schema, type SchemaType } from "../../contract/index.ts"
import type {
  EnumType,
  MapType,
  ModelProperty,
  NamedType,
  ObjectType,
  Provenance,
  ScalarType,
  Type,
} from "../api-model.ts"
import type { EnumMember, XmlName } from "../../read/facts.ts"
import { writeRules } from "./rules.ts"

export interface SchemaContext {
  /** Write `x-pagewright-source`. */
  readonly sources: boolean
}

/** The source and the kind of inference of one fact, as extensions. */
export function writeProvenance({ source, inferred }: Provenance, context: SchemaContext): Extensions {
  return {
    ...(context.sources ? { "x-pagewright-source": printSourceRef(source) } : {}),
    ...(inferred === undefined ? {} : { "x-pagewright-inferred": inferred }),
  }
}

/** Said of a type of which the pages have nothing but the name or the place. */
const openRemark = "What it holds is not described on any page."

/** The component of a named type. */
export function writeNamedType({ type, description, provenance }: NamedType, context: SchemaContext): Schema {
  const text = description ?? (type.kind === "unknown" ? openRemark : undefined)
  return {
    ...writeType(type, context),
    ...(text === undefined ? {} : { description: text }),
    ...(type.kind === "unknown" ? { "x-pagewright-open": true } : {}),
    ...writeProvenance(provenance, context),
  }
}

export function writeType(type: Type, context: SchemaContext): Schema {
  const schema = writePlain(type, context)
  return type.nullable === true ? allowNull(schema) : schema
}

function writePlain(type: Type, context: SchemaContext): Schema {
  switch (type.kind) {
    case "scalar":
      return writeScalar(type)
    case "enum":
      return writeEnum(type)
    case "ref":
      return { $ref: `#/components/schemas/${type.name}` }
    case "array": {
      const items = nameItems(writeType(type.items, context), type.itemXml)
      const array: Schema = {
        type: "array",
        items,
        ...(type.empty === true ? { maxItems: 0 } : {}),
        ...(type.filled === true ? { minItems: 1 } : {}),
        ...(type.itemXml === undefined ? {} : { xml: { wrapped: true } }),
      }
      return type.orSingle === true ? { anyOf: [writeType(type.items, context), array] } : array
    }
    case "map":
      if (type.entryXml !== undefined) return writeEntries(type, type.entryXml, context)
      return {
        type: "object",
        ...(type.keys === undefined ? {} : { ...writeKeys(type.keys), ...writeNames(type.keys, context) }),
        additionalProperties: writeType(type.values, context),
      }
    case "object":
      return writeObject(type, context)
    case "union":
      return writeUnion(type.members, context)
    case "const":
      return { const: type.value }
    case "binary":
      return { type: "string", format: "binary" }
    case "unknown":
      return type.isObject === true ? { type: "object" } : {}
  }
}

/** A map that travels as a list of entries: the wire decides what the document says. */
function writeEntries({ keys, values }: MapType, entryXml: XmlName, context: SchemaContext): Schema {
  const key = writeType(keys ?? { kind: "scalar", type: "string" }, context)
  const properties = {
    Key: inNamespace(key, entryXml.namespace),
    Value: inNamespace(writeType(values, context), entryXml.namespace),
  }
  const items = nameItems({ type: "object", properties }, entryXml)
  return { type: "array", items, xml: { wrapped: true } }
}

function inNamespace(schema: Schema, namespace: string | undefined): Schema {
  return namespace === undefined ? schema : { ...schema, xml: { ...schema.xml, namespace } }
}

/** The name of each item's element, beside the wrapping of items that are arrays themselves. */
function nameItems(items: Schema, itemXml: XmlName | undefined): Schema {
  if (itemXml === undefined) return items
  return { ...items, xml: { ...items.xml, ...writeXml(itemXml).xml } }
}

/** One alternative that takes anything makes the others say nothing. */
function writeUnion(members: readonly Type[], context: SchemaContext): Schema {
  const schemas = members.map((member) => writeType(member, context))
  return schemas.some((schema) => Object.keys(schema).length === 0) ? {} : { anyOf: schemas }
}

/** Names of properties are hints for typed callers: servers know more than pages list. */
function writeKeys(type: Type): Schema {
  const keys = type.kind === "scalar" ? (type.keyOf ?? []) : []
  return keys.length === 0 ? {} : { "x-pagewright-keys-of": keys }
}

function writeNames(keys: Type, context: SchemaContext): Schema {
  const { "x-pagewright-keys-of": _, ...schema } = writeType(keys, context)
  return JSON.stringify(schema) === '{"type":"string"}' ? {} : { propertyNames: schema }
}

function writeScalar(type: ScalarType): Schema {
  const digits = type.type === "integer" ? "^-?\\d+$" : "^-?\\d+(\\.\\d+)?$"
  return {
    type: type.orText === true ? [type.type, "string"] : type.type,
    ...(type.format === undefined || type.orText === true ? {} : { format: type.format }),
    ...(type.contentEncoding === undefined ? {} : { contentEncoding: type.contentEncoding }),
    ...(type.orText === true ? { pattern: digits } : {}),
    ...type.constraints,
    ...writeKeys(type),
    ...writeLabels(type.labels ?? []),
  }
}

function writeLabels(members: readonly EnumMember[]): Schema {
  const labels = members.flatMap(({ value, label }) => (label === undefined ? [] : [[String(value), label]]))
  return labels.length === 0 ? {} : { "x-pagewright-enum-labels": Object.fromEntries(labels) }
}

function writeEnum(type: EnumType): Schema {
  const plain = type.members.map(({ value }) => value)
  const values = type.orText === true ? [...plain, ...plain.map(String)] : plain
  return {
    type: type.orText === true ? [type.type, "string"] : type.type,
    // The second keyword is what other tools know (Zalando's guidelines, Spectral, Redocly).
    ...(type.open
      ? { "x-pagewright-open-enum": values.map(String), "x-extensible-enum": values.map(String) }
      : { enum: values }),
    ...writeLabels(type.members),
  }
}

function writeObject(type: ObjectType, context: SchemaContext): Schema {
  const required = type.properties.filter((property) => property.required).map(({ name }) => name)
  return {
    type: "object",
    properties: Object.fromEntries(
      type.properties.map((property) => [property.name, writeProperty(property, context)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(type.extent === "open" ? { additionalProperties: true } : {}),
    ...(type.extent === "closed" ? { additionalProperties: false } : {}),
    ...writeRules(type.rules),
  }
}

function writeProperty(property: ModelProperty, context: SchemaContext): Schema {
  return {
    ...writeType(property.type, context),
    ...(property.description === undefined || property.description === ""
      ? {}
      : { description: property.description }),
    ...(property.default === undefined ? {} : { default: property.default }),
    ...(property.access === "readOnly" ? { readOnly: true } : {}),
    ...(property.access === "writeOnly" ? { writeOnly: true } : {}),
    ...(property.deprecated === true ? { deprecated: true } : {}),
    ...writePropertyXml(property),
    ...(property.listName === undefined ? {} : { "x-pagewright-list-name": property.listName }),
    ...(property.adds === undefined ? {} : { "x-pagewright-adds": property.adds }),
    ...writeProvenance(property.provenance, context),
  }
}

/** The element's name and namespace, beside the wrapping that an array of named items asks for. */
function writePropertyXml({ xml, name, type }: ModelProperty): Schema {
  const wraps =
    (type.kind === "array" ? type.itemXml : type.kind === "map" ? type.entryXml : undefined) !== undefined
  if (xml === undefined) return {}
  return {
    xml: {
      ...(xml.name === name ? {} : { name: xml.name }),
      ...(xml.namespace === undefined ? {} : { namespace: xml.namespace }),
      ...(wraps ? { wrapped: true } : {}),
    },
  }
}

function writeXml(xml: XmlName | undefined): Schema {
  if (xml === undefined) return {}
  return {
    xml: { name: xml.name, ...(xml.namespace === undefined ? {} : { namespace: xml.namespace }) },
  }
}

function allowNull(schema: Schema): Schema {
  const { type } = schema
  if (typeof type === "string" && schema.enum === undefined)
    return { ...schema, type: [type, "null" satisfies SchemaType] }
  if (Object.keys(schema).length === 0) return schema
  const { xml, ...rest } = schema
  return { anyOf: [rest, { type: "null" }], ...(xml === undefined ? {} : { xml }) }
}
