import type { Transport } from "../transport.js"
import type { SoapTransport } from "./call.js"
import type { XmlElement } from "../xml/xml-element.js"
import { type XmlLimits, defaultXmlLimits } from "../xml/xml-error.js"

export interface DataWithSoapHeaders<Data> {
  readonly data: Data
  /** Blocks of the answer's SOAP header, as they came. */
  readonly soapHeaders: readonly XmlElement[]
}

/**
 * Make a function that also gives the SOAP header of the answer. That of a fault is the fault's own.
 *
 * ```ts
 * const { data, soapHeaders } = await withSoapHeaders(saveUserGroup)(transport, { UserGroup: group })
 * ```
 */
export function withSoapHeaders<Rest extends readonly unknown[], Data>(
  operation: (transport: Transport, ...rest: Rest) => Promise<Data>,
): (transport: Transport, ...rest: Rest) => Promise<DataWithSoapHeaders<Data>> {
  return async (transport, ...rest) => {
    let soapHeaders: readonly XmlElement[] = []
    const listening: SoapTransport = { ...transport, onSoapHeaders: (headers) => (soapHeaders = headers) }
    return { data: await operation(listening, ...rest), soapHeaders }
  }
}

/** A transport that refuses larger or deeper answers, or takes them: 32 MiB, a million elements, 256 deep are usual. */
export function withXmlLimits(transport: Transport, limits: Partial<XmlLimits>): Transport {
  const limited: SoapTransport = { ...transport, xmlLimits: { ...defaultXmlLimits, ...limits } }
  return limited
}
