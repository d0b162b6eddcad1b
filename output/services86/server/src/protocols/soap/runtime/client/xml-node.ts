import { escapeAttribute, escapeText } from "./escape-xml.js"

/** An element to write, such as a header block. What the reader hands out is one too. */
export interface XmlNode {
  readonly name: string
  readonly namespace: string
  readonly text?: string
  readonly attributes?: readonly {
    readonly name: string
    readonly namespace: string
    readonly value: string
  }[]
  readonly children?: readonly XmlNode[]
}

/** Write a node; its namespace becomes the default one, and its children's where theirs differ. */
export function writeNode(node: XmlNode, around?: string): string {
  const attributes = (node.attributes ?? []).map(({ name, namespace, value }, index) => {
    const written = `="${escapeAttribute(value)}"`
    if (namespace === "") return ` ${name}${written}`
    return ` xmlns:a${index}="${escapeAttribute(namespace)}" a${index}:${name}${written}`
  })
  const declaration = node.namespace === around ? "" : ` xmlns="${escapeAttribute(node.namespace)}"`
  const children = (node.children ?? []).map((child) => writeNode(child, node.namespace))
  // Text between elements is layout; only elements without children carry any.
  const content = children.length > 0 ? children.join("") : escapeText(node.text ?? "")
  const start = `<${node.name}${declaration}${attributes.join("")}`
  return content === "" ? `${start}/>` : `${start}>${content}</${node.name}>`
}
