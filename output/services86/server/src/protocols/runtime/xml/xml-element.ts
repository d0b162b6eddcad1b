import { type XmlReader, type XmlStart, type XmlName, createXmlReader } from "./read-xml.js"
import type { XmlLimits } from "./xml-error.js"

export const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

/** An element with all that is in it. Prefixes are gone; names are compared by namespace and local name. */
export interface XmlElement extends XmlStart {
  readonly children: readonly XmlElement[]
  /** Characters directly in the element, those between its children included. */
  readonly text: string
  /** What `xsi:type` names. */
  readonly type?: XmlName
  /** `xsi:nil` is true. */
  readonly isNil: boolean
}

/** Read a whole text as one element. */
export function readXml(xml: string, limits?: XmlLimits): XmlElement {
  const reader = createXmlReader(xml, limits)
  reader.next()
  const root = readElement(reader)
  reader.next()
  return root
}

/** Read the element whose start tag was read last, up to its end. */
export function readElement(reader: XmlReader): XmlElement {
  const { element } = reader
  const type = readType(reader)
  const isNil = readNil(element)
  const children: XmlElement[] = []
  let text = ""
  for (;;) {
    const tag = reader.next()
    text += reader.text
    if (tag !== "start") break
    children.push(readElement(reader))
  }
  const { namespace, name, attributes, offset } = element
  const read = { namespace, name, attributes, offset, children, text, isNil }
  return type === undefined ? read : { ...read, type }
}

/** What the `xsi:type` of the element that was opened last names. */
export function readType(reader: XmlReader): XmlName | undefined {
  const value = findAttribute(reader.element, instanceNamespace, "type")
  return value === undefined ? undefined : reader.resolve(value)
}

export function readNil(element: XmlStart): boolean {
  const value = findAttribute(element, instanceNamespace, "nil")?.trim()
  return value === "true" || value === "1"
}

export function findAttribute(element: XmlStart, namespace: string, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.namespace === namespace && attribute.name === name)
    ?.value
}

export function findChild(parent: XmlElement, namespace: string, name: string): XmlElement | undefined {
  return parent.children.find((child) => child.namespace === namespace && child.name === name)
}
