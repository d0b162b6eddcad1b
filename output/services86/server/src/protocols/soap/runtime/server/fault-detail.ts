import { isRecord } from "../../../runtime/server/json.js"
import { toElementName } from "../../../runtime/xml/element-name.js"
import type { XmlNode } from "../client/xml-node.js"

/**
 * What a handler's `ApiError` carries, as elements for a fault's `detail`: elements as the reader of XML hands them
 * out, the members of an object after their names, anything else as one element `value`. `detail` itself may hold no
 * text (SOAP 1.1, 4.4).
 */
export function toDetail(body: unknown): readonly XmlNode[] {
  if (body === undefined || body === null) return []
  const items = Array.isArray(body) ? (body as readonly unknown[]) : [body]
  return items.flatMap((item) => (isRecord(item) && !isNode(item) ? toMembers(item) : toNodes("value", item)))
}

function toMembers(value: Readonly<Record<string, unknown>>): readonly XmlNode[] {
  return Object.entries(value).flatMap(([name, member]) => toNodes(name, member))
}

function toNodes(name: string, value: unknown): readonly XmlNode[] {
  if (value === undefined) return []
  if (isNode(value)) return [value]
  if (Array.isArray(value)) return value.flatMap((item) => toNodes(name, item))
  const node = { name: toElementName(name), namespace: "" }
  if (isRecord(value)) return [{ ...node, children: toMembers(value) }]
  return [{ ...node, text: value === null ? "" : toXmlText(String(value)) }]
}

function isNode(value: unknown): value is XmlNode {
  const { name, namespace } = Object(value) as { readonly name?: unknown; readonly namespace?: unknown }
  return typeof name === "string" && typeof namespace === "string" && /^[A-Za-z_][\w.-]*$/.test(name)
}

/** Messages may quote what a caller sent, and that may be anything. */
export function toXmlText(text: string): string {
  return text.replace(/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
}
