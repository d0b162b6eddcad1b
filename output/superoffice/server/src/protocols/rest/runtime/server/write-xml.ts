import { isRecord } from "../../../runtime/server/json.js"
import type { ServerSchema } from "../../../runtime/server/operation.js"
import { componentKey, memberSchema } from "../../../runtime/server/schema-library.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { toElementName } from "../../../runtime/xml/element-name.js"

/**
 * Write a result as XML. Elements are named by the schema's `xml` where it has one, else as services of this kind name
 * them: the root after its type, arrays `ArrayOf...` with one element per item, members after themselves; `null` is
 * left out, the entries of a map are `Key` and `Value`.
 */
export function writeXml(value: unknown, schema: ServerSchema, host: ServerHost): string {
  return `<?xml version="1.0" encoding="utf-8"?>${element(rootName(schema, value, host), value, schema, host)}`
}

function rootName(schema: ServerSchema, value: unknown, host: ServerHost): string {
  const resolved = host.flatten(schema)
  if (resolved.xml?.name !== undefined) return resolved.xml.name
  if (Array.isArray(value)) return `ArrayOf${itemName(resolved.items ?? {}, value[0], host)}`
  return typeName(schema, value, host)
}

function typeName(schema: ServerSchema, value: unknown, host: ServerHost): string {
  const resolved = host.flatten(schema)
  if (resolved.xml?.name !== undefined) return resolved.xml.name
  const key = componentKey(schema)
  return key === undefined ? plainName(resolved, value) : key.slice(key.lastIndexOf(".") + 1)
}

function itemName(schema: ServerSchema, value: unknown, host: ServerHost): string {
  const resolved = host.flatten(schema)
  if (!Array.isArray(value)) return typeName(schema, value, host)
  return resolved.xml?.name ?? `ArrayOf${itemName(resolved.items ?? {}, value[0], host)}`
}

const namesByFormat: Readonly<Record<string, string>> = {
  "date-time": "dateTime",
  int64: "long",
  byte: "base64Binary",
}

function plainName(schema: ServerSchema, value: unknown): string {
  const byFormat = Object.hasOwn(namesByFormat, schema.format ?? "")
    ? namesByFormat[schema.format ?? ""]
    : undefined
  if (byFormat !== undefined) return byFormat
  if (typeof value === "number") return Number.isInteger(value) && schema.type !== "number" ? "int" : "double"
  if (typeof value === "object") return "anyType"
  return typeof value
}

function element(name: string, value: unknown, schema: ServerSchema, host: ServerHost): string {
  const safe = toElementName(name)
  const { text, attributes } = content(value, schema, host)
  return text === "" ? `<${safe}${attributes}/>` : `<${safe}${attributes}>${text}</${safe}>`
}

interface Content {
  readonly text: string
  readonly attributes: string
}

function content(value: unknown, schema: ServerSchema, host: ServerHost): Content {
  const resolved = host.flatten(schema)
  if (Array.isArray(value)) {
    const items = resolved.items ?? {}
    const text = value.map((item) => element(itemName(items, item, host), item, items, host)).join("")
    return { text, attributes: "" }
  }
  if (!isRecord(value))
    return { text: value === null || value === undefined ? "" : escape(scalarText(value)), attributes: "" }
  return resolved.properties === undefined
    ? mapContent(value, resolved, host)
    : objectContent(value, resolved, host)
}

function scalarText(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

function objectContent(
  value: Readonly<Record<string, unknown>>,
  schema: ServerSchema,
  host: ServerHost,
): Content {
  let text = ""
  let attributes = ""
  for (const [name, member] of Object.entries(value)) {
    if (member === null || member === undefined) continue
    const own = memberSchema(schema, name) ?? {}
    const xml = own.xml ?? host.flatten(own).xml
    if (xml?.attribute === true)
      attributes += ` ${toElementName(xml.name ?? name)}="${escape(scalarText(member))}"`
    else text += element(own.xml?.name ?? name, member, own, host)
  }
  return { text, attributes }
}

function mapContent(
  value: Readonly<Record<string, unknown>>,
  schema: ServerSchema,
  host: ServerHost,
): Content {
  const text = Object.entries(value).map(([key, member]) => {
    const written = element("Value", member, memberSchema(schema, key) ?? {}, host)
    return `<KeyValuePair>${element("Key", key, {}, host)}${written}</KeyValuePair>`
  })
  return { text: text.join(""), attributes: "" }
}

/** Characters that XML cannot carry at all are dropped. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
