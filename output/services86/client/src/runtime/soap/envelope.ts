/** SOAP 1.1 envelopes, for both ends. */
import { envelopeNamespace, schemaNamespace } from "./namespaces.js"
import { type XmlReader, createXmlReader } from "../xml/read-xml.js"
import type { XmlShape } from "./shapes.js"
import { writeRoot } from "./write-value.js"
import {
  type XmlElement,
  findAttribute,
  instanceNamespace,
  readElement,
} from "../xml/xml-element.js"
import type { XmlLimits } from "../xml/xml-error.js"
import { type XmlNode, writeNode } from "./xml-node.js"

/** The element in `Body`, and what it holds. */
export interface MessageShape {
  readonly name: string
  readonly namespace: string
  readonly shape: XmlShape
}

export const soapMediaType = "text/xml; charset=utf-8"

/**
 * Write an envelope. `Header` is left out when there is nothing in it.
 *
 * @throws `TypeError` for a value that does not fit the message's shape.
 */
export function writeEnvelope(
  message: MessageShape,
  value: unknown,
  headers: readonly XmlNode[] = [],
): string {
  const content = value ?? {}
  return wrapBody(writeRoot(message.name, message.namespace, message.shape, content), headers)
}

/** Put a written element into `Body`. */
export function wrapBody(body: string, headers: readonly XmlNode[] = []): string {
  const blocks = headers.map((block) => writeNode(block)).join("")
  const header = blocks === "" ? "" : `<soap:Header>${blocks}</soap:Header>`
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    `<soap:Envelope xmlns:soap="${envelopeNamespace}">${header}<soap:Body>${body}</soap:Body></soap:Envelope>`
  )
}

/** An envelope read up to the start tag of the element in `Body`. */
export interface OpenEnvelope {
  /** Stands on the element in `Body`; read it with `readValue`, then call `finish`. */
  readonly reader: XmlReader
  readonly headers: readonly XmlElement[]
  /** `false` when `Body` is empty; `reader` then stands behind it. */
  readonly hasMessage: boolean
  /** Read the rest of the text, which proves that it is well-formed to its end. */
  finish(): void
}

/** The root element is an envelope of another SOAP version. */
export class EnvelopeVersionError extends Error {
  override readonly name = "EnvelopeVersionError"
}

/** Servers exist (npm's `soap`) that write `xsi:nil` and `xsi:type` and forget to declare the prefixes. */
const usualPrefixes = { xsi: instanceNamespace, xsd: schemaNamespace }

/**
 * Open an envelope, whatever its prefixes.
 *
 * @throws {@link XmlError} for text that is no XML or no envelope, {@link EnvelopeVersionError} for another version.
 */
export function openEnvelope(xml: string, limits?: XmlLimits): OpenEnvelope {
  const reader = createXmlReader(xml, limits, usualPrefixes)
  reader.next()
  checkRoot(reader)
  let headers: readonly XmlElement[] = []
  while (reader.next() === "start") {
    const { name, namespace } = reader.element
    if (namespace === envelopeNamespace && name === "Header") headers = readElement(reader).children
    else if (namespace !== envelopeNamespace || name !== "Body") reader.skip()
    else return { reader, headers, hasMessage: reader.next() === "start", finish: () => finish(reader) }
  }
  throw reader.fail("malformed", "the envelope has no `Body`")
}

function checkRoot(reader: XmlReader): void {
  const { name, namespace } = reader.element
  if (name === "Envelope" && namespace === envelopeNamespace) return
  if (name === "Envelope") throw new EnvelopeVersionError("the envelope is not one of SOAP 1.1")
  throw reader.fail("malformed", `the root element is \`${name}\`, not a SOAP \`Envelope\``)
}

function finish(reader: XmlReader): void {
  while (reader.next() !== "done");
}

/** Whether a block says that it must not be ignored, and that the one who reads it is meant. */
export function mustUnderstand(block: XmlElement): boolean {
  const value = findAttribute(block, envelopeNamespace, "mustUnderstand")?.trim()
  if (value !== "1" && value !== "true") return false
  const actor = findAttribute(block, envelopeNamespace, "actor")
  return actor === undefined || actor === "" || actor === "http://schemas.xmlsoap.org/soap/actor/next"
}
