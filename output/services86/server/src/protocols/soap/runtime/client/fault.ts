import { envelopeNamespace } from "./namespaces.js"
import type { XmlName, XmlReader } from "../../../runtime/xml/read-xml.js"
import { XmlError } from "../../../runtime/xml/xml-error.js"
import { type XmlElement, readElement } from "../../../runtime/xml/xml-element.js"
import { escapeText } from "./escape-xml.js"
import { wrapBody } from "./envelope.js"
import { type XmlNode, writeNode } from "./xml-node.js"

/** What a SOAP 1.1 fault says. */
export interface Fault {
  /** `faultcode`: who is to blame, such as `Client` or `Server` in the envelope's namespace. */
  readonly code: XmlName
  readonly message: string
  readonly actor?: string
  /** Children of `detail` as they came. */
  readonly detail: readonly XmlElement[]
}

/** Whether the element whose start tag was read last is a fault. */
export function isFault(reader: XmlReader): boolean {
  return reader.element.name === "Fault" && reader.element.namespace === envelopeNamespace
}

/**
 * Read the fault whose start tag was read last.
 *
 * Its parts belong to no namespace, yet servers exist that put them into one, and that write them as SOAP 1.2 does
 * (`Code`, `Reason`, `Detail`); a fault is the wrong moment to insist.
 */
export function readFault(reader: XmlReader): Fault {
  let code: XmlName = { namespace: "", name: "" }
  let message = ""
  let actor: string | undefined
  let detail: readonly XmlElement[] = []
  while (reader.next() === "start") {
    const { name } = reader.element
    if (name === "faultcode" || name === "Code") code = readCode(reader)
    else if (name === "faultstring" || name === "Reason") message = textOf(readElement(reader))
    else if (name === "faultactor" || name === "Role") actor = textOf(readElement(reader))
    else if (name === "detail" || name === "Detail") detail = readElement(reader).children
    else reader.skip()
  }
  return { code, message, detail, ...(actor === undefined ? {} : { actor }) }
}

function readCode(reader: XmlReader): XmlName {
  const text = textOf(readElement(reader))
  try {
    return reader.resolve(text)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    // A prefix that nobody declared.
    return { namespace: "", name: text.replace(/^.*:/s, "") }
  }
}

function textOf(element: XmlElement): string {
  const [child] = element.children
  return (child === undefined ? element.text : textOf(child)).trim()
}

/** `Client`: the request is at fault, and will be when it is sent again. `Server`: it is not. */
export type FaultCode = "VersionMismatch" | "MustUnderstand" | "Client" | "Server"

/** Write an envelope with a fault. */
export function writeFault(
  code: FaultCode | XmlName,
  message: string,
  detail: readonly XmlNode[] = [],
  headers: readonly XmlNode[] = [],
): string {
  const isOwn = typeof code !== "string" && code.namespace !== envelopeNamespace && code.namespace !== ""
  const declaration = isOwn ? ` xmlns:f="${escapeText(code.namespace).replaceAll('"', "&quot;")}"` : ""
  const name = typeof code === "string" ? code : code.name
  const parts =
    `<faultcode${declaration}>${isOwn ? "f" : "soap"}:${escapeText(name)}</faultcode>` +
    `<faultstring>${escapeText(message)}</faultstring>` +
    (detail.length === 0 ? "" : `<detail>${detail.map((node) => writeNode(node, "")).join("")}</detail>`)
  return wrapBody(`<soap:Fault>${parts}</soap:Fault>`, headers)
}
